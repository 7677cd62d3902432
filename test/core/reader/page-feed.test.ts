import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import { createRenderer, ENGLISH } from '../../../src/core/render/index.ts';
import { Findings } from '../../../src/host/entities/findings.ts';
import { PageFeed, type FedSession, type FirstScreen } from '../../../src/host/reader/pageFeed.ts';
import type { PageBlock, ToPage } from '../../../src/protocol.ts';

const source = Array.from({ length: 300 }, (_, at) => `Paragraph ${at} of Kabul.`).join('\n\n');
const article = readArticle(source, 'text');
const renderer = createRenderer({ strings: ENGLISH });

/** What a page holds that began with a first screen, and was sent messages since. */
class Page {
  private held: PageBlock[];

  constructor({ blocks }: FirstScreen) {
    this.held = [...blocks];
  }

  get html(): string[] {
    return this.held.map(({ html }) => html);
  }

  receive(message: ToPage): void {
    if (message.type === 'reset') this.held = [...message.blocks];
    else if (message.type === 'insert') this.held.splice(message.at, 0, ...message.blocks);
    else if (message.type === 'mark')
      for (const block of message.blocks)
        this.held = this.held.map((each) => (each.start === block.start ? block : each));
  }
}

describe('what a page is fed', () => {
  let session: { -readonly [Key in keyof FedSession]: FedSession[Key] };
  let page: Page;
  let completed: number;
  let feed: PageFeed;
  beforeEach(() => {
    session = { article, version: 1, place: undefined, findings: Findings.NONE };
    completed = 0;
    feed = new PageFeed(
      session,
      (message) => page.receive(message),
      (error) => assert.fail(String(error)),
      () => completed++,
    );
    page = new Page(feed.firstScreen(renderer, true));
  });

  const whole = (): string[] =>
    article.blocks.map(
      (block, index) => renderer.block(article, index, session.findings.marksIn(block)).html,
    );
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  it('is the whole article, in the end', async () => {
    assert.ok(page.html.length < article.blocks.length);
    feed.resume(renderer, 1, true);
    await until(() => completed === 1);
    assert.deepEqual(page.html, whole());
  });

  it('is the whole article also where another page began with the same first screen', async () => {
    const first = feed.firstScreen(renderer, true);
    page = new Page(first);
    feed.resume(renderer, 1, true);
    await until(() => completed === 1);
    page = new Page(first);
    feed.resume(renderer, 1, true);
    await until(() => completed === 2);
    assert.deepEqual(page.html, whole());
  });

  it('has marks that were found while the page of before was there', async () => {
    const first = feed.firstScreen(renderer, true);
    page = new Page(first);
    feed.resume(renderer, 1, true);
    await until(() => completed === 1);
    const marks = [...source.matchAll(/Kabul/g)].map(({ index }) => ({
      start: index,
      end: index + 5,
      type: 'GPE' as const,
    }));
    const passage = { start: 0, end: source.length, marks };
    session.findings = session.findings.withPassage(passage);
    feed.mark(renderer, passage);
    await until(() => page.html.every((html) => html.includes('mention')));
    page = new Page(first);
    feed.resume(renderer, 1, true);
    await until(() => completed === 2);
    assert.deepEqual(page.html, whole());
  });
});
