import { alignNode, toSource } from '../../article/alignment/index.ts';
import { parseBlock } from '../../article/block.ts';
import type { AlignedText, Article } from '../../article/model.ts';
import type { Text } from 'mdast';
import type { Span } from '../model.ts';
import { flatten, leavesOf, type FlatLeaf, type Piece } from './flatten.ts';

/** A leaf of an article, and where its text stands in the source. */
export interface ArticleLeaf extends FlatLeaf {
  /** Index into `Article.blocks`. */
  readonly block: number;
  /** The passage of the article's source that a passage of the text is; it must begin and end in text that shows. */
  toSource: (span: Span) => Span;
}

/**
 * The running text of one block of an article, leaf by leaf: none for front matter, code, definitions and raw HTML.
 * Speakers' labels are left out.
 */
export function leavesOfBlock(article: Article, index: number): ArticleLeaf[] {
  const block = article.blocks[index];
  if (!block || block.role === 'frontmatter') return [];
  if (article.format === 'text' && block.kind === 'other') return [];
  const source = article.source.slice(block.start, block.end);
  const from = block.label ? block.label.textStart - block.start : 0;
  return leavesOf(parseBlock(article, index).nodes).map((leaf) => {
    const flat = flatten(leaf, source, from);
    return { ...flat, block: index, toSource: placer(flat.pieces, source, block.start) };
  });
}

function placer(pieces: readonly Piece[], source: string, blockStart: number): (span: Span) => Span {
  const aligned = new Map<Text, AlignedText>();
  const place = (piece: Piece | undefined, offset: number, side: 'start' | 'end'): number => {
    if (!piece) return blockStart;
    const own = aligned.get(piece.node) ?? alignNode(piece.node, source);
    aligned.set(piece.node, own);
    return blockStart + toSource(own, offset - piece.start + piece.skip, side);
  };
  return ({ start, end }) => ({
    start: place(pieces[indexOf(pieces, start)], start, 'start'),
    end: place(pieces[indexOf(pieces, end - 1)], end, 'end'),
  });
}

/** The piece that a unit of the text is in, or the first behind it where it is in none. */
function indexOf(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
