import * as vscode from 'vscode';
import { isDossierName } from '../../../core/knowledge/dossier/index.ts';

/** Text editors on dossier files, wherever they lie. */
export const DOSSIER_FILES: vscode.DocumentSelector = { pattern: '**/.lectern/dossier/*.md' };

/** What a watcher looks at: folders too, since whole ones come and go. */
export const WATCHED = '{.lectern,.lectern/dossier,.lectern/dossier/*}';

/** The folder that holds a workspace folder's dossier. */
export function dossierFolder(folder: vscode.WorkspaceFolder): vscode.Uri {
  return vscode.Uri.joinPath(folder.uri, '.lectern', 'dossier');
}

/** Whether this is a dossier file of this workspace. */
export function isDossierFile(uri: vscode.Uri): boolean {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return isDossierName(name) && (vscode.workspace.workspaceFolders ?? []).some((folder) => isIn(uri, folder));
}

function isIn(uri: vscode.Uri, folder: vscode.WorkspaceFolder): boolean {
  return vscode.Uri.joinPath(uri, '..').toString() === dossierFolder(folder).toString();
}

/** Workspace folders whose dossier is, or lies in, this file or folder. */
export function foldersBelow(uri: vscode.Uri): vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter((folder) => {
    const own = dossierFolder(folder);
    return (
      own.authority === uri.authority &&
      own.scheme === uri.scheme &&
      `${own.path}/`.startsWith(`${uri.path}/`)
    );
  });
}
