import type { Settings } from './crf.ts';

/** How much a corpus counts beside the others: far domains and Twitter less than articles. */
export const WEIGHTS: Readonly<Record<string, number>> = {
  'sec-filings': 0.5,
  'lk-gov': 0.3,
  btc: 0.2,
  wnut17: 0.3,
};

/** All that decides what comes out, beside the corpora and the lists. */
export interface Recipe {
  /** Features seen less often are left out. */
  readonly least: number;
  /** Into how many parts documents are divided to tag each with a model that never saw it. */
  readonly folds: number;
  readonly first: Settings;
  readonly fold: Settings;
  readonly second: Settings;
  /** Features all of whose weights are nearer to nought are dropped from the model file. */
  readonly threshold: number;
}

export const RECIPE: Recipe = {
  least: 2,
  folds: 3,
  first: { epochs: 10, l2: 8, rate: 0.03, dropout: 0, seed: 1 },
  fold: { epochs: 7, l2: 8, rate: 0.03, dropout: 0, seed: 2 },
  second: { epochs: 8, l2: 8, rate: 0.01, dropout: 0, seed: 3 },
  threshold: 0.02,
};
