import * as vscode from 'vscode';
import { EntityDrag } from '../../../src/host/views/entities/drag.ts';
import { askFilter } from '../../../src/host/views/entities/filterBox.ts';
import { EntitiesProvider } from '../../../src/host/views/entities/provider.ts';
import { messageOf } from '../../../src/host/views/entities/view.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import * as slices from '../../../src/host/slices.ts';
import { rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { NamedReading, named, placeOf, revert } from '../support/names.ts';

const NAME = 'isis-k-moscow-attack.txt';
const ISIS_K = 'entity:org-isis-k';

describe('rows of the Entities view', () => {
  let reading: NamedReading;
  let provider: EntitiesProvider;
  let session: ReadingSession;

  beforeEach(async () => {
    await extension().activate();
    reading = new NamedReading();
    provider = new EntitiesProvider({
      slices,
      tooltip: (_, row) => new vscode.MarkdownString(row.kind),
      failed: rethrow,
    });
    session = await reading.openNamed(await vscode.workspace.openTextDocument(file(NAME)));
    provider.setSession(session);
    await provider.settled();
  });
  afterEach(async () => {
    provider.dispose();
    reading.dispose();
    await closeAll();
  });

  const items = async (id?: string): Promise<vscode.TreeItem[]> =>
    (await provider.getChildren(id)).map((each) => provider.item(each));
  const said = async (id?: string): Promise<string[]> =>
    (await items(id)).map(({ label, description }) => `${textOf(label)} ${String(description)}`);

  it('are looks with their counts, what there is of each, and its mentions', async () => {
    deepEqual(await said(), [
      'People 4',
      'Organisations 7',
      'Places 16',
      'Groups 7',
      'Works and laws 1',
      'Dates 10',
      'Numbers 10',
    ]);
    deepEqual((await said('look:organisation')).slice(0, 2), ['ISIS-K 28 mentions', 'Taliban 25 mentions']);
    const mentions = await items(ISIS_K);
    equal(mentions.length, 28);
    const [first, second] = mentions;
    deepEqual(first?.label, {
      label: 'Why did ISIS, and ISIS-K in particular, strike Russia?',
      highlights: [[18, 24]],
    });
    match(textOf(second?.label), /^Mir: ISIS-K hasn’t explicitly/);
    deepEqual((second?.label as vscode.TreeItemLabel).highlights, [[5, 11]]);
    equal(second?.collapsibleState, vscode.TreeItemCollapsibleState.None);
  });

  it('say what they are to menus and screen readers', async () => {
    const [people] = await items();
    equal(people?.contextValue, 'group');
    equal(people?.accessibilityInformation?.label, 'People, 4');
    const entity = provider.item(ISIS_K);
    equal(entity.contextValue, 'entity');
    equal(entity.accessibilityInformation?.label, 'ISIS-K, Organisation, 28 mentions');
    equal(provider.item('figure:number:four').contextValue, 'figure');
    const [, mention] = await items(ISIS_K);
    equal(mention?.contextValue, 'mention');
    match(mention?.accessibilityInformation?.label ?? '', /^Mir: ISIS-K hasn’t explicitly accepted/);
  });

  it('know the row above, and get their tooltip when somebody asks', async () => {
    const [row = ''] = await provider.getChildren(ISIS_K);
    equal(provider.getParent(row), ISIS_K);
    equal(provider.getParent(ISIS_K), 'look:organisation');
    equal(provider.getParent('look:organisation'), undefined);
    const item = provider.item(ISIS_K);
    equal(item.tooltip, undefined);
    equal((provider.resolveTreeItem(item, ISIS_K).tooltip as vscode.MarkdownString).value, 'thing');
  });

  it('are ordered by name, and filtered, at once', async () => {
    provider.want({ order: 'alphabetical' });
    await provider.settled();
    equal((await said('look:organisation'))[0], 'Iranian Revolutionary Guard Corps 1 mention');
    provider.want({ filter: 'soleimani' });
    await provider.settled();
    deepEqual(await said(), ['People 1 of 4']);
    deepEqual(await said('look:person'), ['Qassem Soleimani 1 mention']);
    equal(messageOf(provider), '“soleimani”: 1 of 55');
    provider.want({ filter: '' });
    await provider.settled();
    equal((await said()).length, 7);
    equal(messageOf(provider), '');
  });

  it('stay the same rows through an edit, and lead to where the text is now', async () => {
    const before = await provider.getChildren(ISIS_K);
    const place = provider.placeOf(before[20] ?? '')?.start ?? 0;
    const events: (string[] | undefined)[] = [];
    provider.onDidChangeTreeData((rows) => events.push(rows));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(
      session.document.uri,
      placeOf(session.document, 'put out a 30-page'),
      'in Kabul, says ISIS-K, ',
    );
    await vscode.workspace.applyEdit(edit);
    try {
      await eventually('the session to follow', () =>
        session.version === session.document.version ? true : undefined,
      );
      // Before names are joined again.
      equal(provider.placeOf(before[20] ?? '')?.start, place + 23);
      await named(session);
      await provider.settled();
      const after = await provider.getChildren(ISIS_K);
      equal(after.length, 29);
      deepEqual(
        after.filter((id) => before.includes(id)),
        before,
      );
      equal(provider.placeOf(before[20] ?? '')?.start, place + 23);
      // Kabul has one more, and stands elsewhere for it.
      deepEqual(events.flat().sort(), [ISIS_K, 'look:place']);
    } finally {
      await revert(session.document);
    }
  });

  it('say that names are being looked for, and when there are none', async () => {
    const other = reading.open(await vscode.workspace.openTextDocument(file('peace-process.md')));
    provider.setSession(other);
    deepEqual(await provider.getChildren(), []);
    equal(messageOf(provider), 'Looking for names…');
    other.setEntities([]);
    await provider.settled();
    equal(messageOf(provider), 'No names found.');
    provider.setSession(undefined);
    equal(messageOf(provider), '');
  });
});

describe('Entities dragged onto another', () => {
  let reading: NamedReading;
  let provider: EntitiesProvider;
  let drag: EntityDrag;
  let merged: unknown[];

  beforeEach(async () => {
    await extension().activate();
    reading = new NamedReading();
    provider = new EntitiesProvider({ slices, tooltip: () => new vscode.MarkdownString(), failed: rethrow });
    const session = await reading.openNamed(await vscode.workspace.openTextDocument(file(NAME)));
    provider.setSession(session);
    await provider.settled();
    merged = [];
    drag = new EntityDrag(provider, () => session, {
      merge: (of, from, into) => {
        merged.push([of === session, from, into]);
        return Promise.resolve();
      },
    });
  });
  afterEach(async () => {
    provider.dispose();
    reading.dispose();
    await closeAll();
  });

  const dropped = async (rows: readonly string[], target: string | undefined): Promise<void> => {
    const data = new vscode.DataTransfer();
    drag.handleDrag(rows, data);
    await drag.handleDrop(target, data);
  };

  it('become one with it, several at once', async () => {
    await dropped(['entity:org-isis', 'entity:org-taliban'], ISIS_K);
    deepEqual(merged, [[true, ['org-isis', 'org-taliban'], 'org-isis-k']]);
  });

  it('may be dropped on a mention of it', async () => {
    const [mention] = await provider.getChildren(ISIS_K);
    await dropped(['entity:org-isis'], mention);
    deepEqual(merged, [[true, ['org-isis'], 'org-isis-k']]);
  });

  it('are left alone where nothing is to be merged', async () => {
    await dropped([ISIS_K], ISIS_K);
    await dropped(['look:person', 'figure:number:four'], ISIS_K);
    await dropped(['entity:org-isis'], 'look:person');
    await dropped(['entity:org-isis'], 'figure:number:four');
    await dropped(['entity:org-isis'], undefined);
    const data = new vscode.DataTransfer();
    data.set(drag.dropMimeTypes[0] ?? '', new vscode.DataTransferItem([7, 'entity:nobody', null]));
    await drag.handleDrop(ISIS_K, data);
    deepEqual(merged, []);
  });

  it('are merged by a command too, into the one named most', async () => {
    await drag.mergeRows(['entity:org-isis', ISIS_K, 'figure:number:four']);
    deepEqual(merged, [[true, ['org-isis'], 'org-isis-k']]);
    await drag.mergeRows([ISIS_K]);
    equal(merged.length, 1);
  });
});

describe('the filter of the Entities view', () => {
  const box = (): {
    box: vscode.InputBox;
    type: (text: string) => void;
    accept: () => void;
    hide: () => void;
  } => {
    const made = vscode.window.createInputBox();
    const [value, accepted, hidden] = [
      new vscode.EventEmitter<string>(),
      new vscode.EventEmitter<void>(),
      new vscode.EventEmitter<void>(),
    ];
    const hide = (): void => hidden.fire();
    const noted = Object.defineProperties(Object.create(made) as vscode.InputBox, {
      onDidChangeValue: { value: value.event },
      onDidAccept: { value: accepted.event },
      onDidHide: { value: hidden.event },
      value: { value: '', writable: true },
      title: { value: '', writable: true },
      placeholder: { value: '', writable: true },
      ignoreFocusOut: { value: false, writable: true },
      show: { value: () => undefined },
      hide: { value: hide },
      dispose: { value: () => made.dispose() },
    });
    return { box: noted, type: (text) => value.fire(text), accept: () => accepted.fire(), hide };
  };
  const target = (): { filter: string; want(wanted: { filter: string }): void } => ({
    filter: 'before',
    want(wanted) {
      this.filter = wanted.filter;
    },
  });

  it('filters while the reader types, and stays when accepted', () => {
    const [filtered, typed] = [target(), box()];
    askFilter(filtered, typed.box);
    equal(typed.box.value, 'before');
    typed.type('mir');
    equal(filtered.filter, 'mir');
    typed.accept();
    equal(filtered.filter, 'mir');
  });

  it('is what it was when the reader presses Escape', () => {
    const [filtered, typed] = [target(), box()];
    askFilter(filtered, typed.box);
    typed.type('mir');
    typed.hide();
    equal(filtered.filter, 'before');
  });
});

describe('the Entities view', () => {
  before(() => extension().activate());
  afterEach(closeAll);

  it('lists the names of an article that is in a text editor alone, and goes to them', async () => {
    const document = await vscode.workspace.openTextDocument(file(NAME));
    const editor = await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('lectern.entities.focus');
    const target = document.offsetAt(placeOf(document, 'Soleimani')) - 'Qassem '.length;
    await eventually('the row to lead there', async () => {
      await vscode.commands.executeCommand('lectern.entities.goTo', 'entity:person-qassem-soleimani');
      return document.offsetAt(editor.selection.active) === target ? true : undefined;
    });
  });

  it('keeps its order as a setting', async () => {
    const order = (): unknown => vscode.workspace.getConfiguration('lectern.entities').get('order');
    equal(order(), 'prominence');
    await vscode.commands.executeCommand('lectern.entities.alphabetically');
    await eventually('the setting', () => (order() === 'alphabetical' ? true : undefined));
    await vscode.commands.executeCommand('lectern.entities.byProminence');
    await eventually('the setting', () => (order() === 'prominence' ? true : undefined));
  });
});

function textOf(label: string | vscode.TreeItemLabel | undefined): string {
  ok(label !== undefined, 'no label');
  return typeof label === 'string' ? label : label.label;
}
