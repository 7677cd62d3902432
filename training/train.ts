import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildModel } from './build.ts';
import { CORPORA, readCorpus } from './corpora.ts';
import { knowledge } from './lexicon.ts';
import { RECIPE, type Recipe } from './settings.ts';

/**
 * `npm run train [-- --dev] [-- --out FILE] [-- --leave CORPUS,…]`
 *
 * Builds media/model/lectern-en.bin from the corpora's train, dev and extra splits; with `--dev` without the dev splits, so
 * that they can be used to choose. `--leave` leaves corpora out.
 */
const value = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const left = new Set((value('leave') ?? '').split(','));
const splits = process.argv.includes('--dev')
  ? (['train', 'extra'] as const)
  : (['train', 'dev', 'extra'] as const);
const out = value('out') ?? path.join(import.meta.dirname, '..', 'media', 'model', 'lectern-en.bin');
const recipe: Recipe = { ...RECIPE, folds: Number(value('folds') ?? RECIPE.folds) };

const started = performance.now();
const log = (line: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const sentences = CORPORA.filter((corpus) => !left.has(corpus)).flatMap((corpus) =>
  splits.flatMap((split) => readCorpus(corpus, split)),
);
log(`${sentences.length} sentences`);
const bytes = buildModel(sentences, knowledge(), recipe, log);
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, bytes);
log(`${out}: ${(bytes.length / 1e6).toFixed(2)} MB`);
