import path from 'node:path';
import { almanacKey } from '../../src/core/knowledge/almanac/keys.ts';
import { readPeople } from '../../training/gazetteers/people.ts';
import { dict, synsets } from '../../training/gazetteers/synsets.ts';
import type { Draft } from './draft.ts';

/** A pope's or king's number is nobody's last name. */
const NUMBER = /^[ivx]+$/u;

/**
 * Tells when one word is enough to name a person. Where the entry was written by hand: when no other such entry's person
 * has that last name, and no two of those whom WordNet has by one name. In WordNet: when the person is known by one
 * name, nobody else has it, and it is none of the common words and names.
 */
export function singleNames(
  drafts: readonly Draft[],
  common: ReadonlySet<string>,
): (key: string, draft: Draft) => boolean {
  const persons = drafts.filter(({ families }) => families === 'P');
  const hands = bearersOf(persons.filter(({ origin }) => origin === 'hand'));
  const known = bearersOf(persons.filter(({ origin, byOneName }) => origin === 'wordnet' && byOneName));
  const all = bearersOf(persons);
  return (key, draft) =>
    draft.origin === 'hand'
      ? others(hands.get(key), draft) === 0 && others(known.get(key), draft) < 2
      : draft.byOneName && others(all.get(key), draft) === 0 && !common.has(key);
}

/** Who has a last name, or the one name that it is. */
function bearersOf(persons: readonly Draft[]): ReadonlyMap<string, ReadonlySet<Draft>> {
  const bearers = new Map<string, Set<Draft>>();
  for (const draft of persons)
    for (const { text } of draft.names) {
      const words = almanacKey(text).split(' ');
      const last = words.at(-1) ?? '';
      if (words.length === 1 || !NUMBER.test(last))
        bearers.set(last, (bearers.get(last) ?? new Set()).add(draft));
    }
  return bearers;
}

const others = (drafts: ReadonlySet<Draft> | undefined, own: Draft): number =>
  drafts === undefined ? 0 : drafts.size - (drafts.has(own) ? 1 : 0);

/** The keys of common words, and of the first and family names of many countries. */
export function readCommon(): ReadonlySet<string> {
  const { first, last } = readPeople();
  const common = new Set([...first, ...last].map(almanacKey));
  for (const part of ['noun', 'verb', 'adj', 'adv'])
    for (const [, { lemmas }] of synsets(path.join(dict, `data.${part}`)))
      for (const lemma of lemmas) if (/^\p{Ll}+$/u.test(lemma)) common.add(lemma);
  return common;
}
