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
    const names: Name[] = lemmas.flatMap((text) => {
      const uses = senses.get(text.toLowerCase()) ?? [];
      const at = uses.findIndex((use) => use.id === id);
      // One word that mostly means something else: `Opposition`, `Curb`. Places share their names with anything.
      if (at > 0 && !text.includes(' ') && !/[LT]/u.test(families)) return [];
      return [{ text, sense: senseOf(uses[at]?.count ?? 0, summary) }];
    });
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
      if (some('university', 'college', 'agency', 'exchange')) return 'O';
      return some('museum', 'library') ? 'LO' : 'L';
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

/**
 * How far behind a meaning stands: what texts were found to mean first, the more often the earlier; then capitals; then
 * the rest. WordNet's own order says nothing where it did not count: there Melbourne is first of all in Florida.
 */
function senseOf(count: number, summary: string): number {
  if (count > 0) return -count;
  return /\bcapital\b/iu.test(summary) ? 1 : 2;
}

interface Use {
  /** The synset's. */
  readonly id: string;
  /** How often it was meant in the texts that WordNet's makers counted in. */
  readonly count: number;
}

/** For each noun in lower case what it can mean, in WordNet's order. */
function readSenses(): ReadonlyMap<string, readonly Use[]> {
  const senses = new Map<string, Use[]>();
  for (const line of readFileSync(path.join(dict, 'index.sense'), 'latin1').split('\n')) {
    const [sense = '', id = '', order, count] = line.split(' ');
    const [lemma = '', rest = ''] = sense.split('%');
    if (!rest.startsWith('1:')) continue;
    const name = lemma.replaceAll('_', ' ');
    const uses = senses.get(name) ?? [];
    uses[Number(order) - 1] = { id, count: Number(count) };
    senses.set(name, uses);
  }
  return senses;
}
