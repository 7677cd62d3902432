import * as vscode from 'vscode';
import type { History } from '../history/history.ts';
import type { Annotations } from './annotations.ts';
import { isThere } from './folders.ts';
import { ANNOTATIONS } from '../../core/annotations/format.ts';
import { moveUnsaved } from '../storage/unsaved.ts';
import type { LastTexts } from './lastText.ts';

interface Parts {
  readonly annotations: Pick<Annotations, 'folderOf' | 'flush' | 'retire'>;
  readonly history: Pick<History, 'move'>;
  readonly lastTexts: Pick<LastTexts, 'get' | 'set'>;
  readonly memory: vscode.Memento;
}

interface Moved {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Annotations go along with an article that is renamed or moved in the editor, in the same edit, so that undoing it brings
 * both back. Those of articles in a folder that is renamed lie in it, and go along anyway.
 */
export function followRenames({ annotations, history, lastTexts, memory }: Parts): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      event.waitUntil(alongWith(event.files, annotations));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        annotations.retire(oldUri);
        history.move(oldUri, newUri);
        moveUnsaved(memory, ANNOTATIONS, annotations.folderOf(oldUri), annotations.folderOf(newUri));
        moveUnsaved(memory, ANNOTATIONS, oldUri, newUri);
        lastTexts.get(oldUri).then(
          (last) => last && lastTexts.set(newUri, last),
          () => undefined,
        );
      }
    }),
  );
}

/** The edit that moves the annotations of files that are about to be renamed. */
export async function alongWith(
  files: readonly Moved[],
  annotations: Pick<Annotations, 'folderOf' | 'flush'>,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of files) {
    await annotations.flush(oldUri);
    const from = annotations.folderOf(oldUri);
    const to = annotations.folderOf(newUri);
    // What lies there already is another article's, and is left alone.
    if ((await isThere(from)) && !(await isThere(to))) edit.renameFile(from, to, { overwrite: false });
  }
  return edit;
}
