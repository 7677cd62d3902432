import type { AlignedText } from '../article/model.ts';

const BREAK = /^<br\s*\/?>$/i;
const COMMENTS = /^\s*(?:<!--(?:>|->|[\s\S]*?-->)\s*)+$/;

/** What becomes of HTML in the article: it is never run, only shown as the characters it is. */
export type RawHtml = 'break' | 'hidden' | 'shown';

export function rawHtml(value: string): RawHtml {
  if (BREAK.test(value.trim())) return 'break';
  return COMMENTS.test(value) ? 'hidden' : 'shown';
}

/**
 * Aligns text that was taken out of its container line by line, without escapes: raw HTML.
 *
 * @param value The text.
 * @param source The block's source.
 * @param start Where the text's node starts there.
 * @param end Where it ends.
 */
export function alignLines(value: string, source: string, start: number, end: number): AlignedText {
  const slice = source.slice(start, end);
  if (slice === value) return { text: value, runs: [0, start, value.length] };
  const runs: number[] = [];
  let text = 0;
  let cursor = 0;
  for (const line of value.split(/(?<=\n)/)) {
    const found = slice.indexOf(line, cursor);
    if (found >= 0 && line !== '') {
      runs.push(text, start + found, line.length);
      cursor = found + line.length;
    }
    text += line.length;
  }
  return { text: value, runs };
}
