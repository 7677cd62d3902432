import * as vscode from 'vscode';
import type { ReaderPanel } from './readerPanel.ts';

/** Milliseconds in which a text editor's scrolling is taken for the echo of our own. */
const ECHO_MS = 250;
/** What is put at the top of a text editor may stand below as many lines of headings that stick there. */
const STICKY_LINES = 5;

/**
 * Keeps a reading view and the text editors of its article at the same character. Whoever the reader scrolls leads;
 * the echo of having made the other side scroll is not followed back.
 */
export function stepInStep(reader: ReaderPanel): vscode.Disposable {
  const { document } = reader.session;
  let editorsLedUntil = 0;
  let ledTo: vscode.Position | undefined;
  let lastOffset: number | undefined;
  let afterEcho: ReturnType<typeof setTimeout> | undefined;

  const fromPage = reader.onDidPlace(({ offset }) => {
    // The page says again where it is once it rests: by then the text editor may be the one that is scrolled.
    if (!reader.scrollSync || offset === lastOffset) return;
    lastOffset = offset;
    const at = document.positionAt(offset);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document || isAtTop(editor, at)) continue;
      editorsLedUntil = Date.now() + ECHO_MS;
      ledTo = at;
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    }
  });

  const follow = (editor: vscode.TextEditor): void => {
    const top = editor.visibleRanges[0]?.start;
    if (!top || !reader.scrollSync) return;
    lastOffset = undefined;
    reader.follow({ offset: document.offsetAt(top), dy: 0 });
  };

  /** When the echo is over: whether the reader has scrolled the text editor meanwhile. */
  const followIfMoved = (editor: vscode.TextEditor): void => {
    const top = editor.visibleRanges[0]?.start;
    if (top && ledTo && Math.abs(top.line - ledTo.line) > STICKY_LINES) follow(editor);
  };

  const fromEditor = vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
    if (textEditor.document !== document) return;
    const echo = editorsLedUntil - Date.now();
    clearTimeout(afterEcho);
    if (echo > 0) afterEcho = setTimeout(() => followIfMoved(textEditor), echo);
    else follow(textEditor);
  });

  return vscode.Disposable.from(fromPage, fromEditor, { dispose: () => clearTimeout(afterEcho) });
}

function isAtTop(editor: vscode.TextEditor, position: vscode.Position): boolean {
  return editor.visibleRanges[0]?.start.isEqual(position) ?? false;
}
