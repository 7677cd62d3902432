import type { Article, Span } from '../../article/model.ts';
import { cutText } from '../passage/cut.ts';
import { passageAt } from '../passage/passage.ts';
import { sentenceAround } from '../passage/sentence.ts';

const MOST = 160;

/** A sentence that names something, or what of it fits on a card. The span of the source stands for exactly `text`. */
export interface Quote extends Span {
  /** Plain text as rendered, white space evened out; `…` where something was left out. */
  readonly text: string;
  /** Where the name stands in `text`. */
  readonly name: Span;
  /** Where the sentence begins and ends in the source, whatever was left out. */
  readonly sentence: Span;
}

/**
 * The sentence around a mention, cut to what fits on a card. Its block is parsed, so ask for what is shown only.
 *
 * @param mention - a span of the article's source
 * @param most - the most characters
 * @returns undefined where no running text is: in code, say
 */
export function quoteAt(article: Article, mention: Span, most = MOST): Quote | undefined {
  const passage = passageAt(article, mention.start);
  if (!passage) return undefined;
  const name = passage.toText(mention);
  const sentence = sentenceAround(passage.text, name);
  const cut = cutText(passage.text, sentence, name, most);
  if (cut.start >= cut.end) return undefined;
  const shownAt = (offset: number): number => {
    const within = Math.min(Math.max(offset, cut.start), cut.end);
    const before = passage.text.slice(cut.start, within).replace(/\s+/gu, ' ').length;
    return before + (cut.shown.startsWith('…') && cut.start > sentence.start ? 1 : 0);
  };
  return {
    text: cut.shown,
    ...passage.toSource(cut),
    name: { start: shownAt(name.start), end: shownAt(name.end) },
    sentence: passage.toSource(sentence),
  };
}
