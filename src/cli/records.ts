import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseRecords, type RecordFile, type RecordFormat, type Unreadable } from '../core/records/index.ts';

/** All authors' files of one folder, and what is wrong with those that are not used, a line each. */
export interface FoundRecords {
  readonly files: readonly RecordFile[];
  readonly warnings: readonly string[];
}

/** Reads the files of records in a folder, which need not be there. */
export function recordsIn(folder: string, format: RecordFormat): FoundRecords {
  const files: RecordFile[] = [];
  const warnings: string[] = [];
  const there = existsSync(folder) && statSync(folder).isDirectory();
  for (const name of there ? readdirSync(folder).sort() : []) {
    if (!name.endsWith('.jsonl') || name.startsWith('.')) continue;
    const at = path.join(folder, name);
    const read = readRecords(at, format);
    if (typeof read === 'string') warnings.push(`${at} is not used: ${read}`);
    else files.push(read);
  }
  return { files, warnings };
}

/** @returns what the file holds, or why it is not used */
function readRecords(file: string, format: RecordFormat): RecordFile | string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  const read = parseRecords(text, format);
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
