import * as vscode from 'vscode';
import type { Span } from '../../../core/article/model.ts';
import { VIEW_TYPE } from '../../viewType.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import { readingViewColumn, readingViewVisible, textEditorOf } from '../../session/editors.ts';

/**
 * Brings a passage into view: in the reading view if one is in front, otherwise in the text editor that is; an article
 * that is in neither is opened for reading.
 *
 * @param span - offsets into the session's article
 * @param focus - whether the keyboard goes there too
 */
export async function goTo(session: ReadingSession, span: Span, focus: boolean): Promise<void> {
  const { document } = session;
  if (!readingViewVisible(document.uri)) {
    const editor = textEditorOf(document);
    if (editor) return revealInText(editor, span, focus);
    const viewColumn = readingViewColumn(document.uri) ?? vscode.ViewColumn.Active;
    const options = { viewColumn, preserveFocus: !focus };
    await vscode.commands.executeCommand('vscode.openWith', document.uri, VIEW_TYPE, options);
  }
  session.requestReveal({ span, flash: true, focus });
}

async function revealInText(editor: vscode.TextEditor, span: Span, focus: boolean): Promise<void> {
  const { document, viewColumn } = editor;
  const start = document.positionAt(span.start);
  const firstLine = document.lineAt(start).range.end;
  const end = document.positionAt(span.end);
  // The first line is enough to see where one is: a whole selected statement would be a wall of colour.
  editor.selection = new vscode.Selection(end.isBefore(firstLine) ? end : firstLine, start);
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
  if (focus) await vscode.window.showTextDocument(document, { ...(viewColumn && { viewColumn }) });
}
