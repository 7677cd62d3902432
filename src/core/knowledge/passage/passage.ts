import { flattenBlock, toSource, toText } from '../../article/alignment/index.ts';
import { parseBlock } from '../../article/block.ts';
import { blockAt } from '../../article/blockAt.ts';
import type { AlignedText, Article, Span } from '../../article/model.ts';
import { leavesOf } from '../../article/sentences/leaves.ts';
import { isPlain, isSilent, textEnd, textOffset, textStart } from '../../article/sentences/plain.ts';

/** The running text of a paragraph, heading, list item or table cell: no sentence goes beyond it. */
export interface Passage {
  /** As a reader sees it, a speaker's label left out. */
  readonly text: string;
  /** Offsets into the text for a stretch of the article's source. */
  toText: (span: Span) => Span;
  /** Offsets into the article's source for a stretch of the text. */
  toSource: (span: Span) => Span;
}

/**
 * The passage that an offset of the source is in; undefined where there is no running text. One block is parsed at most,
 * and none where its text is its source.
 *
 * @param offset - UTF-16 units into `Article.source`
 */
export function passageAt(article: Article, offset: number): Passage | undefined {
  const index = blockAt(article, offset);
  const block = article.blocks[index];
  if (!block || offset < textStart(block) || offset >= textEnd(block) || isSilent(article, block))
    return undefined;
  if (isPlain(article, block)) return plainPassage(article.source, textStart(block), textEnd(block));
  const own = article.source.slice(block.start, block.end);
  const at = offset - block.start;
  const leaf = leavesOf(parseBlock(article, index).nodes).find(({ position }) => {
    const { start, end } = position ?? {};
    return (start?.offset ?? 0) <= at && at < (end?.offset ?? 0);
  });
  return leaf && alignedPassage(flattenBlock([leaf], own), textStart(block) - block.start, block.start);
}

function plainPassage(source: string, from: number, to: number): Passage {
  const moved = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
  return {
    text: source.slice(from, to),
    toText: (span) => moved(span, -from),
    toSource: (span) => moved(span, from),
  };
}

/** @param from - source before it is left out: an offset relative to the block */
function alignedPassage(aligned: AlignedText, from: number, blockStart: number): Passage {
  const cut = from > 0 ? Math.min(textOffset(aligned.runs, from), aligned.text.length) : 0;
  return {
    text: aligned.text.slice(cut),
    toText: ({ start, end }) => ({
      start: Math.max(0, toText(aligned, start - blockStart, 'start') - cut),
      end: Math.max(0, toText(aligned, end - blockStart, 'end') - cut),
    }),
    toSource: ({ start, end }) => ({
      start: blockStart + toSource(aligned, start + cut, 'start'),
      end: blockStart + toSource(aligned, end + cut, 'end'),
    }),
  };
}
