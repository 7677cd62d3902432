import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readArticle } from '../src/core/article/index.ts';
import type { Article } from '../src/core/article/model.ts';
import { createRenderer, ENGLISH } from '../src/core/render/index.ts';
import { PageFeed, type FedSession } from '../src/host/reader/pageFeed.ts';
import { median } from './statistics.ts';

export interface BlockingFigures {
  readonly bytes: number;
  readonly blocks: number;
  /** Until the first screen is rendered, the code cold: what opening costs before the page gets its HTML. */
  readonly firstScreenMs: number;
  /** All blocks rendered and handed over in slices: from start to end, and the longest the thread was held. */
  readonly streamMs: number;
  readonly streamLongestMs: number;
  /** One typed character in the middle: reading the article anew has a turn of the thread of its own. */
  readonly editReadMedianMs: number;
  readonly editReadLongestMs: number;
  /** The turn after it: comparing, rendering what changed. */
  readonly editSendMedianMs: number;
  readonly editSendLongestMs: number;
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
  };
  const renderer = createRenderer({ strings: ENGLISH, remoteImages: false, resolveImage: () => undefined });
  let complete = (): void => undefined;
  const completed = new Promise<void>((resolve) => (complete = resolve));
  const fail = (error: unknown): void => {
    throw error;
  };
  const feed = new PageFeed(
    session,
    () => undefined,
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

  const reads: number[] = [];
  const sends: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const before = session.article;
    const at = Math.floor(source.length / 2) + i;
    const edited = `${before.source.slice(0, at)}x${before.source.slice(at)}`;
    const start = performance.now();
    article = readArticle(edited, 'markdown');
    const read = performance.now();
    feed.change(renderer, before, version++, true);
    reads.push(read - start);
    sends.push(performance.now() - read);
  }
  return {
    bytes: Buffer.byteLength(source),
    blocks: session.article.blocks.length,
    firstScreenMs,
    streamMs,
    streamLongestMs: delays.max / 1e6,
    editReadMedianMs: median(reads),
    editReadLongestMs: Math.max(...reads),
    editSendMedianMs: median(sends),
    editSendLongestMs: Math.max(...sends),
  };
}
