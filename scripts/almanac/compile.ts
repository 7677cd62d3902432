import { writeEntry } from '../../src/core/knowledge/almanac/entry.ts';
import { familyOf } from '../../src/core/knowledge/almanac/families.ts';
import {
  ORIGINS,
  writeAlmanac,
  type Origin,
  type OriginLabel,
} from '../../src/core/knowledge/almanac/format.ts';
import { almanacKey, withoutInitials } from '../../src/core/knowledge/almanac/keys.ts';
import { writeReference } from '../../src/core/knowledge/almanac/references.ts';
import type { Draft, Name } from './draft.ts';
import type { Handwritten } from './handwritten.ts';
import { singleNames } from './single-names.ts';
import type { WordNetDraft } from './wordnet.ts';

/** What goes into an almanac. */
export interface Sources {
  readonly hand: readonly Handwritten[];
  readonly countries: readonly Draft[];
  readonly wordnet: readonly WordNetDraft[];
  /** Keys of words, first and family names so common that they alone name nobody. */
  readonly common: ReadonlySet<string>;
  readonly labels: Readonly<Record<Origin, OriginLabel>>;
}

/** A compiled almanac. */
export interface Compiled {
  readonly text: string;
  readonly counts: Readonly<Record<Origin, number>>;
  /** Aliases written by hand that lead nowhere, since others have that family name. */
  readonly dropped: readonly string[];
}

/** Puts the sources together into one text, the more trusted first. */
export function compile({ hand, countries, wordnet, common, labels }: Sources): Compiled {
  const written = hand.map((each) => draftOf(each, countries));
  const drafts = join(written, countries, wordnet);
  const single = singleNames(drafts, common);
  const dropped: string[] = [];
  const index = new Map<string, Reference[]>();
  let entries = '';
  for (const draft of drafts) {
    const add = (key: string, family: string, sense: number): void => {
      const found = index.get(key) ?? [];
      index.set(key, found);
      found.push({ family, origin: draft.origin, sense, at });
    };
    const at = entries.length;
    entries += writeEntry(draft.entry);
    for (const { text, sense } of draft.names)
      for (const key of keysOf(text, draft)) {
        if (draft.families === 'P' && !key.includes(' ') && !single(key, draft)) {
          if (draft.origin === 'hand') dropped.push(`${text} (${draft.entry.title})`);
        } else for (const family of draft.families) add(key, family, sense);
      }
    for (const people of draft.demonyms ?? [])
      for (const form of [people, `${people}s`]) add(almanacKey(form), 'D', 0);
  }
  const keys = [...index]
    .map(([key, references]) => [key, settle(references)] as const)
    .filter(([key, references]) => key !== '' && references.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, references]) => `${key}\t${references.map(writeReference).join(' ')}\n`)
    .join('');
  const count = (origin: Origin): number => drafts.filter((draft) => draft.origin === origin).length;
  const counts = { hand: count('hand'), country: count('country'), wordnet: count('wordnet') };
  return { text: writeAlmanac({ labels, keys, entries }), counts, dropped };
}

interface Reference {
  readonly family: string;
  readonly origin: Origin;
  readonly sense: number;
  readonly at: number;
}

/**
 * Of several in one family and from one source, the one that is meant most often. Where that can't be told (people with
 * one name, two countries) none of them, nor what a less trusted source has.
 */
function settle(references: readonly Reference[]): Reference[] {
  const families = new Set(references.map(({ family }) => family));
  return ORIGINS.flatMap((origin, index) =>
    [...families].flatMap((family) => {
      const own = references.filter((each) => each.family === family).sort((a, b) => a.sense - b.sense);
      const trusted = ORIGINS.slice(0, index).map((other) => own.filter((each) => each.origin === other));
      const group = own.filter((each) => each.origin === origin);
      const [first] = group;
      return first === undefined || isDoubtful(group) || trusted.some(isDoubtful) ? [] : [first];
    }),
  );
}

/** Whether it can't be told which of some references is meant most often; they ascend by sense. */
function isDoubtful(references: readonly Reference[]): boolean {
  const [first, ...rest] = references;
  const other = rest.find(({ at }) => at !== first?.at);
  return other !== undefined && (other.family === 'P' || other.sense === first?.sense);
}

function keysOf(text: string, { families }: Draft): readonly string[] {
  const key = almanacKey(text);
  // `George W. Bush` is found by `George Bush` too, unless another is called so.
  return families === 'P' ? [...new Set([key, withoutInitials(key)])] : [key];
}

/** A hand-written entry; one about a country gets that country's facts and peoples. */
function draftOf(entry: Handwritten, countries: readonly Draft[]): Draft {
  const { title, type, kind, aliases, article, date, text } = entry;
  const family = familyOf(type);
  const same =
    family === 'L' ? countries.find((each) => almanacKey(each.entry.title) === almanacKey(title)) : undefined;
  return {
    origin: 'hand',
    families: family,
    byOneName: true,
    names: [title, ...aliases].map((name) => ({ text: name, sense: 0 })),
    ...(same?.demonyms && { demonyms: same.demonyms }),
    entry: { title, kind, date, article, aliases, summary: text, facts: same?.entry.facts ?? [] },
  };
}

/** Leaves out what a more trusted source tells too; a country keeps the names that WordNet has for it. */
function join(
  hand: readonly Draft[],
  countries: readonly Draft[],
  wordnet: readonly WordNetDraft[],
): Draft[] {
  const told = new Set(hand.flatMap(fullNames));
  const byName = new Map(countries.flatMap((each) => fullNames(each).map((name) => [name, each] as const)));
  const more = new Map<Draft, Name[]>();
  const rest = wordnet.filter((each) => {
    if (fullNames(each).some((name) => told.has(name))) return false;
    const country = each.isCountry
      ? fullNames(each)
          .map((name) => byName.get(name))
          .find((found) => found !== undefined)
      : undefined;
    if (country === undefined) return true;
    more.set(
      country,
      each.names.map(({ text }) => ({ text, sense: 1 })),
    );
    return false;
  });
  const named = countries.map((each) => ({ ...each, names: [...each.names, ...(more.get(each) ?? [])] }));
  return [...hand, ...named, ...rest];
}

/** The keys of a draft with its families, but not what may be a family name alone. */
function fullNames({ names, families }: Draft): string[] {
  return names
    .map(({ text }) => almanacKey(text))
    .filter((key) => families !== 'P' || key.includes(' '))
    .flatMap((key) => Array.from(families, (family) => `${family} ${key}`));
}
