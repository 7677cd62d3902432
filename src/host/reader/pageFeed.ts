import type { Article, Span } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';
import type { InitialState, PageBlock, ToPage } from '../../protocol.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import { diffBlocks } from './diffBlocks.ts';
import type { ArticleRenderer } from './renderer.ts';
import { inSlices } from '../slices.ts';
import { blocksIn, MarkedBlocks } from './markedBlocks.ts';
import { BATCH_UNITS, streamRest } from './stream.ts';
import { firstScreen, type BlockRange } from './window.ts';

const NOTHING: BlockRange = { from: 0, to: 0 };

/** What the feed needs to know of a session. */
export type FedSession = Pick<ReadingSession, 'article' | 'version' | 'place' | 'findings'>;

/** What a page's shell is filled with. */
export interface FirstScreen {
  readonly blocks: readonly PageBlock[];
  readonly state: Omit<InitialState, 'words'>;
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
  /** A page has begun with what `firstScreen` said last. */
  private begun = false;
  /** Counts up whenever what is under way must stop. */
  private generation = 0;
  private updating = false;
  private marking = false;
  /** Where marks changed that the page has not been told of. */
  private dirty: Span | undefined;
  private readonly blocks: MarkedBlocks;

  constructor(
    private readonly session: FedSession,
    private readonly send: (message: ToPage) => void,
    private readonly failed: (error: unknown) => void,
    private readonly completed: () => void,
    highlight: () => boolean = () => true,
  ) {
    this.blocks = new MarkedBlocks((span) => (highlight() ? session.findings.marksIn(span) : []));
  }

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
    this.begun = false;
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

  /**
   * A page listens, and shows what `firstScreen` gave it. The editor may begin several with the same, one in place of
   * another: what an earlier one was sent since, a later one does not have.
   */
  resume(renderer: ArticleRenderer, pageVersion: number, shown: boolean): void {
    const current = pageVersion === this.version && this.version === this.session.version;
    if (current && !this.begun) this.stream(renderer, shown);
    else this.reset(renderer, shown);
    this.begun = true;
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
        if (generation !== this.generation) return;
        this.updating = false;
        this.mark(renderer, this.everything());
      },
      (error: unknown) => {
        this.stop();
        this.failed(error);
      },
    );
  }

  /** Marks came or went in a passage: sends the blocks that the page holds without them, in slices. */
  mark(renderer: ArticleRenderer, { start, end }: Span): void {
    const { dirty } = this;
    this.dirty = dirty
      ? { start: Math.min(start, dirty.start), end: Math.max(end, dirty.end) }
      : { start, end };
    if (this.marking) return;
    const generation = this.generation;
    this.marking = true;
    inSlices(this.marks(renderer), () => generation !== this.generation).then(
      () => {
        if (generation === this.generation) this.marking = false;
      },
      (error: unknown) => {
        this.marking = false;
        this.failed(error);
      },
    );
  }

  stop(): void {
    this.generation++;
    this.updating = this.marking = false;
  }

  private everything(): Span {
    return { start: 0, end: this.session.article.source.length };
  }

  private *marks(renderer: ArticleRenderer): Steps<void> {
    while (this.dirty) {
      const passage = this.dirty;
      this.dirty = undefined;
      // An edit that is under way, or text still to come, has everything looked at again at its end.
      if (this.updating || this.version !== this.session.version) return;
      const { article } = this.session;
      const range = blocksIn(article, passage);
      let batch: PageBlock[] = [];
      let units = 0;
      const send = (): void => {
        if (batch.length > 0) this.send({ type: 'mark', version: this.version, blocks: batch });
        batch = [];
        units = 0;
      };
      for (let index = Math.max(range.from, this.held.from); index < range.to; index++) {
        if (index >= this.held.to || this.version !== this.session.version) break;
        if (this.blocks.isBehind(article, index)) {
          const block = this.blocks.give(renderer, article, index);
          batch.push(block);
          units += block.html.length;
          if (units >= BATCH_UNITS) send();
        }
        yield;
      }
      send();
    }
  }

  private *splices(renderer: ArticleRenderer): Steps<void> {
    while (this.shownArticle && this.version !== this.session.version) {
      const { article, version } = this.session;
      const { at, remove, insert, shift } = yield* diffBlocks(this.shownArticle, article, renderer);
      const came: ReturnType<MarkedBlocks['rendered']>[] = [];
      for (let index = at; index < at + insert; index++) {
        came.push(this.blocks.rendered(renderer, article, index));
        yield;
      }
      const base = this.version;
      this.version = version;
      this.shownArticle = article;
      this.held = { from: 0, to: article.blocks.length };
      this.blocks.splice(at, remove, came);
      const blocks = came.map(({ block }) => block);
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
    this.blocks.clear();
    const blocks: PageBlock[] = [];
    for (let index = this.held.from; index < this.held.to; index++)
      blocks.push(this.blocks.give(renderer, article, index));
    return blocks;
  }

  private stream(renderer: ArticleRenderer, shown: boolean): void {
    this.stop();
    const { generation } = this;
    const { article } = this.session;
    const count = shown ? article.blocks.length : 0;
    streamRest(
      {
        version: this.version,
        count,
        held: this.held,
        render: (index) => this.blocks.give(renderer, article, index),
        send: this.send,
      },
      () => generation !== this.generation,
    ).then((done) => {
      if (!done || generation !== this.generation) return;
      this.complete = true;
      this.held = { from: 0, to: count };
      this.mark(renderer, this.everything());
      this.completed();
    }, this.failed);
    this.mark(renderer, this.everything());
  }
}
