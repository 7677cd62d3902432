import * as vscode from 'vscode';
import { goTo } from '../../../src/host/views/place/goTo.ts';
import type { RevealRequest } from '../../../src/host/session/readingSession.ts';
import { Reading, rowIds } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { closeAll, extension, file, readingTab, VIEW_TYPE } from '../support/editor.ts';

const NAME = 'isis-k-moscow-attack.txt';

describe('going to a row', () => {
  let reading: Reading;
  let document: vscode.TextDocument;

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    document = await vscode.workspace.openTextDocument(file(NAME));
  });
  afterEach(async () => {
    reading.dispose();
    await closeAll();
  });

  const rows = (): ReturnType<typeof rowIds> => rowIds(reading.articles, document);
  const startOf = (statement: number): number =>
    reading.articles.get(document).statements[statement]?.start ?? -1;
  const cursor = (editor: vscode.TextEditor): number => document.offsetAt(editor.selection.active);

  it('puts the cursor there where a text editor shows the article', async () => {
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('lectern.sections.goTo', rows().statements[2]);
    await eventually('the cursor', () => (cursor(editor) === startOf(2) ? true : undefined));
    const line = editor.selection.active.line;
    await eventually('the line', () =>
      editor.visibleRanges.some((range) => range.start.line <= line && line <= range.end.line)
        ? true
        : undefined,
    );
  });

  it('asks the reading view where that is in front', async () => {
    await vscode.commands.executeCommand('vscode.openWith', document.uri, VIEW_TYPE);
    await readingTab(document.uri);
    const session = reading.open(document);
    const requests: RevealRequest[] = [];
    session.onDidRequestReveal((request) => requests.push(request));
    await goTo(session, { start: 10, end: 20 }, false);
    deepEqual(requests, [{ span: { start: 10, end: 20 }, flash: true, focus: false }]);
  });

  it('opens the article for reading where no editor shows it', async () => {
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.window.showTextDocument(file('SOURCES.md'), { preview: false });
    const session = reading.open(document);
    await eventually('the article to be hidden', () =>
      vscode.window.visibleTextEditors.some((editor) => editor.document === document) ? undefined : true,
    );
    await goTo(session, { start: 10, end: 20 }, false);
    ok((await readingTab(document.uri)).isActive);
  });

  it('steps to the next and the previous statement', async () => {
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const at = (statement: number): Promise<true> =>
      eventually(`statement ${statement}`, () => (cursor(editor) === startOf(statement) ? true : undefined));
    await vscode.commands.executeCommand('lectern.sections.goTo', rows().sections[0]);
    await vscode.commands.executeCommand('lectern.nextStatement');
    await at(0);
    await vscode.commands.executeCommand('lectern.nextStatement');
    await at(1);
    await vscode.commands.executeCommand('lectern.previousStatement');
    await at(0);
  });

  it('resumes at the first statement that has not been read', async () => {
    const editor = await vscode.window.showTextDocument(document);
    try {
      await vscode.commands.executeCommand('lectern.markAllUnread');
      await vscode.commands.executeCommand('lectern.markRead', rows().statements[0]);
      await vscode.commands.executeCommand('lectern.markRead', rows().sections[1], [
        rows().sections[1],
        rows().sections[2],
      ]);
      await vscode.commands.executeCommand('lectern.resume');
      await eventually('the cursor', () => (cursor(editor) === startOf(3) ? true : undefined));
      await vscode.commands.executeCommand('lectern.markUnread', rows().sections[1]);
      await vscode.commands.executeCommand('lectern.resume');
      await eventually('the cursor', () => (cursor(editor) === startOf(1) ? true : undefined));
      equal(vscode.window.activeTextEditor, editor);
    } finally {
      await vscode.commands.executeCommand('lectern.markAllUnread');
    }
  });
});
