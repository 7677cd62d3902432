import * as vscode from 'vscode';
import { isDossierName, LARGEST } from '../../../core/knowledge/dossier/index.ts';

/** A file's text, or why there is none; `gone` where there is no file. */
export type Reading = { readonly text: string } | { readonly problem: 'tooLarge' | 'unreadable' } | 'gone';

/** A dossier file as the reader has it: what is typed and not saved yet counts. */
export async function readText(uri: vscode.Uri): Promise<Reading> {
  const key = uri.toString();
  const typed = vscode.workspace.textDocuments.find((each) => each.isDirty && each.uri.toString() === key);
  if (typed) return fitting(typed.getText());
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return 'gone';
    if (size > LARGEST) return { problem: 'tooLarge' };
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.byteLength > LARGEST) return { problem: 'tooLarge' };
    const text = await vscode.workspace.decode(bytes, { uri });
    // The editor doesn't show a byte order mark, and counts without it.
    return fitting(text.replace(/^\ufeff/u, ''));
  } catch (error) {
    return isMissing(error) ? 'gone' : { problem: 'unreadable' };
  }
}

function fitting(text: string): Reading {
  return text.length > LARGEST ? { problem: 'tooLarge' } : { text };
}

/** The dossier files in a folder; none where there is no such folder. */
export async function listFiles(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const found = await vscode.workspace.fs.readDirectory(folder);
    return found
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && isDossierName(name))
      .map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code)
  );
}
