import { distance } from './bits.ts';
import { unitsOf } from './fold.ts';

/** Quotes for which it matters that two letters that changed places are one error, not two. */
const SHORT = 24;
/** Words from which a quote counts as like another by the words that both have, however long the others are. */
const SOME_WORDS = 4;
const MOST_WORDS = 64;

/** How like each other two texts are, by characters or by words: 1 the same, 0 nothing alike. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  const errors = longest <= SHORT ? withSwaps(one, other) : distance(unitsOf(one), unitsOf(other));
  return Math.max(1 - errors / longest, byWords(one, other));
}

/** The edit distance in which two neighbours that changed places are one error (optimal string alignment). */
function withSwaps(one: string, other: string): number {
  const width = other.length + 1;
  const table = new Uint8Array((one.length + 1) * width);
  const at = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = 0; row <= one.length; row += 1)
    for (let column = 0; column < width; column += 1) {
      const [mine, theirs] = [one.charCodeAt(row - 1), other.charCodeAt(column - 1)];
      let least = row === 0 ? column : at(row - 1, column) + 1;
      if (row > 0 && column > 0) least = Math.min(least, at(row, column - 1) + 1);
      if (row > 0 && column > 0) least = Math.min(least, at(row - 1, column - 1) + (mine === theirs ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && mine === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === theirs;
      if (swapped) least = Math.min(least, at(row - 2, column - 2) + 1);
      table[row * width + column] = least;
    }
  return at(one.length, other.length);
}

/** The share of words that both have in the same order. */
function byWords(one: string, other: string): number {
  const [mine, theirs] = [words(one), words(other)];
  const most = Math.max(mine.length, theirs.length);
  if (mine.length < SOME_WORDS || most > MOST_WORDS) return 0;
  let last = new Uint8Array(theirs.length + 1);
  for (const word of mine) {
    const next = new Uint8Array(theirs.length + 1);
    theirs.forEach((their, at) => {
      next[at + 1] = word === their ? (last[at] ?? 0) + 1 : Math.max(last[at + 1] ?? 0, next[at] ?? 0);
    });
    last = next;
  }
  return Math.min(0.99, (last[theirs.length] ?? 0) / most);
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
