import type { Article } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';
import type { InitialState, PageBlock, ToPage } from '../../protocol.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import { diffBlocks } from './diffBlocks.ts';
import type { ArticleRenderer } from './renderer.ts';
import { inSlices } from '../slices.ts';
import { streamRest } from './stream.ts';
import { firstScreen, type BlockRange } from './window.ts';

const NOTHING: BlockRange = { from: 0, to: 0 };

/** What the feed needs to know of a session. */
export type FedSession = Pick<ReadingSession, 'article' | 'version' | 'place'>;

/** What a page's shell is filled with. */
export interface FirstScreen {
  readonly blocks: readonly PageBlock[];
  readonly state: InitialState;
}

/**
 * Knows which blocks of which version one page holds, and sends it what it lacks: the first screen in its HTML, the
 * rest in slices, edits as splices. Whenever the two may differ, everything is sent anew.
 */
export class PageFeed {
  private held: BlockRange = NOTHING;
  private version = -1;
  /** What the page holds is of this article. */
  private shownArticle: Article | undefined;
  private complete = false;
  /** Counts up whenever what is under way must stop. */
  private generation = 0;
  private updating = false;

  constructor(
    private readonly session: FedSession,
    private readonly send: (message: ToPage) => void,
    private readonly failed: (error: unknown) => void,
    private readonly completed: () => void,
  ) {}

  /** The version that the page shows. */
  get shownVersion(): number {
    return this.version;
  }

  /** Whether the page holds the whole article. */
  get isComplete(): boolean {
    return this.complete;
  }

  /** Stops streaming and says what the page is to start with. */
  firstScreen(renderer: ArticleRenderer, shown: boolean): FirstScreen {
    const blocks = this.renderFirst(renderer, shown);
    return {
      blocks,
      state: {
        version: this.version,
        first: this.held.from,
        blocks: blocks.map((block) => ({ ...block, html: '' })),
        ...(this.session.place && { place: this.session.place }),
      },
    };
  }

  /** The page listens, and shows what `firstScreen` gave it. */
  resume(renderer: ArticleRenderer, pageVersion: number, shown: boolean): void {
    if (pageVersion === this.version && this.version === this.session.version) this.stream(renderer, shown);
    else this.reset(renderer, shown);
  }

  /** Everything anew, without loading the page again. */
  reset(renderer: ArticleRenderer, shown: boolean): void {
    const blocks = this.renderFirst(renderer, shown);
    const place = this.session.place;
    this.send({ type: 'reset', version: this.version, blocks, ...(place && { place }) });
    this.stream(renderer, shown);
  }

  /** The article was edited: sends what is different, in slices. Edits that come meanwhile are sent after it. */
  change(renderer: ArticleRenderer, shown: boolean): void {
    if (this.version === this.session.version || this.updating) return;
    if (!this.complete || !shown) {
      this.reset(renderer, shown);
      return;
    }
    const generation = this.generation;
    this.updating = true;
    inSlices(this.splices(renderer), () => generation !== this.generation).then(
      () => {
        if (generation === this.generation) this.updating = false;
      },
      (error: unknown) => {
        this.stop();
        this.failed(error);
      },
    );
  }

  stop(): void {
    this.generation++;
    this.updating = false;
  }

  private *splices(renderer: ArticleRenderer): Steps<void> {
    while (this.shownArticle && this.version !== this.session.version) {
      const { article, version } = this.session;
      const { at, remove, insert, shift } = yield* diffBlocks(this.shownArticle, article, renderer);
      const blocks: PageBlock[] = [];
      for (let index = at; index < at + insert; index++) {
        blocks.push(renderer.block(article, index));
        yield;
      }
      const base = this.version;
      this.version = version;
      this.shownArticle = article;
      this.held = { from: 0, to: article.blocks.length };
      this.send({ type: 'splice', base, version, at, remove, blocks, shift });
    }
  }

  private renderFirst(renderer: ArticleRenderer, shown: boolean): PageBlock[] {
    this.stop();
    this.complete = false;
    this.version = this.session.version;
    const { article, place } = this.session;
    this.shownArticle = article;
    this.held = shown ? firstScreen(article, place) : NOTHING;
    const blocks: PageBlock[] = [];
    for (let index = this.held.from; index < this.held.to; index++)
      blocks.push(renderer.block(article, index));
    return blocks;
  }

  private stream(renderer: ArticleRenderer, shown: boolean): void {
    const generation = ++this.generation;
    const { article } = this.session;
    const count = shown ? article.blocks.length : 0;
    streamRest(
      {
        version: this.version,
        count,
        held: this.held,
        render: (index) => renderer.block(article, index),
        send: this.send,
      },
      () => generation !== this.generation,
    ).then((done) => {
      if (!done || generation !== this.generation) return;
      this.complete = true;
      this.held = { from: 0, to: count };
      this.completed();
    }, this.failed);
  }
}
