import { writeEntry, type Entry } from '../../../../src/core/knowledge/almanac/entry.ts';
import { writeAlmanac, type Origin } from '../../../../src/core/knowledge/almanac/format.ts';
import { almanacKey } from '../../../../src/core/knowledge/almanac/keys.ts';
import { writeReference } from '../../../../src/core/knowledge/almanac/references.ts';

/** What a test puts into an almanac. */
export interface Told extends Partial<Entry> {
  readonly title: string;
  readonly summary: string;
  /** A family's letter. */
  readonly family: string;
  readonly origin?: Origin;
  readonly demonyms?: readonly string[];
}

/** The text of an almanac of a few entries, as the build would write it. */
export function almanacOf(...told: readonly Told[]): string {
  const index = new Map<string, string[]>();
  let entries = '';
  for (const { family, origin = 'hand', demonyms = [], ...rest } of told) {
    const entry = { kind: '', date: '', article: '', aliases: [], facts: [], ...rest };
    const add = (name: string, letter: string): void => {
      const key = almanacKey(name);
      index.set(key, [
        ...(index.get(key) ?? []),
        writeReference({ family: letter, origin, at: entries.length }),
      ]);
    };
    for (const name of [entry.title, ...entry.aliases]) add(name, family);
    for (const name of demonyms) add(name, 'D');
    entries += writeEntry(entry);
  }
  const keys = [...index]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, references]) => `${key}\t${references.join(' ')}\n`)
    .join('');
  return writeAlmanac({
    labels: {
      hand: { name: 'The almanac', date: '' },
      country: { name: 'The table', date: '2025-10' },
      wordnet: { name: 'The dictionary', date: '2011' },
    },
    keys,
    entries,
  });
}
