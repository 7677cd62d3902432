import * as vscode from 'vscode';
import {
  parseInSteps,
  type ReadRecords,
  type RecordFile,
  type RecordFormat,
  type StoredRecord,
  type Unreadable,
} from '../../core/records/index.ts';
import { paced, type Steps } from '../../core/steps.ts';
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
/** Records looked at in one step. */
const AT_ONCE = 1_000;
/** Units of text encoded in one step. */
const UNITS_AT_ONCE = 500_000;

interface ReadingOptions {
  /** What the file held before: what has not changed stays the very same. */
  readonly known?: FileState | undefined;
  /** Only whole lines count. */
  readonly whole?: boolean;
}

/** @returns undefined where there is no such file. Nothing is thrown. */
export async function readFile(
  uri: vscode.Uri,
  format: RecordFormat,
  { inSlices }: Slices,
  { known, whole = false }: ReadingOptions = {},
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
  const read = await inSlices(parseInSteps(whole ? text.slice(0, text.lastIndexOf('\n') + 1) : text, format));
  if (read.kind !== 'file' || known?.kind !== 'file') return { ...read, text };
  return { ...read, file: await inSlices(reuse(read.file, known.file)), text };
}

/** The records that a file had before, where they still read the same: what is known of them need not be read again. */
function* reuse(file: RecordFile, known: RecordFile): Steps<RecordFile> {
  const before = new Map<string, StoredRecord>();
  yield* paced(known.records, AT_ONCE, (record) => before.set(record.id, record));
  const records: StoredRecord[] = [];
  yield* paced(file.records, AT_ONCE, (record) => {
    const same = before.get(record.id);
    records.push(same?.text === record.text ? same : record);
  });
  return { ...file, records };
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
export async function replaceFile(
  folder: vscode.Uri,
  name: string,
  text: string,
  { inSlices }: Slices,
): Promise<void> {
  const { fs } = vscode.workspace;
  const temporary = vscode.Uri.joinPath(folder, temporaryFor(name));
  await fs.createDirectory(folder);
  try {
    await fs.writeFile(temporary, await inSlices(encode(text)));
    await fs.rename(temporary, vscode.Uri.joinPath(folder, name), { overwrite: true });
  } catch (error) {
    await fs.delete(temporary).then(undefined, () => undefined);
    throw error;
  }
}

/** UTF-8, line by line or nearly so: a pair of surrogates is never cut. */
function* encode(text: string): Steps<Uint8Array> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < text.length;) {
    const feed = text.indexOf('\n', start + UNITS_AT_ONCE);
    const end = feed === -1 ? text.length : feed + 1;
    const part = encoder.encode(text.slice(start, end));
    parts.push(part);
    size += part.byteLength;
    start = end;
    yield;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
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
