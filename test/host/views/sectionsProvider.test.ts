import * as vscode from 'vscode';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { SectionsProvider } from '../../../src/host/views/sectionsProvider.ts';
import * as slices from '../../../src/host/slices.ts';
import { Memory, Reading, rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';

describe('rows of the Sections view', () => {
  let reading: Reading;
  let provider: SectionsProvider;
  let session: ReadingSession;

  beforeEach(async () => {
    reading = new Reading();
    provider = new SectionsProvider(slices, rethrow);
    session = reading.open(await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt')));
    provider.setSession(session);
    await provider.settled();
  });
  afterEach(async () => {
    provider.dispose();
    reading.dispose();
    await closeAll();
  });

  const items = (id?: string): vscode.TreeItem[] =>
    provider.getChildren(id).map((each) => provider.item(each));
  const fired = (): (string[] | undefined)[] => {
    const events: (string[] | undefined)[] = [];
    provider.onDidChangeTreeData((rows) => events.push(rows));
    return events;
  };

  it('are the five questions, each with its answer, words and minutes', () => {
    const questions = items();
    equal(questions.length, 5);
    equal(questions[0]?.label, 'Why did ISIS, and ISIS-K in particular, strike Russia?');
    equal(questions[0]?.description, '334 words · 1 min');
    equal(questions[0]?.contextValue, 'section unread');
    equal((questions[0]?.iconPath as vscode.ThemeIcon).id, 'question');
    const speakers = provider
      .getChildren()
      .flatMap((id) => items(id))
      .map(labelOf);
    deepEqual(speakers, ['Mir', 'Helf', 'Glantz', 'Watkins', 'Mir']);
  });

  it('say whether a statement has been read, in words too', async () => {
    const [question = ''] = provider.getChildren();
    const before = items(question)[0];
    equal(before?.contextValue, 'statement unread');
    match(
      before?.accessibilityInformation?.label ?? '',
      /^Mir, unread, 334 words · 1 min, ISIS-K hasn’t explicitly/,
    );
    session.setRead([0], true);
    await provider.settled();
    const after = items(question)[0];
    equal(after?.contextValue, 'statement read');
    match(after?.accessibilityInformation?.label ?? '', /, read, /);
    ok((after?.iconPath as vscode.ThemeIcon).id !== (before?.iconPath as vscode.ThemeIcon).id, 'same icon');
    equal(items()[0]?.contextValue, 'section read');
  });

  it('are drawn again only where something changed', async () => {
    const events = fired();
    session.setRead([2], true);
    await provider.settled();
    deepEqual(events, [[provider.getChildren()[2]]]);
  });

  it('have a tooltip with the whole question and who speaks, escaped', async () => {
    const [, question = ''] = provider.getChildren();
    const row = provider.getChildren(question)[0] ?? '';
    const item = provider.item(row);
    equal(item.tooltip, undefined);
    const { value, isTrusted } = (await provider.resolveTreeItem(item, row)).tooltip as vscode.MarkdownString;
    ok(value.includes('inroads'), value);
    ok(value.includes('Helf'), value);
    ok(!isTrusted, 'trusted');
  });

  it('list speakers first when asked to, by the command', async () => {
    const by = (): unknown => vscode.workspace.getConfiguration('lectern.sections').get('groupBy');
    try {
      await vscode.commands.executeCommand('lectern.sections.bySpeaker');
      await eventually('the setting', () => (by() === 'speaker' ? true : undefined));
      provider.configure();
      await provider.settled();
      deepEqual(
        items().map(({ label }) => label),
        ['Mir', 'Helf', 'Glantz', 'Watkins'],
      );
      equal(items()[0]?.description, '2 statements · 540 words');
      equal(items()[0]?.contextValue, 'speaker unread');
      equal(items(provider.getChildren()[0]).length, 2);
    } finally {
      await vscode.commands.executeCommand('lectern.sections.bySection');
    }
    provider.configure();
    await provider.settled();
    equal(items().length, 5);
  });

  it('stay the same rows through an edit, and show it', async () => {
    const before = [...provider.tree.nodes.keys()];
    const events = fired();
    const edit = new vscode.WorkspaceEdit();
    const at = session.document.positionAt(
      session.document.getText().indexOf('Glantz: No.') + 'Glantz: '.length,
    );
    edit.insert(session.document.uri, at, 'I do not think so at all. ');
    await vscode.workspace.applyEdit(edit);
    try {
      const [rows] = await eventually('the tree to follow', () => (events.length > 0 ? events : undefined));
      deepEqual([...provider.tree.nodes.keys()], before);
      deepEqual(rows, [provider.getChildren()[2]]);
      match(String(items(provider.getChildren()[2])[0]?.description), / · I do not think so at all\. No\./);
    } finally {
      await vscode.window.showTextDocument(session.document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('know the row above', () => {
    const [question = ''] = provider.getChildren();
    equal(provider.getParent(provider.getChildren(question)[0] ?? ''), question);
    equal(provider.getParent(question), undefined);
  });
});

describe('what has been read', () => {
  it('is known again in the next session', async () => {
    const memory = new Memory();
    const document = await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt'));
    const first = new Reading(memory);
    first.open(document).setRead([1, 3], true);
    first.dispose();
    const second = new Reading(memory);
    const session = second.open(document);
    deepEqual(
      [0, 1, 2, 3, 4].map((index) => session.isRead(index)),
      [false, true, false, true, false],
    );
    equal(session.firstUnread(), 0);
    second.dispose();
  });
});

function labelOf(item: vscode.TreeItem | undefined): string {
  return typeof item?.label === 'string' ? item.label : '';
}
