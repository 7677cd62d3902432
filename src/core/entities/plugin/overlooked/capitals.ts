import type { Token } from '../../model.ts';

export function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

/** Whether a sentence is written in capitals, or every word of it with one: there a capital says nothing. */
export function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length > 2 && words.every(({ text }) => isCapital(text));
}
