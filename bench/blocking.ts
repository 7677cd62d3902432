import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readArticle, readInSteps } from '../src/core/article/index.ts';
import type { Article } from '../src/core/article/model.ts';
import { createRenderer, ENGLISH } from '../src/core/render/index.ts';
import { Findings } from '../src/host/entities/findings.ts';
import { PageFeed, type FedSession } from '../src/host/reader/pageFeed.ts';
import { inSlices } from '../src/host/slices.ts';
import { median } from './statistics.ts';

export interface BlockingFigures {
  readonly bytes: number;
  readonly blocks: number;
  /** Until the first screen is rendered, the code cold: what opening costs before the page gets its HTML. */
  readonly firstScreenMs: number;
  /** All blocks rendered and handed over in slices: from start to end, and the longest the thread was held. */
  readonly streamMs: number;
  readonly streamLongestMs: number;
  /** One typed character in the middle: until the article is read anew and what changed has been sent. */
  readonly editMedianMs: number;
  /** The longest that the thread was held on the way. */
  readonly editLongestMs: number;
}

const EDITS = 60;

/** How long an article holds the host's thread: the very feed that the reading view uses, without an editor around. */
export async function measureBlocking(source: string): Promise<BlockingFigures> {
  let article: Article | undefined;
  let version = 1;
  const session: FedSession = {
    get article() {
      return (article ??= readArticle(source, 'markdown'));
    },
    get version() {
      return version;
    },
    place: undefined,
    findings: Findings.NONE,
  };
  const renderer = createRenderer({ strings: ENGLISH, remoteImages: false, resolveImage: () => undefined });
  let complete = (): void => undefined;
  const completed = new Promise<void>((resolve) => (complete = resolve));
  const fail = (error: unknown): void => {
    throw error;
  };
  let spliced = (): void => undefined;
  const feed = new PageFeed(
    session,
    ({ type }) => {
      if (type === 'splice') spliced();
    },
    fail,
    () => complete(),
  );

  const opened = performance.now();
  feed.firstScreen(renderer, true);
  const firstScreenMs = performance.now() - opened;

  const delays = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delays.enable();
  const streaming = performance.now();
  feed.resume(renderer, version, true);
  await completed;
  const streamMs = performance.now() - streaming;
  delays.disable();
  const streamLongestMs = delays.max / 1e6;

  const edits: number[] = [];
  delays.reset();
  delays.enable();
  for (let i = 0; i < EDITS; i++) {
    const before = session.article.source;
    const at = Math.floor(source.length / 2) + i;
    const start = performance.now();
    article = await inSlices(readInSteps(`${before.slice(0, at)}x${before.slice(at)}`, 'markdown'));
    const sent = new Promise<void>((resolve) => (spliced = resolve));
    version++;
    feed.change(renderer, true);
    await sent;
    edits.push(performance.now() - start);
    // What the last edit held up shows in the next turn.
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  delays.disable();
  return {
    bytes: Buffer.byteLength(source),
    blocks: session.article.blocks.length,
    firstScreenMs,
    streamMs,
    streamLongestMs,
    editMedianMs: median(edits),
    editLongestMs: delays.max / 1e6,
  };
}
