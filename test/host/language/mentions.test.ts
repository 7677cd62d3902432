import * as vscode from 'vscode';
import { MentionsInput } from '../../../src/host/language/mentionsInput.ts';
import * as slices from '../../../src/host/slices.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file, readingTab, VIEW_TYPE } from '../support/editor.ts';
import { NamedReading, placeOf, revert } from '../support/names.ts';

const NAME = 'isis-k-moscow-attack.txt';

describe('mentions in text editors', () => {
  let reading: NamedReading;
  let document: vscode.TextDocument;
  let session: ReadingSession;

  beforeEach(async () => {
    await extension().activate();
    reading = new NamedReading();
    document = await vscode.workspace.openTextDocument(file(NAME));
    session = await reading.openNamed(document);
  });
  afterEach(async () => {
    reading.dispose();
    await closeAll();
  });

  const starts = (entity: string): number[] =>
    [...session.findings.marksWhere((mark) => mark.entity === entity)].map(({ start }) => start);
  const offsets = (ranges: readonly vscode.Range[]): number[] =>
    ranges.map(({ start }) => document.offsetAt(start)).sort((a, b) => a - b);

  it('are the references of a name: all of its entity, however they are written', async () => {
    await vscode.window.showTextDocument(document);
    const locations = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'U.S. government has been worried'),
    );
    const expected = starts('gpe-united-states');
    ok(expected.length > 3, 'too few to tell');
    deepEqual(offsets(locations.map(({ range }) => range)), expected);
    ok(
      locations.some(({ range }) => document.getText(range) !== 'U.S.'),
      'all are written alike',
    );
  });

  it('are highlighted once the names are known', async () => {
    await vscode.window.showTextDocument(document);
    const at = placeOf(document, 'ISIS-K put out');
    const expected = starts('org-isis-k');
    await eventually('the highlights', async () => {
      await vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, at);
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        at,
      );
      const ours = found?.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Text) ?? [];
      return ours.length === expected.length ? true : undefined;
    });
  });

  it('are listed for the References view, and lead to where the text is now', async () => {
    const at = placeOf(document, 'ISIS-K put out');
    const location = new vscode.Location(document.uri, at);
    const input = new MentionsInput('Mentions of ISIS-K', location, {
      slices,
      open: () => Promise.resolve({ session, dispose: () => undefined }),
    });
    const model = await input.resolve();
    ok(model, 'nothing to list');
    const rows = (await model.provider.getChildren()) ?? [];
    equal(model.message, '28 mentions');
    deepEqual(
      rows.map((row) => document.offsetAt(model.navigation.location(row)?.range.start ?? at)),
      starts('org-isis-k'),
    );
    const nearest = model.navigation.nearest(document.uri, at);
    ok(nearest, 'none is near');
    equal(nearest.mark.start, document.offsetAt(at));
    equal(model.navigation.previous(model.navigation.next(nearest)), nearest);
    equal(model.highlights.getEditorHighlights(nearest, document.uri)?.length, 28);
    const item = await model.provider.getTreeItem(nearest);
    const { label, highlights } = item.label as vscode.TreeItemLabel;
    match(label, /^Mir: …Afghanistan-based ISIS-K put out/);
    deepEqual(highlights, [[24, 30]]);
    const before = document.offsetAt(at);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Now: ');
    await vscode.workspace.applyEdit(edit);
    try {
      await eventually('the session to follow', () =>
        session.version === document.version ? true : undefined,
      );
      const moved = await model.provider.getTreeItem(nearest);
      const [place] = (moved.command?.arguments ?? []) as { start: number }[];
      equal(place?.start, before + 5);
    } finally {
      model.dispose();
      await revert(document);
    }
  });

  it('are listed from the reading view, without a text editor', async () => {
    await vscode.commands.executeCommand('vscode.openWith', document.uri, VIEW_TYPE);
    await readingTab(document.uri);
    const start = document.offsetAt(placeOf(document, 'ISIS-K put out'));
    const place = { uri: document.uri.toString(), start, end: start + 6 };
    const api = (await vscode.extensions.getExtension('vscode.references-view')?.activate()) as
      { getInput(): { title: string } | undefined } | undefined;
    console.log(`      the References view is ${api ? 'in this host' : 'elsewhere'}`);
    const finding = vscode.commands.executeCommand('lectern.findMentions', place);
    if (api) {
      await finding;
      await eventually('the input', () =>
        api.getInput()?.title === 'Mentions of ISIS-K' ? true : undefined,
      );
      equal(vscode.window.activeTextEditor, undefined);
    } else {
      // A list to pick from takes its place; what is picked is shown in the page.
      const requests: number[] = [];
      session.onDidRequestReveal(({ span }) => requests.push(span.start));
      const done = finding.then(() => true);
      await eventually('the list', async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return Promise.race([done, new Promise<undefined>((resolve) => setTimeout(resolve, 200, undefined))]);
      });
      ok((await readingTab(document.uri)).isActive, 'another editor came up');
    }
  });

  it('are gone to in the reading view where that is in front', async () => {
    await vscode.commands.executeCommand('vscode.openWith', document.uri, VIEW_TYPE);
    await readingTab(document.uri);
    const start = document.offsetAt(placeOf(document, 'ISIS-K put out'));
    const place = { uri: document.uri.toString(), start, end: start + 6 };
    await vscode.commands.executeCommand('lectern.goToMention', place);
    ok((await readingTab(document.uri)).isActive, 'another editor came up');
    equal(vscode.window.visibleTextEditors.length, 0);
  });

  it('are listed by the editor itself from a text editor', async () => {
    const editor = await vscode.window.showTextDocument(document);
    const at = placeOf(document, 'ISIS-K put out');
    const start = document.offsetAt(at);
    const place = { uri: document.uri.toString(), start, end: start + 6 };
    await vscode.commands.executeCommand('lectern.findMentions', place);
    ok(editor.selection.active.isEqual(at), 'the cursor is elsewhere');
  });
});
