import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { Memory } from '../support/articles.ts';
import { closeAll } from '../support/editor.ts';
import { clear, Desk, fileOf, lines, mark, newArticle, replace, standing, write } from './support.ts';

const TALK = `# A talk

Mir: The fence was built in a year. Nobody asked for it, and nobody paid.

Helf: The bridge was built in two years. Everybody asked for it.

Mir: Then the money went elsewhere.
`;

describe('annotations of an article that is open', () => {
  const desk = new Desk();
  afterEach(async () => {
    await closeAll();
    desk.close();
    await clear();
  });

  it('are kept beside it, in the author’s own file', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    deepEqual(annotations.all, []);
    const id = await mark(annotations, 'Nobody asked for it', { note: 'Really?' });
    equal(await standing(annotations, id), 'placed: Nobody asked for it');
    ok(await annotations.retry());
    const [header, record] = await lines(fileOf(article));
    match(
      header ?? '',
      /"format":"lectern-annotations".*"author":"anna".*"title":"A talk".*"sha256":"[0-9a-f]{64}"/,
    );
    match(record ?? '', /"exact":"Nobody asked for it"/);
    const again = await desk.window().open(article);
    equal(again.find(id)?.annotation.note, 'Really?');
    equal(await standing(again, id), 'placed: Nobody asked for it');
  });

  it('follow edits, and write nothing because of them', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const id = await mark(annotations, 'Nobody asked for it');
    ok(await annotations.retry());
    const before = await lines(fileOf(article));
    const follows = (wanted: string): Promise<unknown> =>
      eventually(wanted, async () => (await standing(annotations, id)) === wanted || undefined);
    await replace(article, 'Mir: The fence', 'Mir: As I said, the fence');
    await follows('placed: Nobody asked for it');
    await replace(article, 'dy asked', 'dy begged');
    await follows('moved: Nobody begged for it');
    await replace(article, 'dy begged', 'dy asked');
    await follows('placed: Nobody asked for it');
    // What an edit leaves of it is looked for where it stands.
    await replace(article, 'asked for it, and', 'begged for it, and');
    await eventually(
      'what is left of it',
      async () => /^moved: Nobody/u.test(await standing(annotations, id)) || undefined,
    );
    await replace(article, 'begged for it, and', 'asked for it, and');
    await follows('placed: Nobody asked for it');
    await replace(article, ' Nobody asked for it, and nobody paid.', '');
    await follows('orphan');
    await replace(article, 'Mir: Then', 'Mir: Nobody asked for it, and nobody paid. Then');
    await eventually(
      'found again',
      async () => /^(?:placed|moved): Nobody asked/u.test(await standing(annotations, id)) || undefined,
    );
    deepEqual(await lines(fileOf(article)), before);
  });

  it('are edited, attached elsewhere, taken away, and all of that is undone and done again', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const id = await mark(annotations, 'Nobody asked for it');
    await annotations.apply({
      label: 'Note',
      changes: [{ kind: 'edit', id, content: { note: 'Who says?', colour: 'red' } }],
    });
    const start = TALK.indexOf('The bridge');
    await annotations.apply({
      label: 'Attach',
      changes: [{ kind: 'attach', id, span: { start, end: start + 10 } }],
    });
    await annotations.apply({ label: 'Delete', changes: [{ kind: 'remove', id }] });
    const state = async (): Promise<string> => {
      const found = annotations.find(id);
      return found
        ? `${found.annotation.note} ${found.annotation.colour} ${await standing(annotations, id)}`
        : 'none';
    };
    const states = [
      'none',
      'Who says? red placed: The bridge',
      'Who says? red placed: Nobody asked for it',
      ' yellow placed: Nobody asked for it',
      'none',
    ];
    const labels = ['Delete', 'Attach', 'Note', 'Highlight', undefined];
    for (const [at, wanted] of states.entries()) {
      equal(await state(), wanted);
      equal(annotations.undoable, labels[at]);
      equal(await annotations.undo(), labels[at]);
    }
    for (const [at, wanted] of states.toReversed().entries()) {
      equal(await state(), wanted);
      equal(await annotations.redo(), labels.toReversed()[at + 1]);
    }
    ok(await annotations.retry());
    equal((await lines(fileOf(article))).length, 2);
  });

  it('come back where their words are now', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const id = await mark(annotations, 'nobody paid');
    await annotations.apply({ label: 'Delete', changes: [{ kind: 'remove', id }] });
    await replace(article, '# A talk', '# A very long talk');
    const document = await vscode.workspace.openTextDocument(article);
    await eventually('read anew', () => annotations.version === document.version || undefined);
    await annotations.undo();
    equal(await standing(annotations, id), 'placed: nobody paid');
  });

  it('can be undone after the window was loaded again', async () => {
    const article = await newArticle(TALK);
    const memory = new Memory();
    const annotations = await desk.window('anna', memory).open(article);
    const id = await mark(annotations, 'nobody paid');
    ok(await annotations.retry());
    desk.close();
    const again = await desk.window('anna', memory).open(article);
    equal(again.undoable, 'Highlight');
    await again.undo();
    equal(again.find(id), undefined);
    desk.close();
    const last = await desk.window('anna', memory).open(article);
    equal(await last.redo(), 'Highlight');
    equal(await standing(last, id), 'placed: nobody paid');
  });

  it('are found again in a text that was edited elsewhere meanwhile', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const ids = [await mark(annotations, 'nobody paid'), await mark(annotations, 'the money')];
    ok(await annotations.retry());
    desk.close();
    const other = await newArticle(
      TALK.replace('# A talk', '# A talk\n\nIt was long.').replace('the money', 'all'),
    );
    const kept = vscode.Uri.joinPath(fileOf(other), '..');
    await vscode.workspace.fs.copy(vscode.Uri.joinPath(fileOf(article), '..'), kept);
    const again = await desk.window().open(other);
    equal(await standing(again, ids[0] ?? ''), 'placed: nobody paid');
    match(await standing(again, ids[1] ?? ''), /^(?:orphan|ambiguous)/u);
  });

  it('of another author are shown, and changed in one’s own file alone', async () => {
    const article = await newArticle(TALK);
    const bens = await desk.window('ben').open(article);
    const id = await mark(bens, 'nobody paid', { note: 'Sure?' });
    ok(await bens.retry());
    const before = await lines(fileOf(article, 'ben'));
    const annas = await desk.window('anna').open(article);
    equal(annas.find(id)?.annotation.creator, 'ben');
    await annas.apply({ label: 'Note', changes: [{ kind: 'edit', id, content: { note: 'Quite.' } }] });
    ok(await annas.retry());
    deepEqual(await lines(fileOf(article, 'ben')), before);
    await eventually('Anna’s version', () => bens.find(id)?.annotation.note === 'Quite.' || undefined);
    equal(bens.find(id)?.annotation.creator, 'ben');
    await annas.undo();
    await eventually('Ben’s words again', () => bens.find(id)?.annotation.note === 'Sure?' || undefined);
  });

  it('of two windows that write at the same moment are all kept', async () => {
    const article = await newArticle(TALK);
    const windows = [await desk.window().open(article), await desk.window().open(article)];
    const words = [
      'The fence',
      'was built',
      'in a year',
      'Nobody',
      'asked for it, and',
      'nobody paid',
      'The bridge',
      'the money',
    ];
    const ids = await Promise.all(words.map((each, at) => mark(windows[at % 2] ?? windows[0]!, each)));
    const kept = (): Promise<number> =>
      lines(fileOf(article)).then(
        ({ length }) => length,
        () => 0,
      );
    await eventually('all of them on disk', async () => (await kept()) === ids.length + 1 || undefined);
    for (const each of windows)
      await eventually('all of them known', () => each.all.length === ids.length || undefined);
  });

  it('on an entity, a speaker and the article come first', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const passage = await mark(annotations, 'The fence');
    const marked = [
      { kind: 'entity', name: 'The bridge', type: 'FAC', forms: ['the bridge', 'The bridge'] },
      { kind: 'speaker', name: 'helf' },
      { kind: 'speaker', name: 'Nobody there' },
      { kind: 'article' },
    ] as const;
    const made = await annotations.apply({
      label: 'Note',
      changes: marked.map((each) => ({ kind: 'add', marked: each, content: { note: each.kind } })),
    });
    const [entity = '', speaker = '', stranger = '', whole = ''] = made.map(({ id }) => id);
    deepEqual(
      annotations.all.map(({ annotation }) => annotation.id),
      [whole, entity, speaker, passage, stranger],
    );
    equal(await standing(annotations, entity), 'placed: The bridge');
    equal(await standing(annotations, speaker), 'placed: Helf');
    equal(await standing(annotations, stranger), 'orphan');
    equal(await annotations.undo(), 'Note');
    equal(annotations.all.length, 1);
  });

  it('that cannot be made change nothing', async () => {
    const article = await newArticle(TALK);
    const annotations = await desk.window().open(article);
    const add = (start: number, end: number) =>
      ({ kind: 'add', marked: { kind: 'passage', span: { start, end } } }) as const;
    const failure = await annotations
      .apply({ label: 'Highlight', changes: [add(2, 8), add(8, 10)] })
      .then(() => 'none', String);
    match(failure, /^RangeError/);
    deepEqual(annotations.all, []);
    equal(annotations.undoable, undefined);
  });

  it('come from outside while the article is open', async () => {
    const article = await newArticle(TALK);
    const other = await newArticle(TALK);
    const theirs = await desk.window('ben').open(other);
    const id = await mark(theirs, 'nobody paid');
    ok(await theirs.retry());
    const annotations = await desk.window().open(article);
    equal(annotations.all.length, 0);
    await write(fileOf(article, 'ben'), `${(await lines(fileOf(other, 'ben'))).join('\n')}\n`);
    await eventually(
      'what Ben marked',
      async () => (await standing(annotations, id)) === 'placed: nobody paid' || undefined,
    );
  });
});
