import * as vscode from 'vscode';
import type { Candidate } from '../../../src/core/annotations/model.ts';
import { askNote, editNote } from '../../../src/host/annotations/acts/note.ts';
import { askCandidate, confirm } from '../../../src/host/annotations/acts/mend.ts';
import { quotations } from '../../../src/host/annotations/acts/quotation.ts';
import { recolour } from '../../../src/host/annotations/acts/recolour.ts';
import { askTags, knownTags, sharedTags, tagChanges } from '../../../src/host/annotations/acts/tags.ts';
import { colourName, namedColours } from '../../../src/host/annotations/colours.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { Reading } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { FakeAnnotations, made } from './fake.ts';
import { fakeInput, fakePick } from './fakeInputs.ts';

describe('acts on annotations', () => {
  let reading: Reading;
  let session: ReadingSession;

  before(async () => {
    await extension().activate();
    reading = new Reading();
    session = reading.open(await vscode.workspace.openTextDocument(file('isis-k-moscow-attack.txt')));
  });
  after(async () => {
    reading.dispose();
    await closeAll();
  });

  const kept = (...all: FakeAnnotations['all']): FakeAnnotations =>
    new FakeAnnotations(session.document.uri, all);

  describe('a note', () => {
    it('is edited in a line, and taken away by an empty one', async () => {
      const [written, gone, same] = [fakeInput(), fakeInput(), fakeInput()];
      const first = askNote('words', 'before', true, written.box);
      equal(written.box.value, 'before');
      written.type('after ');
      written.accept();
      deepEqual(await first, { note: 'after' });
      const second = askNote('words', 'before', true, gone.box);
      gone.type('');
      gone.accept();
      deepEqual(await second, { note: '' });
      const third = askNote('words', 'before', true, same.box);
      same.hide();
      equal(await third, undefined);
    });

    it('goes on in an editor where the reader wants to', async () => {
      const input = fakeInput();
      const answer = askNote('words', '', true, input.box);
      input.press(0);
      equal(await answer, 'editor');
    });

    it('that is long opens in an editor at once', async () => {
      const annotations = kept(made('one', { note: 'first\nsecond' }));
      const opened: string[] = [];
      const [placed] = annotations.all;
      ok(placed);
      await editNote({ session, annotations }, placed, (article, id, about) => {
        opened.push(article.toString(), id, about);
        return Promise.resolve();
      });
      deepEqual(opened, [session.document.uri.toString(), 'one', 'quoted words']);
    });
  });

  describe('tags', () => {
    const two = [made('one', { tags: ['War', 'gas'] }), made('two', { tags: ['war'] })];

    it('are offered by how often they are used, those of other articles behind', () => {
      deepEqual(knownTags(two, ['Peace', 'GAS']), [
        { tag: 'War', count: 2 },
        { tag: 'gas', count: 1 },
        { tag: 'Peace', count: 0 },
      ]);
    });

    it('are added and taken away on several at once, whatever their case', () => {
      deepEqual(sharedTags(two.map(({ annotation }) => annotation.tags)), ['War']);
      deepEqual(tagChanges(two, { added: ['new'], removed: ['WAR'] }), [
        { kind: 'edit', id: 'one', content: { tags: ['gas', 'new'] } },
        { kind: 'edit', id: 'two', content: { tags: ['new'] } },
      ]);
      deepEqual(tagChanges(two, { added: ['gas'], removed: [] }), [
        { kind: 'edit', id: 'two', content: { tags: ['war', 'gas'] } },
      ]);
    });

    it('are typed one after the other, and chosen from those that are known', async () => {
      const pick = fakePick<vscode.QuickPickItem & { readonly tag: string }>();
      const answer = askTags('Tags', knownTags(two, ['Peace']), ['gas'], pick.box);
      pick.type('#New  tag');
      equal(pick.box.items[0]?.label, '#New tag');
      pick.accept();
      equal(pick.box.value, '');
      pick.type('peace');
      equal(pick.box.items[0]?.label, '#War');
      pick.accept();
      pick.check(pick.box.selectedItems.filter(({ tag }) => tag !== 'gas'));
      pick.accept();
      deepEqual(await answer, { added: ['Peace', 'New tag'], removed: ['gas'] });
    });

    it('stay as they are when the reader presses Escape', async () => {
      const pick = fakePick<vscode.QuickPickItem & { readonly tag: string }>();
      const answer = askTags('Tags', [], [], pick.box);
      pick.type('new');
      pick.hide();
      equal(await answer, undefined);
    });
  });

  it('give several another colour in one step, and leave those that have it', async () => {
    const annotations = kept(made('one'), made('two', { colour: 'red' }), made('three'));
    await recolour(annotations, annotations.all, 'red');
    equal(annotations.edits.length, 1);
    deepEqual(
      annotations.edits[0]?.changes.map((change) => 'id' in change && change.id),
      ['one', 'three'],
    );
    await recolour(annotations, annotations.all, 'red');
    equal(annotations.edits.length, 1);
  });

  it('know colours by the reader’s own names', async () => {
    equal(colourName('red'), 'Red');
    const settings = vscode.workspace.getConfiguration('lectern.annotations');
    await settings.update('colourNames', { red: ' Doubtful ' }, vscode.ConfigurationTarget.Global);
    try {
      await eventually('the setting', () => (colourName('red') === 'Doubtful' ? true : undefined));
      equal(namedColours().length, 8);
      equal(colourName('green'), 'Green');
    } finally {
      await settings.update('colourNames', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('copy as quotations with who says it and where', () => {
    const { source, meta } = session.article;
    const words = 'hasn’t explicitly accepted';
    const start = source.indexOf(words);
    const placement = {
      state: 'placed',
      span: { start, end: start + words.length },
      confidence: 1,
      reason: 'unchanged',
    } as const;
    const copied = quotations(session.article, [made('one', { quote: words, placement })]);
    ok(copied.startsWith(`> ${words}\n>\n> — `), copied);
    match(copied, /Mir/);
    ok(copied.includes(meta.title ?? '?'), copied);
  });

  it('confirm what moved, and nothing else', async () => {
    const span = { start: 5, end: 9 };
    const moved = { state: 'moved', span, confidence: 0.9, reason: 'alike' } as const;
    const annotations = kept(made('one', { placement: moved }), made('two'));
    await confirm({ session, annotations }, annotations.all);
    deepEqual(annotations.edits[0]?.changes, [{ kind: 'confirm', id: 'one' }]);
    equal(annotations.find('one')?.placement.state, 'placed');
  });

  it('show each candidate in the article while its row has the focus, and choose one', async () => {
    const { source } = session.article;
    const candidates: Candidate[] = ['Taliban', 'ISIS-K'].map((words) => {
      const start = source.indexOf(words);
      return { span: { start, end: start + words.length }, confidence: 0.5 };
    });
    const placed = made('one', { placement: { state: 'ambiguous', candidates, reason: 'several' } });
    const shown: number[] = [];
    const pick = fakePick<vscode.QuickPickItem & { readonly candidate?: Candidate }>();
    const answer = askCandidate(session.article, placed, ({ start }) => shown.push(start), pick.box);
    const [first, second, none] = pick.box.items;
    ok(first && second && none);
    equal(first.label, 'Taliban');
    match(first.detail ?? '', /\[Taliban\]/);
    pick.focus(second);
    pick.focus(none);
    deepEqual(shown, [candidates[1]?.span.start]);
    pick.choose(second);
    deepEqual(await answer, candidates[1]?.span);

    const other = fakePick<vscode.QuickPickItem & { readonly candidate?: Candidate }>();
    const nothing = askCandidate(session.article, placed, () => undefined, other.box);
    const last = other.box.items.at(-1);
    ok(last);
    other.choose(last);
    equal(await nothing, 'none');
  });
});
