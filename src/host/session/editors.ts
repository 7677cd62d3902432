import * as vscode from 'vscode';
import { VIEW_TYPE } from '../viewType.ts';

/** Whether a reading view of this article is in front in any editor group. */
export function readingViewVisible(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => isReadingView(activeTab?.input, uri));
}

/** Whether a reading view of any article is in front in any editor group. */
export function readingViewInFront(): boolean {
  return vscode.window.tabGroups.all.some(
    ({ activeTab }) =>
      activeTab?.input instanceof vscode.TabInputCustom && activeTab.input.viewType === VIEW_TYPE,
  );
}

/** The editor group that has a reading view of this article, in front or behind other tabs. */
export function readingViewColumn(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const holds = ({ tabs }: vscode.TabGroup): boolean => tabs.some(({ input }) => isReadingView(input, uri));
  return vscode.window.tabGroups.all.find(holds)?.viewColumn;
}

/** A visible text editor of this article, the active one first. */
export function textEditorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find((editor) => editor.document === document);
}

function isReadingView(input: unknown, uri: vscode.Uri): boolean {
  return (
    input instanceof vscode.TabInputCustom &&
    input.viewType === VIEW_TYPE &&
    input.uri.toString() === uri.toString()
  );
}
