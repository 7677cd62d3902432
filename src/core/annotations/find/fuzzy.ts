/** A text made ready to be searched: without case, accents and marks. */
export interface Searchable {
  readonly text: string;
  readonly words: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;

export function searchable(text: string): Searchable {
  const folded = fold(text);
  return { text: folded, words: folded.match(WORD) ?? [] };
}

/** The words of a question; those in quotation marks stay together. */
export function queryOf(query: string): readonly string[] {
  return (fold(query).match(/"[^"]+"|[^\s"]+/gu) ?? [])
    .map((part) => part.replaceAll('"', '').trim())
    .filter((part) => part !== '');
}

/**
 * How well a text answers a question: every part of it has to be there, as it is or with a typing error in a word of four
 * letters and more, two from eight.
 *
 * @returns 0 for not at all, 1 for each part at the beginning of a word
 */
export function likeness(query: readonly string[], { text, words }: Searchable): number {
  let sum = 0;
  for (const part of query) {
    const score = partLikeness(part, text, words);
    if (score === 0) return 0;
    sum += score;
  }
  return query.length === 0 ? 1 : sum / query.length;
}

function partLikeness(part: string, text: string, words: readonly string[]): number {
  for (let at = text.indexOf(part), found = 0; at !== -1; at = text.indexOf(part, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 1;
    if (++found >= MOST_PLACES) break;
  }
  if (text.includes(part)) return 0.8;
  const allowed = part.length >= 8 ? 2 : part.length >= 4 ? 1 : 0;
  if (allowed === 0) return 0;
  let best = allowed + 1;
  for (const word of words) {
    // Nobody mistypes the first letter, and most words begin with another.
    if (word.charCodeAt(0) !== part.charCodeAt(0) || word.length + allowed < part.length) continue;
    best = Math.min(best, distance(part, word, allowed));
  }
  return best > allowed ? 0 : 0.7 - 0.2 * best;
}

const MOST_PLACES = 20;

/** Edits between a part and the beginning of a word; two letters in the wrong order are one. */
function distance(part: string, word: string, allowed: number): number {
  const width = Math.min(word.length, part.length + allowed);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, at) => at);
  for (let i = 1; i <= part.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= width; j += 1) {
      const same = part.charCodeAt(i - 1) === word.charCodeAt(j - 1);
      const swapped =
        i > 1 &&
        j > 1 &&
        part.charCodeAt(i - 1) === word.charCodeAt(j - 2) &&
        part.charCodeAt(i - 2) === word.charCodeAt(j - 1);
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.MAX_SAFE_INTEGER,
        ),
      );
    }
    [before, row] = [row, next];
  }
  return Math.min(...row);
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
