import * as vscode from 'vscode';
import { offerStray } from '../../../src/host/annotations/adopt.ts';
import { alongWith } from '../../../src/host/annotations/renames.ts';
import { Replacements } from '../cards/support.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { Memory } from '../support/articles.ts';
import { closeAll } from '../support/editor.ts';
import { clear, Desk, fileOf, lines, mark, newArticle, ROOM } from './support.ts';

const TALK = '# A talk on fences\n\nMir: The fence was built in a year, and nobody paid.\n';
const { fs } = vscode.workspace;

describe('annotations of an article that is moved', () => {
  const desk = new Desk();
  const replaced = new Replacements();
  let asked: string[] = [];
  let answer: number | undefined;
  beforeEach(() => {
    [asked, answer] = [[], undefined];
    replaced.set(vscode.window, 'showInformationMessage', (text: string, ...buttons: string[]) => {
      asked.push(text);
      return Promise.resolve(answer === undefined ? undefined : buttons[answer]);
    });
  });
  afterEach(async () => {
    replaced.restore();
    await closeAll();
    desk.close();
    await clear();
  });

  const annotated = async (text = TALK): Promise<vscode.Uri> => {
    const article = await newArticle(text);
    const annotations = await desk.window().open(article);
    await mark(annotations, 'nobody paid');
    ok(await annotations.retry());
    return article;
  };
  const beside = (article: vscode.Uri, name: string): vscode.Uri => vscode.Uri.joinPath(article, '..', name);
  const isThere = (uri: vscode.Uri): Promise<boolean> =>
    Promise.resolve(
      fs.stat(uri).then(
        () => true,
        () => false,
      ),
    );
  const offered = async (article: vscode.Uri, memory = new Memory()): Promise<boolean> => {
    const window = desk.window();
    const session = window.reading.open(await vscode.workspace.openTextDocument(article));
    return offerStray(session, window.annotations, memory);
  };

  it('are left where they are where others lie already', async () => {
    const [article, other] = [await annotated(), await annotated()];
    const edit = await alongWith([{ oldUri: article, newUri: other }], desk.window().annotations);
    equal(edit.size, 0);
  });

  it('go along in the editor', async () => {
    const article = await annotated();
    const renamed = beside(article, 'renamed-in-the-editor.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(article, renamed);
    ok(await vscode.workspace.applyEdit(edit));
    await eventually('the annotations', async () => (await isThere(fileOf(renamed))) || undefined);
    equal(await isThere(fileOf(article)), false);
  });

  it('are offered where it was renamed elsewhere', async () => {
    const article = await annotated();
    const renamed = beside(article, 'renamed-elsewhere.md');
    await fs.rename(article, renamed);
    await eventually('the article gone', async () => !(await isThere(article)) || undefined);
    answer = 0;
    // Whoever renames through the editor's file system is seen by nobody who takes annotations along.
    if (!(await isThere(fileOf(renamed)))) ok(await offered(renamed));
    equal((await lines(fileOf(renamed))).length, 2);
    equal(await isThere(fileOf(article)), false);
  });

  it('are offered by its title where it was moved elsewhere and edited', async () => {
    const article = await annotated();
    const moved = vscode.Uri.joinPath(ROOM, 'other', 'moved.md');
    await fs.createDirectory(beside(moved, '.'));
    await fs.writeFile(moved, new TextEncoder().encode(`${TALK}\nMir: And then some.\n`));
    await fs.delete(article);
    answer = 0;
    await eventually('found', async () => (await offered(moved)) || undefined);
    match(asked[0] ?? '', /seem to belong to this article/);
    equal((await lines(fileOf(moved))).length, 2);
  });

  it('are offered to a copy, and stay with both', async () => {
    const article = await annotated();
    const copy = beside(article, 'copy.md');
    await fs.copy(article, copy);
    const memory = new Memory();
    answer = 1;
    equal(await offered(copy, memory), false);
    match(asked[0] ?? '', /copy of article-\d+\.md/);
    answer = 0;
    equal(await offered(copy, memory), false, 'asked once');
    equal(asked.length, 1);
    ok(await offered(copy));
    deepEqual(await lines(fileOf(copy)), await lines(fileOf(article)));
  });

  it('are offered to nobody else', async () => {
    await annotated();
    const other = await newArticle('# Bridges\n\nMir: Bridges are another matter.\n');
    equal(await offered(other), false);
    deepEqual(asked, []);
  });
});
