import type { AlignedText } from '../model.ts';
import { toSource } from './map.ts';

/** A comment, what a browser would not show, or a tag; and the words between. */
const PIECES =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)|<[?!][\s\S]*?(?:>|$)|<br\b[^>]*>|<\/?[a-z][^>]*(?:>|$)|[^<]+|</gi;

/** The words in a piece of HTML, as they are written, and a line feed for each `<br>`. */
export function htmlText(html: AlignedText): AlignedText[] {
  const found: AlignedText[] = [];
  for (const { 0: piece, index } of html.text.matchAll(PIECES)) {
    if (/^<br\b/i.test(piece)) {
      const start = toSource(html, index, 'start');
      found.push({ text: '\n', runs: [0, start, 0, 1, toSource(html, index + piece.length, 'end'), 0] });
    } else if (piece === '<' || !piece.startsWith('<')) {
      const text = piece.trim();
      if (text !== '') found.push(slice(html, index + piece.indexOf(text), text.length));
    }
  }
  return found;
}

/** Part of an aligned text. */
function slice({ text, runs }: AlignedText, from: number, length: number): AlignedText {
  const part: number[] = [];
  for (let index = 0; index + 2 < runs.length; index += 3) {
    const [start = 0, source = 0, size = 0] = runs.slice(index, index + 3);
    const first = Math.max(start, from);
    const last = Math.min(start + size, from + length);
    if (first <= last) part.push(first - from, source + first - start, last - first);
  }
  return { text: text.slice(from, from + length), runs: part };
}
