import path from 'node:path';
import { almanacKey } from '../../src/core/knowledge/almanac/keys.ts';
import { readPeople } from '../../training/gazetteers/people.ts';
import { dict, synsets } from '../../training/gazetteers/synsets.ts';
import type { Draft } from './draft.ts';

/**
 * Tells when one word is enough to name a person. Where the entry was written by hand: when no other such entry's person
 * and no two of WordNet's have that last name. In WordNet: when the person is known by one name, nobody else has it, and
 * it is none of the common words and names.
 */
export function singleNames(
  drafts: readonly Draft[],
  common: ReadonlySet<string>,
): (key: string, draft: Draft) => boolean {
  const persons = drafts.filter(({ families }) => families === 'P');
  const bearers = { hand: bearersOf(persons, 'hand'), wordnet: bearersOf(persons, 'wordnet') };
  return (key, draft) => {
    const hand = others(bearers.hand.get(key), draft);
    const wordnet = others(bearers.wordnet.get(key), draft);
    return draft.origin === 'hand'
      ? hand === 0 && wordnet < 2
      : draft.byOneName && hand + wordnet === 0 && !common.has(key);
  };
}

/** Who has a last name, or the one name that it is. */
function bearersOf(
  persons: readonly Draft[],
  origin: Draft['origin'],
): ReadonlyMap<string, ReadonlySet<Draft>> {
  const bearers = new Map<string, Set<Draft>>();
  for (const draft of persons.filter((each) => each.origin === origin))
    for (const { text } of draft.names) {
      const last = almanacKey(text).split(' ').at(-1) ?? '';
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
