import * as vscode from 'vscode';
import { ARTICLES_GLOB, endsAsArticle, excludeGlob, isNeverArticle } from './excludes.ts';
import type { Library } from './library.ts';

/** Bytes of a file that is too long to be looked through in the background. */
const TOO_LONG = 1_000_000;
/** Articles of one workspace folder that are looked through at most. */
const MOST = 20_000;

/** The articles of the workspace's folders, through the editor: wherever they lie. */
export class WorkspaceLibrary implements Library {
  /** @param version - Lectern's: another finds other names, so all is looked through again */
  constructor(private readonly version: string) {}

  /** The articles in each of the workspace's folders, without those that the reader's settings hide from searches. */
  async find(): Promise<ReadonlyMap<string, readonly vscode.Uri[]>> {
    const found = new Map<string, readonly vscode.Uri[]>();
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const include = new vscode.RelativePattern(uri, ARTICLES_GLOB);
      found.set(uri.toString(), await vscode.workspace.findFiles(include, excludeGlob(hidden(uri)), MOST));
    }
    return found;
  }

  async stamp(uri: string): Promise<string | undefined> {
    const file = vscode.Uri.parse(uri);
    if (!isOfWorkspace(file)) return undefined;
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(file);
      if ((type & vscode.FileType.File) === 0 || size > TOO_LONG) return undefined;
      return `${mtime}-${size}-${this.version}`;
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  }

  async read(uri: string): Promise<string | undefined> {
    const file = vscode.Uri.parse(uri);
    const content = await vscode.workspace.fs.readFile(file);
    try {
      return await vscode.workspace.decode(content, { uri: file });
    } catch {
      // It is binary, whatever its name says.
      return undefined;
    }
  }
}

/** Whether a file may be one of the workspace's articles. */
export function isOfWorkspace(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return !!folder && endsAsArticle(uri.path) && !isNeverArticle(uri.path.slice(folder.uri.path.length));
}

function hidden(folder: vscode.Uri): string[] {
  return ['files', 'search'].flatMap((section) => {
    const patterns = vscode.workspace.getConfiguration(section, folder).get<unknown>('exclude');
    if (typeof patterns !== 'object' || patterns === null) return [];
    return Object.entries(patterns).flatMap(([pattern, on]) => (on === true ? [pattern] : []));
  });
}
