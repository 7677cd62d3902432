import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dict, synsets, type Synset } from '../../training/gazetteers/synsets.ts';
import type { Draft, Name } from './draft.ts';
import { sentenceOf } from './gloss.ts';

/** An entry of WordNet. */
export interface WordNetDraft extends Draft {
  readonly isCountry: boolean;
}

const CAPITAL = /^\p{Lu}|^(?:al|el|bin|de|von)[- ]\p{Lu}/u;
const TITLE =
  /^(?:President|Vice President|Sir|Dame|Lord|Lady|Baron|Count|Duke|Earl|Dr\.|Doctor|General|Marshal|King|Queen|Pope|St\.|Saint|Mother|Chief|Captain) /u;
/** Whom articles on politics call by their family names alone. An artist's is more often somebody else's there. */
const STATESMAN = /\b(?:statesman|leader|dictator|emperor|empress|president|premier|prime minister)\b/iu;
const ABBREVIATION = /^[\p{Lu}\d.-]+$/u;

/** Persons, places, bodies, events, works and languages that WordNet knows, in the order in which it numbers them. */
export function readWordNet(): WordNetDraft[] {
  const nouns = new Map(synsets(path.join(dict, 'data.noun')));
  const senses = readSenses();
  const above = (ids: readonly string[], depth = 0): string[] =>
    depth > 8
      ? []
      : ids.flatMap((id) => [
          ...(nouns.get(id)?.lemmas ?? []),
          ...above(nouns.get(id)?.kindOf ?? [], depth + 1),
        ]);
  return [...nouns].flatMap(([id, synset]) => {
    const lemmas = synset.lemmas.filter((lemma) => CAPITAL.test(lemma) && lemma.length > 2);
    if (lemmas.length === 0) return [];
    const kinds = new Set(above([...synset.instanceOf, ...synset.kindOf]));
    const families = familiesOf(synset, kinds);
    const summary = families === '' ? undefined : sentenceOf(synset.gloss);
    if (summary === undefined) return [];
    const title = titleOf(lemmas, families);
    const senseOf = (lemma: string): number => senses.get(lemma.toLowerCase())?.indexOf(id) ?? 0;
    // One word that mostly means something else: `Opposition`, `Curb`. Places share their names with anything.
    const names: Name[] = lemmas
      .map((text) => ({ text, sense: senseOf(text) }))
      .filter(({ text, sense }) => sense === 0 || text.includes(' ') || /[LT]/u.test(families));
    const entry = { title, kind: '', date: '', article: '', aliases: [], summary, facts: [] };
    const isCountry = families === 'L' && kinds.has('country');
    const byOneName = STATESMAN.test(summary) || !lemmas.some((lemma) => lemma.includes(' '));
    return [{ origin: 'wordnet', families, byOneName, names, entry, isCountry } satisfies WordNetDraft];
  });
}

/** The families of a synset, by WordNet's number for its file and by what it is a kind of; none where it is left out. */
function familiesOf({ file, instanceOf }: Synset, kinds: ReadonlySet<string>): string {
  const some = (...lemmas: readonly string[]): boolean => lemmas.some((lemma) => kinds.has(lemma));
  const instance = instanceOf.length > 0;
  switch (file) {
    case 4:
    case 11:
    case 26:
      return instance || some('war', 'battle', 'conflict') ? 'E' : '';
    case 6:
      if (!instance) return '';
      return some('university', 'college', 'agency', 'exchange', 'museum', 'library') ? 'LO' : 'L';
    case 9:
    case 21:
      return instance ? 'W' : '';
    case 10:
      if (some('language', 'natural language')) return instance ? '' : 'T';
      return instance || some('treaty', 'law', 'sacred text') ? 'W' : '';
    case 14:
      if (some('terrorist organization')) return '';
      if (some('conference', 'ecumenical council')) return 'E';
      return some('organization', 'unit', 'political unit', 'polity', 'government') ? 'O' : '';
    case 15:
    case 17:
      return instance ? 'L' : '';
    case 18:
      return instance ? 'P' : '';
    case 28:
      return instance && some('historic period', 'day', 'rule') ? 'E' : '';
    default:
      return '';
  }
}

function titleOf(lemmas: readonly string[], families: string): string {
  const best =
    families === 'P'
      ? lemmas.find((lemma) => lemma.includes(' ') && !TITLE.test(lemma))
      : lemmas.find((lemma) => !ABBREVIATION.test(lemma));
  return best ?? lemmas[0] ?? '';
}

/** For each lemma in lower case the synsets that it stands for, the most frequent one first. */
function readSenses(): ReadonlyMap<string, readonly string[]> {
  const senses = new Map<string, readonly string[]>();
  for (const line of readFileSync(path.join(dict, 'index.noun'), 'latin1').split('\n')) {
    const lemma = line.slice(0, line.indexOf(' '));
    senses.set(lemma.replaceAll('_', ' '), line.match(/\b\d{8}\b/gu) ?? []);
  }
  return senses;
}
