import type { Span } from '../../article/model.ts';
import { isWordAt } from '../anchor/fold.ts';
import { whole } from '../../text/source.ts';

/** How far a context goes on to end between words. */
const LONGEST_WORD = 32;

/** So many characters around a span, or as many more as it takes to cut neither a word nor a character. */
export function contextOf(text: string, span: Span, size: number): { prefix: string; suffix: string } {
  let from = whole(text, Math.max(0, span.start - size));
  for (let left = LONGEST_WORD; left > 0 && from > 0 && cutsWord(text, from); left -= 1)
    from = whole(text, from - 1);
  let to = Math.min(text.length, span.end + size);
  for (let left = LONGEST_WORD; left > 0 && to < text.length && cutsWord(text, to); left -= 1) to += 1;
  return { prefix: text.slice(from, span.start), suffix: text.slice(span.end, to) };
}

function cutsWord(text: string, offset: number): boolean {
  if (whole(text, offset) !== offset) return true;
  return isWordAt(text, whole(text, offset - 1)) && isWordAt(text, offset);
}
