import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORRECTIONS, readCorrection } from '../core/entities/corrections/format.ts';
import type { ArticleCorrections } from '../core/entities/index.ts';
import { newest, parseRecords, type RecordFile, type Unreadable } from '../core/records/index.ts';
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
  const files: RecordFile[] = [];
  const warnings: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.jsonl')) continue;
    const at = path.join(folder, name);
    const read = readRecords(at);
    if (typeof read === 'string') warnings.push(`${at} is not used: ${read}`);
    else files.push(read);
  }
  const corrections = [...newest(files).values()].flatMap((record) => readCorrection(record) ?? []);
  return { path: path.relative(root, full).split(path.sep).join('/'), corrections, warnings };
}

/** @returns what the file holds, or why it is not used */
function readRecords(file: string): RecordFile | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  const read = parseRecords(text, CORRECTIONS);
  return read.kind === 'file' ? read.file : because(read.reason);
}

function because(reason: Unreadable): string {
  switch (reason.why) {
    case 'header':
      return 'its first line is no header';
    case 'format':
      return `it holds ${reason.found}`;
    case 'version':
      return `its version is ${reason.found}`;
  }
}
