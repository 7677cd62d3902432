import path from 'node:path';
import { CORRECTIONS, readCorrection } from '../core/entities/corrections/format.ts';
import type { ArticleCorrections } from '../core/entities/index.ts';
import { newest } from '../core/records/index.ts';
import { recordsIn } from './records.ts';
import { workspaceOf } from './workspace.ts';

const FOLDER = path.join('.lectern', 'corrections');

/** An article's corrections, and what is wrong with the files that they are in, a line each. */
export interface FoundCorrections extends ArticleCorrections {
  readonly warnings: readonly string[];
}

/** The corrections of the workspace that a file lies in: those of the nearest folder above it that has some. */
export function correctionsFor(file: string): FoundCorrections {
  const full = path.resolve(file);
  const place = workspaceOf(full, FOLDER);
  if (!place) return { path: full, corrections: [], warnings: [] };
  const { root, folder } = place;
  const { files, warnings } = recordsIn(folder, CORRECTIONS);
  const corrections = [...newest(files).values()].flatMap((record) => readCorrection(record) ?? []);
  return { path: path.relative(root, full).split(path.sep).join('/'), corrections, warnings };
}
