import * as vscode from 'vscode';
import type { Folder } from './folder.ts';

/** A folder in the editor's storage. */
export class StorageFolder implements Folder {
  constructor(private readonly uri: vscode.Uri) {}

  async names(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.uri);
      return entries.map(([name]) => name);
    } catch {
      return [];
    }
  }

  async read(name: string): Promise<Uint8Array> {
    return await vscode.workspace.fs.readFile(this.file(name));
  }

  async write(name: string, content: Uint8Array): Promise<void> {
    await vscode.workspace.fs.writeFile(this.file(name), content);
  }

  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(this.file(from), this.file(to));
  }

  async remove(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.file(name));
  }

  /** Removes the folder and all that is in it. */
  async clear(): Promise<void> {
    if ((await this.names()).length > 0) await vscode.workspace.fs.delete(this.uri, { recursive: true });
  }

  private file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.uri, name);
  }
}
