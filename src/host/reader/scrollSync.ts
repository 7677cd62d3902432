import * as vscode from 'vscode';
import type { ReaderPanel } from './readerPanel.ts';

/** Milliseconds in which a text editor's scrolling is taken for the echo of our own. */
const ECHO_MS = 250;

/**
 * Keeps a reading view and the text editors of its article at the same character. Whoever the reader scrolls leads;
 * the echo of having made the other side scroll is not followed back.
 */
export function stepInStep(reader: ReaderPanel): vscode.Disposable {
  const { document } = reader.session;
  let editorsLedUntil = 0;

  const fromPage = reader.onDidPlace(({ offset }) => {
    if (!reader.scrollSync) return;
    const at = document.positionAt(offset);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document || isAtTop(editor, at)) continue;
      editorsLedUntil = Date.now() + ECHO_MS;
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    }
  });

  const fromEditor = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
    const top = visibleRanges[0]?.start;
    if (!reader.scrollSync || textEditor.document !== document || !top || Date.now() < editorsLedUntil)
      return;
    reader.follow({ offset: document.offsetAt(top), dy: 0 });
  });

  return vscode.Disposable.from(fromPage, fromEditor);
}

function isAtTop(editor: vscode.TextEditor, position: vscode.Position): boolean {
  return editor.visibleRanges[0]?.start.isEqual(position) ?? false;
}
