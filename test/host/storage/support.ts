import * as vscode from 'vscode';
import type { Statement } from '../../../src/core/entities/corrections/index.ts';
import { Corrections } from '../../../src/host/storage/corrections.ts';
import { inSlices, pause } from '../../../src/host/slices.ts';
import { Memory } from '../support/articles.ts';
import { file } from '../support/editor.ts';

const { fs } = vscode.workspace;

export const FOLDER = file('.lectern/corrections');
export const HEADER = '{"format":"lectern-corrections","version":"1.0","author":"ben"}';

export const inFolder = (name: string): vscode.Uri => vscode.Uri.joinPath(FOLDER, name);
export const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  fs.writeFile(uri, new TextEncoder().encode(text));
export const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await fs.readFile(uri));
export const lines = async (uri: vscode.Uri): Promise<string[]> =>
  (await read(uri)).split('\n').filter(Boolean);

export async function names(): Promise<string[]> {
  return (await fs.readDirectory(FOLDER)).map(([name]) => name).sort();
}

export async function clear(): Promise<void> {
  await fs.delete(file('.lectern'), { recursive: true }).then(undefined, () => undefined);
}

/** What a reader says: that a name is no entity. */
export function none(name: string): Statement {
  return { kind: 'none', entity: { name, type: 'ORG', forms: [name] } };
}

/** A line of a file: a correction of the nth id, made in a minute of an hour. */
export function line(nth: number, minute: number, name: string): string {
  const two = (value: number): string => `${value}`.padStart(2, '0');
  return JSON.stringify({
    id: `urn:uuid:018c0000-0000-7000-8000-0000000000${two(nth)}`,
    modified: `2024-03-01T10:${two(minute)}:00.000Z`,
    scope: 'workspace',
    kind: 'none',
    entity: { name, type: 'ORG', forms: [name] },
  });
}

/** Corrections as a window has them, each of one author. */
export class Windows {
  private readonly open: Corrections[] = [];
  readonly errors: string[] = [];

  window(author = 'anna', memory = new Memory()): Corrections {
    const corrections = new Corrections({
      author: () => ({ name: author, file: `${author}.jsonl` }),
      memory,
      slices: { inSlices, pause },
      log: { error: (message: string | Error) => void this.errors.push(String(message)) },
      storage: file('.elsewhere'),
    });
    this.open.push(corrections);
    return corrections;
  }

  /** Closes them when they have done what they are at. */
  async close(): Promise<void> {
    const open = this.open.splice(0);
    for (const each of open) each.dispose();
    await Promise.all(open.map((each) => each.save()));
    this.errors.length = 0;
  }
}

/** Names that corrections speak of, sorted. */
export async function spoken(corrections: Corrections, article = file('korea.md')): Promise<string[]> {
  return (await corrections.list(article)).map(({ entity }) => entity.name).sort();
}
