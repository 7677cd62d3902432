import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', 'lists');

/** The lines of one of our own lists, without comments. */
export function readList(name: string): string[] {
  return readFileSync(path.join(folder, `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The lines of a list that has `kind: entry` on each. */
export function readPairs(name: string): [kind: string, entry: string][] {
  return readList(name).map((line) => {
    const colon = line.indexOf(': ');
    return [line.slice(0, colon), line.slice(colon + 2)];
  });
}
