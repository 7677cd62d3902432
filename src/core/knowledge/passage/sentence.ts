import type { Span } from '../../article/model.ts';
import { splitSentences } from '../../article/sentences/split.ts';
import { isBlankUnit } from '../../article/text/blank.ts';

/** How far a sentence is followed to either side of a name: one block of a text may be a megabyte. */
const REACH = 1_200;

/**
 * The sentence that a name stands in; two, where the name has an end of a sentence in it.
 *
 * @param text - a passage's text
 * @param name - where the name stands in it
 * @returns a span of the text
 */
export function sentenceAround(text: string, name: Span): Span {
  const from = border(text, name.start - REACH);
  const to = Math.min(text.length, name.end + REACH);
  let start = name.start;
  let end = name.end;
  for (const sentence of splitSentences(text.slice(from, to))) {
    if (from + sentence.start >= name.end) break;
    if (from + sentence.end <= name.start) continue;
    start = Math.min(start, from + sentence.start);
    end = Math.max(end, from + sentence.end);
  }
  return { start, end };
}

/** The next white space behind an offset, so that no word is cut. */
function border(text: string, offset: number): number {
  if (offset <= 0) return 0;
  let at = offset;
  while (at < offset + 200 && !isBlankUnit(text.charCodeAt(at))) at += 1;
  return at;
}
