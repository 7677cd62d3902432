import * as vscode from 'vscode';
import { History } from '../../../src/host/history/history.ts';
import { deepEqual, equal, match } from '../support/assert.ts';
import { Memory, rethrow } from '../support/articles.ts';
import { closeAll, file } from '../support/editor.ts';

const ARTICLE = file('history.md');

describe('the history of what readers do', () => {
  /** What steps of a kind did is a word in a list; undoing takes it away, and the other way round. */
  const doing = (memory = new Memory()) => {
    const history = new History(memory, rethrow);
    const words: string[] = [];
    for (const kind of ['one', 'other'])
      history.handle(kind, (_article, word) => {
        if (word === 'gone') return Promise.resolve(undefined);
        if (word === 'broken') return Promise.reject(new Error('broken'));
        const at = words.indexOf(word);
        if (at === -1) words.push(word);
        else words.splice(at, 1);
        return Promise.resolve(word);
      });
    const act = (kind: string, word: string, article = ARTICLE): void => {
      words.push(word);
      history.record(article, { label: `Did ${word}`, kind, data: word });
    };
    return { history, words, act };
  };

  it('is one for all kinds, in the order of time', async () => {
    const { history, words, act } = doing();
    act('one', 'a');
    act('other', 'b');
    act('one', 'c');
    equal(await history.undo(ARTICLE), 'Did c');
    equal(await history.undo(ARTICLE), 'Did b');
    deepEqual(words, ['a']);
    equal(history.redoable(ARTICLE), 'Did b');
    equal(await history.redo(ARTICLE), 'Did b');
    act('one', 'd');
    equal(await history.redo(ARTICLE), undefined);
    deepEqual(words, ['a', 'b', 'd']);
  });

  it('is each article’s own', async () => {
    const { history, words, act } = doing();
    const other = file('other-history.md');
    act('one', 'a');
    act('one', 'b', other);
    equal(await history.undo(ARTICLE), 'Did a');
    equal(await history.undo(ARTICLE), undefined);
    deepEqual(words, ['b']);
    history.move(other, ARTICLE);
    equal(await history.undo(ARTICLE), 'Did b');
  });

  it('outlasts the window', async () => {
    const memory = new Memory();
    const before = doing(memory);
    before.act('one', 'a');
    before.act('one', 'b');
    await before.history.undo(ARTICLE);
    const { history } = doing(memory);
    equal(history.undoable(ARTICLE), 'Did a');
    equal(await history.redo(ARTICLE), 'Did b');
  });

  it('passes over what there is nothing left of, and what breaks is not in the way', async () => {
    const { history, act, words } = doing();
    act('one', 'a');
    act('one', 'broken');
    act('one', 'gone');
    const failure = await history.undo(ARTICLE).then(String, String);
    match(failure, /broken/);
    equal(await history.undo(ARTICLE), 'Did a');
    deepEqual(words, ['broken', 'gone']);
  });

  it('takes back the newest of a kind, whatever was done since', async () => {
    const { history, act, words } = doing();
    act('one', 'a');
    act('other', 'b');
    equal(await history.undoLast('one'), 'Did a');
    deepEqual(words, ['b']);
    equal(await history.undoLast('one'), undefined);
    equal(history.undoable(ARTICLE), 'Did b');
  });

  it('is asked by commands, which find nothing in an article that nobody touched', async () => {
    const document = await vscode.workspace.openTextDocument(file('korea.md'));
    await vscode.window.showTextDocument(document);
    for (const command of ['undo', 'redo'])
      equal((await vscode.commands.executeCommand(`lectern.annotations.${command}`)) ?? undefined, undefined);
    equal(document.isDirty, false);
    await closeAll();
  });

  it('remembers no more than it has room for', () => {
    const memory = new Memory();
    const { history, act } = doing(memory);
    for (let at = 0; at < 150; at++) act('one', `${at}`.padEnd(5_000));
    equal(history.undoable(ARTICLE)?.trim(), 'Did 149');
    const again = new History(memory, rethrow);
    equal(again.undoable(ARTICLE)?.trim(), 'Did 149');
    const kept = JSON.stringify(memory.get('lectern.history')).length;
    equal(kept < 400_000 && kept > 200_000, true, `${kept}`);
    const other = vscode.Uri.joinPath(ARTICLE, 'other');
    equal(again.undoable(other), undefined);
  });
});
