import * as vscode from 'vscode';
import { isReadable } from '../session/articles.ts';
import { readingViewInFront } from '../session/editors.ts';

/** Milliseconds that an article must have been in front as text: who only passes by asks for nothing. */
const REST_MS = 500;

/**
 * Calls `prepare` as soon as the window restores a reading view, or when an article has rested in a text editor, where the
 * reader may open it for reading or hover over its names next. Once is enough.
 */
export function anticipate(prepare: () => void): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listener: vscode.Disposable | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    listener?.dispose();
  };
  const go = (): void => {
    stop();
    prepare();
  };
  const look = (editor: vscode.TextEditor | undefined): void => {
    clearTimeout(timer);
    if (editor && isReadable(editor.document)) timer = setTimeout(go, REST_MS);
  };
  if (readingViewInFront()) {
    prepare();
  } else {
    listener = vscode.window.onDidChangeActiveTextEditor(look);
    look(vscode.window.activeTextEditor);
  }
  return new vscode.Disposable(stop);
}
