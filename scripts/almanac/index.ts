import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HANDWRITTEN } from '../../src/core/knowledge/almanac/index.ts';
import { findClashes } from './clashes.ts';
import { compile, type Compiled } from './compile.ts';
import { countriesLabel, readCountries } from './countries.ts';
import { readHandwritten, type ReadEntries } from './handwritten.ts';
import { readCommon } from './single-names.ts';
import { readWordNet } from './wordnet.ts';

/** Reads all entries written by hand in a folder, and says what is wrong with them, by themselves and together. */
export function readFolder(folder: string): ReadEntries {
  const files = readdirSync(folder)
    .filter((file) => /^[a-z-]+\.md$/u.test(file))
    .sort();
  const read = files.map((file) => readHandwritten(file, readFileSync(path.join(folder, file), 'utf8')));
  const entries = read.flatMap((each) => each.entries);
  return { entries, problems: [...read.flatMap((each) => each.problems), ...findClashes(entries)] };
}

/**
 * Compiles the almanac that ships, from the entries in a folder and from packages.
 *
 * @throws Error where an entry is not as it must be
 */
export function compileFolder(folder: string): Compiled {
  const { entries, problems } = readFolder(folder);
  if (problems.length > 0) throw new Error(`The almanac has problems:\n${problems.join('\n')}`);
  return compile({
    hand: entries,
    countries: readCountries(),
    wordnet: readWordNet(),
    common: readCommon(),
    labels: {
      hand: { name: HANDWRITTEN, date: '' },
      country: { name: countriesLabel(), date: '' },
      wordnet: { name: 'WordNet 3.1', date: '2011' },
    },
  });
}
