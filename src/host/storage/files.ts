import * as vscode from 'vscode';
import {
  parseInSteps,
  type ReadRecords,
  type RecordFormat,
  type Unreadable,
} from '../../core/records/index.ts';
import type { Slices } from '../slices.ts';

/** Why a file is left alone. */
export type Trouble =
  | Unreadable
  | { readonly why: 'encoding' }
  | { readonly why: 'size' }
  | { readonly why: 'access'; readonly error: string };

/** What a file holds, and its text; or why it is left alone. */
export type FileState =
  | (Extract<ReadRecords, { readonly kind: 'file' }> & { readonly text: string })
  | { readonly kind: 'unreadable'; readonly reason: Trouble; readonly text?: string };

/** No one writes so many records; what is larger is something else. */
const LARGEST = 64_000_000;

/** @returns undefined where there is no such file. Nothing is thrown. */
export async function readFile(
  uri: vscode.Uri,
  format: RecordFormat,
  { inSlices }: Slices,
  known?: FileState,
): Promise<FileState | undefined> {
  let text: string;
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return unreadable({ why: 'size' });
    const bytes = await vscode.workspace.fs.readFile(uri);
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return unreadable({ why: 'encoding' });
    }
  } catch (error) {
    if (isMissing(error)) return undefined;
    return unreadable({ why: 'access', error: messageOf(error) });
  }
  if (known?.text === text) return known;
  const read = await inSlices(parseInSteps(text, format));
  return { ...read, text };
}

/** Names of an folder's files; none where there is no such folder. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** The name of a file that is being written, and of which file. */
export function temporaryFor(name: string): string {
  const random = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  );
  return `.${name}.${random.join('')}.tmp`;
}

export function isTemporaryOf(name: string, file: string): boolean {
  return name.startsWith(`.${file}.`) && name.endsWith('.tmp');
}

/**
 * Writes a file as a new one that then takes the old one's place: it is never half written.
 *
 * @throws what the file system does; nothing of it is left then
 */
export async function replaceFile(folder: vscode.Uri, name: string, text: string): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(folder, temporaryFor(name));
  await fs.createDirectory(folder);
  try {
    await fs.writeFile(temporary, new TextEncoder().encode(text));
    await fs.rename(temporary, vscode.Uri.joinPath(folder, name), { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function unreadable(reason: Trouble): FileState {
  return { kind: 'unreadable', reason };
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
