import type { Article, Span } from '../../core/article/model.ts';
import { blockAt } from '../../core/article/blockAt.ts';
import { marksKey, type Mark } from '../../core/render/index.ts';
import type { PageBlock } from '../../protocol.ts';
import type { ArticleRenderer } from './renderer.ts';
import type { BlockRange } from './window.ts';

/** Renders blocks with their marks, and knows which marks each block had when the page was last given it. */
export class MarkedBlocks {
  /** By the block's index; what tells its marks apart. */
  private given: string[] = [];

  /** @param marksIn the marks of a passage of the source, in order; none where the reader wants none */
  constructor(private readonly marksIn: (span: Span) => readonly Mark[]) {}

  /** Nothing is given any more. */
  clear(): void {
    this.given = [];
  }

  /** A block as it is now, for the page. */
  give(renderer: ArticleRenderer, article: Article, index: number): PageBlock {
    const { block, key } = this.rendered(renderer, article, index);
    this.given[index] = key;
    return block;
  }

  /** The blocks at `at` gave way to others, rendered but not given until now. */
  splice(at: number, remove: number, came: readonly { readonly key: string }[]): void {
    this.given = [
      ...this.given.slice(0, at),
      ...came.map(({ key }) => key),
      ...this.given.slice(at + remove),
    ];
  }

  /** A block as it is now, not given yet. */
  rendered(renderer: ArticleRenderer, article: Article, index: number): { block: PageBlock; key: string } {
    const marks = this.marksOf(article, index);
    const key = marksKey(marks, article.blocks[index]?.start ?? 0);
    return { block: renderer.block(article, index, marks), key };
  }

  /** Whether a block's marks are not those that the page has. */
  isBehind(article: Article, index: number): boolean {
    const block = article.blocks[index];
    return block !== undefined && marksKey(this.marksOf(article, index), block.start) !== this.given[index];
  }

  private marksOf(article: Article, index: number): readonly Mark[] {
    const block = article.blocks[index];
    return block ? this.marksIn(block) : [];
  }
}

/** The blocks of an article that stand in a passage of its source. */
export function blocksIn(article: Article, { start, end }: Span): BlockRange {
  if (article.blocks.length === 0) return { from: 0, to: 0 };
  return { from: blockAt(article, start), to: blockAt(article, Math.max(start, end - 1)) + 1 };
}
