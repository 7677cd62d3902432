import * as vscode from 'vscode';
import { mergeRecords, type RecordFormat } from '../../core/records/index.ts';
import type { Slices } from '../slices.ts';
import { isTemporaryOf, readFile, type FileState } from './files.ts';

/** A new file that nobody has put in its place for so long is one that a window left behind when it was ended. */
const STALE_MS = 60_000;

/** What is left of one author's file where a window was ended between the two steps of putting a new one in its place. */
export interface Leftovers {
  readonly state: FileState | undefined;
  readonly names: readonly string[];
}

/**
 * All that the new files hold which never took an author's file's place. What was cut off in the middle of a line does
 * not count: the window that was ended keeps it elsewhere.
 *
 * @param names those of the folder's files
 */
export async function readLeftovers(
  folder: vscode.Uri,
  file: string,
  names: readonly string[],
  format: RecordFormat,
  slices: Slices,
): Promise<Leftovers> {
  const left = names.filter((name) => isTemporaryOf(name, file));
  let state: FileState | undefined;
  for (const name of left) {
    const found = await readFile(vscode.Uri.joinPath(folder, name), format, slices, { whole: true });
    if (found?.kind !== 'file') continue;
    const merged = state?.kind === 'file' ? mergeRecords(state.file, found.file, format) : found.file;
    state = { kind: 'file', file: merged, text: '', conflicts: 0 };
  }
  return { state, names: left };
}

/** Takes away the new files of an author that were left behind long ago, beside the file that is there. */
export async function removeStale(folder: vscode.Uri, file: string, names: readonly string[]): Promise<void> {
  const { fs } = vscode.workspace;
  for (const name of names.filter((each) => isTemporaryOf(each, file))) {
    const uri = vscode.Uri.joinPath(folder, name);
    try {
      if (Date.now() - (await fs.stat(uri)).mtime > STALE_MS) await fs.delete(uri);
    } catch {
      // Another window took it away, or nobody may: it does no harm.
    }
  }
}
