import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticleFormat } from '../../src/core/article/index.ts';
import { fixtures } from './paths.ts';

/** An article that tries to run something. */
export interface Injection {
  /** By what means. */
  readonly kind: string;
  readonly name: string;
  readonly source: string;
  /** Markdown where it doesn't say. */
  readonly format?: ArticleFormat;
}

/** All of `test/fixtures/injection`. */
export const injections = JSON.parse(
  readFileSync(path.join(fixtures, 'injection/inputs.json'), 'utf8'),
) as readonly Injection[];
