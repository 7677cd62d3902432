import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One sentence of a corpus, with the corpus' own labels. */
export interface Annotated {
  readonly corpus: string;
  readonly document: string;
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
  readonly spaceAfter: readonly boolean[];
}

export const CORPORA = [
  'wikigold',
  'uner-ewt',
  'redocred-clean',
  'crossner-politics',
  'gum-names',
  'wnut17',
  'btc',
  'sec-filings',
  'lk-gov',
] as const;

export type Split = 'train' | 'dev' | 'test' | 'extra';

/** Where the corpora lie, beside the project. */
export const corporaFolder = path.join(import.meta.dirname, '..', '..', 'shared', 'corpora');

/** Corpora that are one long text without borders between documents: so many sentences are taken for one. */
const LONG: Readonly<Record<string, number>> = { 'sec-filings': 40, 'lk-gov': 40 };

interface Line {
  doc?: string;
  tokens: string[];
  tags: string[];
  spaceAfter?: boolean[];
}

/**
 * Reads a split of a corpus; empty when the corpus has no such split.
 *
 * @throws when the corpora are not there at all
 */
export function readCorpus(corpus: string, split: Split): Annotated[] {
  const file = path.join(corporaFolder, `${corpus}.${split}.jsonl`);
  if (!existsSync(file)) {
    if (!existsSync(path.join(corporaFolder, `${corpus}.meta.json`)))
      throw new Error(`The corpora are missing: ${corporaFolder} has no ${corpus}. See docs/tagger.md.`);
    return [];
  }
  const size = LONG[corpus] ?? 1;
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const { doc, tokens, tags, spaceAfter } = JSON.parse(line) as Line;
      return {
        corpus,
        document: `${corpus}/${split}/${doc ?? Math.floor(index / size)}`,
        tokens,
        tags,
        spaceAfter: spaceAfter ?? tokens.map(() => true),
      };
    });
}
