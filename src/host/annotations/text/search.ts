import type { Article, Span } from '../../../core/article/model.ts';

/** Matches that are looked for, at most: a reader who needs more types more. */
export const MOST = 200;

/** Letters that are typed alike. */
const ALIKE: Readonly<Record<string, string>> = {
  "'": "['’‘ʼ]",
  '"': '["“”„«»]',
  '-': '[-‐‑–—]',
};

/**
 * Where an article's source has words that a reader looks for: whatever case, quotation marks and spaces they are written
 * with, and whatever emphasis stands between them.
 *
 * @returns spans in source order, {@link MOST} at most, without those that overlap one before
 */
export function findWords({ source }: Pick<Article, 'source'>, typed: string): Span[] {
  const words = typed.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map(wordPattern).join('[\\s*_~`]+'), 'giu');
  const found: Span[] = [];
  for (const match of source.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === MOST) break;
  }
  return found;
}

function wordPattern(word: string): string {
  return Array.from(word, (letter) => ALIKE[letter] ?? escaped(letter)).join('');
}

function escaped(letter: string): string {
  return /[\p{L}\p{N}\p{M}_]/u.test(letter) ? letter : `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`;
}
