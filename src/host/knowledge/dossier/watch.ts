import * as vscode from 'vscode';
import { foldersBelow, isDossierFile, WATCHED } from './places.ts';

interface Listener {
  /** Folders came to the workspace or left it. */
  folders(): void;
  /** Any of a folder's files may have come or gone. */
  folder(folder: vscode.WorkspaceFolder): void;
  /** A folder may have other files than those known; what the known ones say has been told. */
  names(folder: vscode.WorkspaceFolder): void;
  file(uri: vscode.Uri): void;
}

/** Milliseconds that the reader must have stopped typing for. */
const REST_MS = 250;
/**
 * Milliseconds after which a folder is listed once more: the editor tells nothing of a file that came and went in a
 * moment, though others may have had it read just then.
 */
const AGAIN_MS = 1_000;

/**
 * Tells of everything that happens to dossier files: on disk, and in the editor, which also counts where a virtual file
 * system tells nothing.
 */
export function watchDossiers(listener: Listener): vscode.Disposable {
  const watchers = new Map<string, vscode.Disposable>();
  const resting = new Map<string, ReturnType<typeof setTimeout>>();
  const listing = new Map<string, ReturnType<typeof setTimeout>>();
  const listAgain = (folder: vscode.WorkspaceFolder | undefined): void => {
    if (!folder) return;
    const key = folder.uri.toString();
    clearTimeout(listing.get(key));
    const rested = (): void => {
      listing.delete(key);
      listener.names(folder);
    };
    listing.set(key, setTimeout(rested, AGAIN_MS));
  };
  const consider = (uri: vscode.Uri): void => {
    const folders = foldersBelow(uri);
    const isFile = isDossierFile(uri);
    if (isFile) listener.file(uri);
    for (const folder of folders) listener.folder(folder);
    if (isFile || folders.length > 0) listAgain(vscode.workspace.getWorkspaceFolder(uri));
  };
  const watchAll = (): void => {
    for (const watcher of watchers.values()) watcher.dispose();
    watchers.clear();
    for (const folder of vscode.workspace.workspaceFolders ?? [])
      watchers.set(folder.uri.toString(), watchFolder(folder, consider));
  };
  const later = (uri: vscode.Uri): void => {
    const key = uri.toString();
    clearTimeout(resting.get(key));
    const rested = (): void => {
      resting.delete(key);
      listener.file(uri);
    };
    resting.set(key, setTimeout(rested, REST_MS));
  };
  watchAll();
  const { workspace } = vscode;
  const listeners = [
    workspace.onDidChangeWorkspaceFolders(() => {
      watchAll();
      listener.folders();
    }),
    workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      // Also where no text changes: what was typed may have been saved, or given up.
      if (isDossierFile(uri)) later(uri);
    }),
    workspace.onDidSaveTextDocument(({ uri }) => consider(uri)),
    // What was not saved is gone; a document that was there before the file was is not heard of otherwise.
    workspace.onDidCloseTextDocument(({ uri }) => consider(uri)),
    workspace.onDidCreateFiles(({ files }) => files.forEach(consider)),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(consider)),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) for (const uri of [oldUri, newUri]) consider(uri);
    }),
  ];
  return new vscode.Disposable(() => {
    for (const timer of [...resting.values(), ...listing.values()]) clearTimeout(timer);
    for (const each of [...watchers.values(), ...listeners]) each.dispose();
  });
}

function watchFolder(folder: vscode.WorkspaceFolder, consider: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, WATCHED));
  watcher.onDidCreate(consider);
  watcher.onDidChange(consider);
  watcher.onDidDelete(consider);
  return watcher;
}
