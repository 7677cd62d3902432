import { blockAt } from '../../../core/article/blockAt.ts';
import { sentencesOfBlock } from '../../../core/article/index.ts';
import type { Article, Span } from '../../../core/article/model.ts';
import { sentenceAt } from '../text/sentence.ts';

/** A selection of the page: offsets into the source; its end that moves is `focus`. */
export interface Ends {
  readonly anchor: number;
  readonly focus: number;
}

/**
 * Where a selection goes by a sentence: 0 selects the one at the caret, 1 goes to the next, -1 to the beginning of this
 * one or of the one before.
 *
 * @param extend the anchor stays; then going ahead takes in whole sentences
 * @returns undefined where there is no further sentence
 */
export function bySentence(
  article: Article,
  { anchor, focus }: Ends,
  by: -1 | 0 | 1,
  extend: boolean,
): Ends | undefined {
  if (by === 0) {
    const span = sentenceAt(article, focus);
    return span && { anchor: span.start, focus: span.end };
  }
  const found = by === 1 ? first(article, focus, extend ? 'end' : 'start') : last(article, focus);
  return found === undefined ? undefined : { anchor: extend ? anchor : found, focus: found };
}

/** The first start, or end, of a sentence behind an offset. */
function first(article: Article, offset: number, border: keyof Span): number | undefined {
  for (let at = Math.max(0, blockAt(article, offset)); at < article.blocks.length; at++) {
    const sentence = sentencesOfBlock(article, at).find((each) => each[border] > offset);
    if (sentence) return sentence[border];
  }
  return undefined;
}

/** The last start of a sentence before an offset. */
function last(article: Article, offset: number): number | undefined {
  for (let at = Math.min(blockAt(article, offset), article.blocks.length - 1); at >= 0; at--) {
    const sentence = sentencesOfBlock(article, at).findLast(({ start }) => start < offset);
    if (sentence) return sentence.start;
  }
  return undefined;
}
