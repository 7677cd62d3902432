import type { Span } from '../../article/model.ts';
import { isWordAt } from './fold.ts';
import type { Pattern } from './pattern.ts';

/** How far to the border of a word. */
const REACH = 20;

/** Lets a place found by alignment begin and end between words where the quote did. */
export function snap(text: string, { exact, prefix, suffix }: Pattern, span: Span): Span {
  let { start, end } = span;
  const inWord = (at: number): boolean => at > 0 && isWordAt(text, at - 1) && isWordAt(text, at);
  if (isWordAt(exact, 0) && !isWordAt(prefix.text, prefix.text.length - 1)) {
    while (start < end && !isWordAt(text, start)) start += 1;
    for (let left = REACH; left > 0 && inWord(start); left -= 1) start -= 1;
  }
  if (isWordAt(exact, exact.length - 1) && !isWordAt(suffix.text, 0)) {
    while (end > start && !isWordAt(text, end - 1)) end -= 1;
    for (let left = REACH; left > 0 && inWord(end); left -= 1) end += 1;
  }
  return { start, end };
}
