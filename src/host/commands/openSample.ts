import * as vscode from 'vscode';
import type { CommandRegistry } from './registry.ts';

const SAMPLE = 'after-the-flood.txt';

/**
 * Opens the sample article. It is copied into the extension's own storage first: the folder that the extension is
 * installed in may be read-only, or no folder at all.
 */
export function addSample(commands: CommandRegistry, extension: vscode.Uri, storage: vscode.Uri): void {
  commands.add('lectern.openSample', async () => {
    const shipped = vscode.Uri.joinPath(extension, 'media', 'sample', SAMPLE);
    const folder = vscode.Uri.joinPath(storage, 'sample');
    const copy = vscode.Uri.joinPath(folder, SAMPLE);
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(shipped));
    await vscode.commands.executeCommand('lectern.openForReading', copy);
  });
}
