import type { Knowledge, KnowledgeSource, Subject } from '../model.ts';
import { readEntry, type Entry } from './entry.ts';
import { familyOf, isNear, type Family } from './families.ts';
import { readAlmanac, type AlmanacText, type Origin } from './format.ts';
import { almanacKey } from './keys.ts';
import { keysOf } from './names.ts';
import { referencesOf, type Reference } from './references.ts';

/**
 * Opens a compiled almanac (`scripts/almanac`). Only its first lines are read; an entry is cut out when it is asked for.
 *
 * @param text - the whole file
 * @throws AlmanacError where it is no almanac, or not all of it is there
 */
export function openAlmanac(text: string): KnowledgeSource {
  const almanac = readAlmanac(text);
  return {
    find(subject) {
      const found = best(almanac, keysOf(subject), familyOf(subject.type));
      if (found !== undefined) return told(almanac, found);
      return subject.type === 'NORP' ? peopleOf(almanac, subject) : undefined;
    },
  };
}

interface Found {
  readonly entry: Entry;
  readonly origin: Origin;
}

/** The entry that is believed most; among equals, that of the first name. */
function best({ keys, entries }: AlmanacText, names: readonly string[], family: Family): Found | undefined {
  const ranked = names
    .flatMap((name) => referencesOf(keys, name))
    .map((reference) => ({ reference, rank: rankOf(reference, family) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank);
  for (const { reference } of ranked) {
    const entry = readEntry(entries, reference.at);
    if (entry !== undefined) return { entry, origin: reference.origin };
  }
  return undefined;
}

function rankOf({ family, origin }: Reference, wanted: Family): number {
  if (family === wanted) return { hand: 0, country: 1, wordnet: 3 }[origin];
  return origin === 'hand' && isNear(wanted, family) ? 2 : Number.POSITIVE_INFINITY;
}

/** What is known of a people by the country that they are of. */
function peopleOf(almanac: AlmanacText, { names, country }: Subject): Knowledge | undefined {
  const found =
    (country === undefined ? undefined : best(almanac, [almanacKey(country)], 'L')) ??
    byDemonym(almanac, names.map(almanacKey));
  if (found === undefined) return undefined;
  // Not the country itself: its other names and what it is are none of its people's.
  const knowledge = told(almanac, { ...found, entry: { ...found.entry, kind: '', aliases: [] } });
  return { ...knowledge, summary: `People or things of ${found.entry.title}. ${found.entry.summary}` };
}

function byDemonym({ keys, entries }: AlmanacText, names: readonly string[]): Found | undefined {
  for (const { family, origin, at } of names.flatMap((name) => referencesOf(keys, name))) {
    const entry = family === 'D' ? readEntry(entries, at) : undefined;
    if (entry !== undefined) return { entry, origin };
  }
  return undefined;
}

function told({ labels }: AlmanacText, { entry, origin }: Found): Knowledge {
  const { title, kind, article, aliases, summary, facts } = entry;
  const { name, date: general } = labels[origin];
  const date = entry.date === '' ? general : entry.date;
  return {
    source: 'almanac',
    title,
    summary,
    // Capital and languages come from the table of countries, whoever wrote the text.
    origin: origin === 'hand' && facts.length > 0 ? `${name}; ${labels.country.name}` : name,
    ...(kind !== '' && { kind }),
    ...(date !== '' && { date }),
    ...(article !== '' && { link: linkTo(article) }),
    ...(aliases.length > 0 && { aliases }),
    ...(facts.length > 0 && { facts }),
  };
}

function linkTo(article: string): string {
  return `https://en.wikipedia.org/wiki/${encodeURIComponent(article.replaceAll(' ', '_'))}`;
}
