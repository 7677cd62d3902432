import type { NameType, Token } from '../../model.ts';

/** A run of tokens that is a name wherever it stands. */
export interface Phrase {
  readonly words: readonly string[];
  readonly type: NameType;
}

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

export function phrasesOf(phrases: Iterable<Phrase>): Phrases {
  const index = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first = ''] = phrase.words;
    const list = index.get(first);
    if (list) list.push(phrase);
    else index.set(first, [phrase]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest phrase that stands at a token. */
export function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number): Phrase | undefined {
  return phrases
    .get(tokens[at]?.text ?? '')
    ?.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
}
