import * as vscode from 'vscode';
import type { Span } from '../../../core/article/model.ts';
import type { ReadingSession } from '../../session/readingSession.ts';

/** What is selected of a document in the text editor that is active, without blanks at its ends; none twice. */
export function selectedSpans(document: vscode.TextDocument): Span[] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return [];
  const text = document.getText();
  const spans = editor.selections.flatMap(({ start, end }) =>
    trimmed(text, { start: document.offsetAt(start), end: document.offsetAt(end) }),
  );
  return spans.filter(
    ({ start, end }, index) =>
      !spans.slice(0, index).some((each) => each.start === start && each.end === end),
  );
}

/** A span of a text without the white space at its ends; none where nothing is left. */
export function trimmed(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? [{ start: from, end: to }] : [];
}

/** The cursor in the text editor that is active, if it shows this document. */
export function cursorIn(document: vscode.TextDocument): number | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}

/** Resolves when a session has read the last edit of its document: offsets of both are the same then. */
export function caughtUp(session: ReadingSession): Promise<void> {
  if (session.version === session.document.version) return Promise.resolve();
  return new Promise((resolve) => {
    const listener = session.onDidChangeArticle(() => {
      if (session.version !== session.document.version) return;
      listener.dispose();
      resolve();
    });
  });
}
