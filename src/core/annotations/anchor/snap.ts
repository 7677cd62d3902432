import type { Span } from '../../article/model.ts';
import { isWordAt } from './fold.ts';
import type { Pattern } from './pattern.ts';

/** How far to the border of a word. */
const REACH = 20;

/** Whether a quote begins, and ends, between words. */
function bordersOf({ exact, prefix, suffix }: Pattern): readonly [boolean, boolean] {
  return [
    isWordAt(exact, 0) && !isWordAt(prefix.text, prefix.text.length - 1),
    isWordAt(exact, exact.length - 1) && !isWordAt(suffix.text, 0),
  ];
}

const inWord = (text: string, at: number): boolean => at > 0 && isWordAt(text, at - 1) && isWordAt(text, at);

/** Whether a quote that begins or ends between words does so where its words stand: `a` is not in `said`. */
export function keepsBorders(text: string, pattern: Pattern, start: number): boolean {
  const [first, last] = bordersOf(pattern);
  return !(first && inWord(text, start)) && !(last && inWord(text, start + pattern.exact.length));
}

/** Lets a place found by alignment begin and end between words where the quote did. */
export function snap(text: string, pattern: Pattern, span: Span): Span {
  let { start, end } = span;
  if (start === end) return span;
  const [first, last] = bordersOf(pattern);
  if (first) {
    while (start < end && !isWordAt(text, start)) start += 1;
    for (let left = REACH; left > 0 && inWord(text, start); left -= 1) start -= 1;
  }
  if (last) {
    while (end > start && !isWordAt(text, end - 1)) end -= 1;
    for (let left = REACH; left > 0 && inWord(text, end); left -= 1) end += 1;
  }
  return { start, end };
}
