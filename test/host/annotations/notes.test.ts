import * as vscode from 'vscode';
import { NoteFiles, noteUri } from '../../../src/host/annotations/acts/noteFiles.ts';
import { askFilter } from '../../../src/host/views/annotations/filterBox.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { FakeAnnotations, made } from './fake.ts';
import { fakePick } from './fakeInputs.ts';

describe('a note as a file', () => {
  const SCHEME = 'lectern-note-test';
  let reading: Reading;
  let annotations: FakeAnnotations;
  let files: NoteFiles;
  let registered: vscode.Disposable;
  let held = 0;

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    held = 0;
    annotations = new FakeAnnotations(file('isis-k-moscow-attack.txt'), [made('one', { note: 'before' })]);
    files = new NoteFiles(() => {
      held += 1;
      return Promise.resolve({ annotations, dispose: () => (held -= 1) });
    }, rethrow);
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, { isCaseSensitive: true });
  });
  afterEach(async () => {
    await closeAll();
    registered.dispose();
    files.dispose();
    reading.dispose();
  });

  const uri = (id: string): vscode.Uri =>
    noteUri(annotations.article, id, 'What: a/b?').with({ scheme: SCHEME });

  it('has a name that can be read, and is no article', () => {
    const { path } = uri('one');
    equal(path, '/Note on What a b');
    ok(!/\.(md|txt)$/.test(path), path);
  });

  it('is written back when it is saved, as one step', async () => {
    const document = await vscode.workspace.openTextDocument(uri('one'));
    equal(document.getText(), 'before');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 6), ' and\r\nafter');
    await vscode.workspace.applyEdit(edit);
    ok(await document.save(), 'not saved');
    match(annotations.find('one')?.annotation.note ?? '', /^before and\nafter$/);
    equal(annotations.edits.length, 1);
    // Saved once more, nothing has changed.
    await files.writeFile(uri('one'), new TextEncoder().encode('before and\nafter\n'));
    equal(annotations.edits.length, 1);
  });

  it('tells the editor when the note changes elsewhere, and lets go when nobody looks', async () => {
    const events: vscode.FileChangeType[] = [];
    files.onDidChangeFile((changes) => events.push(...changes.map(({ type }) => type)));
    const watching = files.watch(uri('one'));
    await eventually('the annotations to be held', () => (held === 1 ? true : undefined));
    annotations.set([made('one', { note: 'other', modified: 5 })]);
    annotations.set([made('one', { note: 'other', modified: 5 }), made('two')]);
    annotations.set([]);
    deepEqual(events, [vscode.FileChangeType.Changed, vscode.FileChangeType.Deleted]);
    watching.dispose();
    equal(held, 0);
  });

  it('is not there where there is no such annotation, or its address is none', async () => {
    for (const each of [uri('nobody'), uri('one').with({ query: '{}' }), uri('one').with({ query: '' })])
      await files.readFile(each).then(
        () => ok(false, each.toString()),
        (error: unknown) => ok(error instanceof vscode.FileSystemError, String(error)),
      );
    equal(held, 0);
  });
});

describe('the filter of the Annotations view', () => {
  const all = [made('one', { quote: 'first words' }), made('two', { quote: 'other words' })];
  const target = () => ({
    filter: 'before',
    get found() {
      return all.filter(({ annotation: { target: each } }) =>
        JSON.stringify(each).includes(this.filter === 'before' ? '' : this.filter),
      );
    },
    want(wanted: { readonly filter: string }): void {
      this.filter = wanted.filter;
    },
    settled: () => Promise.resolve(),
  });

  it('filters while the reader types, and lists what it found', async () => {
    const [filtered, pick] = [target(), fakePick()];
    askFilter(filtered, () => undefined, pick.box);
    pick.type('other');
    equal(filtered.filter, 'other');
    await eventually('the list', () => (pick.box.items.length === 2 ? true : undefined));
    deepEqual(
      pick.box.items.map(({ label }) => label),
      ['Show only these: 1', 'other words'],
    );
    pick.accept();
    equal(filtered.filter, 'other');
  });

  it('goes to what is chosen', async () => {
    const [filtered, pick] = [target(), fakePick()];
    const gone: string[] = [];
    askFilter(filtered, ({ annotation }) => gone.push(annotation.id), pick.box);
    pick.type('other');
    const item = await eventually('the list', () =>
      pick.box.items.length === 2 ? pick.box.items[1] : undefined,
    );
    pick.choose(item);
    deepEqual(gone, ['two']);
  });

  it('is what it was when the reader presses Escape', () => {
    const [filtered, pick] = [target(), fakePick()];
    askFilter(filtered, () => undefined, pick.box);
    pick.type('other');
    pick.hide();
    equal(filtered.filter, 'before');
  });
});
