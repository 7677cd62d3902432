import * as vscode from 'vscode';
import { eventually, ok } from './assert.ts';

export const VIEW_TYPE = 'lectern.reader';

/** Lectern as the editor knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('lectern.lectern');
  ok(found, 'lectern.lectern is not installed');
  return found;
}

/** A file of the workspace folder, which is a copy of `test/fixtures/articles`. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no workspace folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** The tab of a file's reading view, once there is one. */
export function readingTab(uri: vscode.Uri): Promise<vscode.Tab> {
  return eventually(`the reading view of ${uri.path}`, () =>
    vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .find(
        ({ input }) =>
          input instanceof vscode.TabInputCustom &&
          input.viewType === VIEW_TYPE &&
          input.uri.toString() === uri.toString(),
      ),
  );
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
