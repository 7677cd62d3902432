import * as vscode from 'vscode';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { Memory } from '../support/articles.ts';
import { closeAll } from '../support/editor.ts';
import { clear, Desk, fileOf, lines, mark, newArticle, read, standing, write } from './support.ts';

const TALK = '# A talk\n\nMir: The fence was built in a year, and nobody paid.\n';
const HEADER = '{"format":"lectern-annotations","version":"1.0","author":"anna"}';
const { fs } = vscode.workspace;

describe('files of annotations in trouble', () => {
  const desk = new Desk();
  afterEach(async () => {
    await closeAll();
    desk.close();
    await clear();
  });

  for (const [what, text] of [
    ['of a newer version', `${HEADER.replace('1.0', '2.0')}\n`],
    ['without a header', '{"id":"half'],
    ['of another kind', HEADER.replace('annotations', 'corrections')],
  ] as const)
    it(`are left alone: one ${what}; what is annotated is kept until it can be written`, async () => {
      const article = await newArticle(TALK);
      await write(fileOf(article), text);
      const memory = new Memory();
      const annotations = await desk.window('anna', memory).open(article);
      const [unreadable] = annotations.problems;
      ok(unreadable);
      equal(unreadable.kind, 'unreadable');
      deepEqual(unreadable.remedies, ['open', 'retry']);
      match(unreadable.message, /^The annotations in anna\.jsonl are not shown/);
      const id = await mark(annotations, 'nobody paid');
      equal(await annotations.retry(), false);
      equal(await standing(annotations, id), 'placed: nobody paid');
      match(
        annotations.problems[1]?.message ?? '',
        /^Annotations that could not be written to anna\.jsonl: 1\./,
      );
      equal(await read(fileOf(article)), text);
      await closeAll();
      desk.close();
      const again = await desk.window('anna', memory).open(article);
      equal(await standing(again, id), 'placed: nobody paid');
      await fs.delete(fileOf(article));
      ok(await again.retry());
      deepEqual(again.problems, []);
      equal((await lines(fileOf(article))).length, 2);
    });

  it('with conflict markers are read from both sides', async () => {
    const [one, other, article] = [await newArticle(TALK), await newArticle(TALK), await newArticle(TALK)];
    const records: string[] = [];
    for (const [each, words] of [
      [one, 'The fence'],
      [other, 'nobody paid'],
    ] as const) {
      const annotations = await desk.window().open(each);
      await mark(annotations, words);
      ok(await annotations.retry());
      records.push((await lines(fileOf(each)))[1] ?? '');
    }
    const [ours = '', theirs = ''] = records;
    await write(
      fileOf(article),
      [HEADER, '<<<<<<< HEAD', ours, '=======', theirs, '>>>>>>> b', ''].join('\n'),
    );
    const annotations = await desk.window().open(article);
    equal(annotations.all.length, 2);
    deepEqual(
      annotations.problems.map(({ kind }) => kind),
      ['conflict'],
    );
    await mark(annotations, 'in a year');
    ok(await annotations.retry());
    deepEqual(annotations.problems, []);
    ok(!(await read(fileOf(article))).includes('<<<<'));
  });

  it('that are half written are used as far as they go, and nothing of them is lost', async () => {
    const article = await newArticle(TALK);
    const first = await desk.window().open(article);
    const ids = [await mark(first, 'The fence'), await mark(first, 'nobody paid')];
    ok(await first.retry());
    await closeAll();
    desk.close();
    const other = await newArticle(TALK);
    const cut = (await read(fileOf(article))).slice(0, -40);
    await write(fileOf(other), cut);
    const annotations = await desk.window().open(other);
    equal(await standing(annotations, ids[0] ?? ''), 'placed: The fence');
    equal(annotations.find(ids[1] ?? ''), undefined);
    deepEqual(
      annotations.problems.map(({ kind }) => kind),
      ['lines'],
    );
    await mark(annotations, 'in a year');
    ok(await annotations.retry());
    ok((await lines(fileOf(other))).includes(cut.split('\n')[2] ?? 'none'));
  });

  it('whose folder is gone are shown on, restored, or let go', async () => {
    const article = await newArticle(TALK);
    const bens = await desk.window('ben').open(article);
    await mark(bens, 'The fence');
    ok(await bens.retry());
    const annotations = await desk.window().open(article);
    await mark(annotations, 'nobody paid');
    ok(await annotations.retry());
    const before = [await read(fileOf(article)), await read(fileOf(article, 'ben'))];
    const folder = vscode.Uri.joinPath(fileOf(article), '..');
    const isGone = (): Promise<unknown> =>
      eventually(
        'both said to be gone',
        () => annotations.problems.filter(({ kind }) => kind === 'gone').length === 2 || undefined,
      );
    await fs.delete(folder, { recursive: true });
    await isGone();
    equal(annotations.all.length, 2);
    ok(await annotations.restore());
    deepEqual(annotations.problems, []);
    deepEqual([await read(fileOf(article)), await read(fileOf(article, 'ben'))], before);
    await fs.delete(folder, { recursive: true });
    await isGone();
    await annotations.letGo();
    equal(annotations.all.length, 0);
    deepEqual(annotations.problems, []);
    await mark(annotations, 'in a year');
    ok(await annotations.retry());
    equal((await lines(fileOf(article))).length, 2);
  });
});
