import type { NameSpan, NameType, Token } from '../../model.ts';
import { isCapital } from './capitals.ts';
import type { Phrase } from './phrases.ts';
import { namesWithWords } from './words.ts';

/** A sentence with the names found in it. */
export interface Tagged {
  readonly tokens: readonly Token[];
  readonly names: readonly NameSpan[];
}

/** Enough to be a name by itself: initials, or with a hyphen and capitals on both sides. */
const DISTINCT = /^(?:\p{Lu}[\p{Lu}\p{N}.&]{2,}|\p{Lu}[\p{L}\p{N}]*[-–]\p{Lu}[\p{L}\p{N}]*)$/u;

/**
 * What was found in a document and is a name wherever it is written so: names of several words, initials, and the family
 * names of persons.
 */
export function echoesOf(sentences: readonly Tagged[]): Phrase[] {
  const votes = new Map<string, { words: string[]; types: Map<NameType, number> }>();
  const vote = (words: string[], type: NameType): void => {
    const key = words.join(' ');
    const known = votes.get(key) ?? { words, types: new Map<NameType, number>() };
    known.types.set(type, (known.types.get(type) ?? 0) + 1);
    votes.set(key, known);
  };
  for (const sentence of sentences) {
    for (const [{ type }, words] of namesWithWords(sentence)) {
      const [first = '', ...rest] = words;
      const last = rest.at(-1) ?? '';
      if (rest.length > 0 && isCapital(first) && isCapital(last)) vote(words, type);
      else if (rest.length === 0 && DISTINCT.test(first)) vote(words, type);
      if (type === 'PERSON' && rest.length > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(last)) vote([last], type);
    }
  }
  return [...votes.values()].map(({ words, types }) => ({ words, type: most(types) }));
}

function most(types: ReadonlyMap<NameType, number>): NameType {
  const [best] = [...types].sort(([a, votesA], [b, votesB]) => votesB - votesA || (a < b ? -1 : 1));
  return best?.[0] ?? 'ORG';
}
