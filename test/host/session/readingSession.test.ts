import * as vscode from 'vscode';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { Reading } from '../support/articles.ts';
import { equal, eventually } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';

const ARTICLE = `A short talk

Why did it happen?

Mir: It had to.

How did it happen?

Helf: Nobody knows.

And what now?

Mir: We wait.
`;

describe('what a reader has read', () => {
  const uri = file('short-talk.txt');
  let reading: Reading;
  let session: ReadingSession;

  beforeEach(async () => {
    await closeAll();
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ARTICLE));
    reading = new Reading();
    session = reading.open(await vscode.workspace.openTextDocument(uri));
  });
  afterEach(async () => {
    reading.dispose();
    await vscode.workspace.fs.delete(uri);
  });

  const look = (from: number, to: number, settled = true): void => {
    session.setView({ place: { offset: from, dy: 0 }, bottom: to, settled });
  };
  const untilRead = (statement: number): Promise<true> =>
    eventually(`statement ${statement} to be read`, () => session.isRead(statement) || undefined);

  it('has been in view for a while', async () => {
    look(0, ARTICLE.length);
    equal(session.isRead(0), false);
    await untilRead(0);
    await untilRead(2);
  });

  it('is not what was in view only while the page scrolled by', async () => {
    look(0, ARTICLE.indexOf('And what'), false);
    look(ARTICLE.indexOf('And what'), ARTICLE.length);
    await untilRead(2);
    equal(session.isRead(0), false);
    equal(session.isRead(1), false);
  });

  it('stays unread where the reader says so, until it has left the view and come back', async () => {
    look(0, ARTICLE.indexOf('And what'));
    await untilRead(0);
    session.setRead([0], false);
    look(1, ARTICLE.length);
    await untilRead(2);
    equal(session.isRead(0), false);
    look(ARTICLE.indexOf('How'), ARTICLE.length);
    equal(session.isRead(0), false);
    look(0, ARTICLE.length);
    equal(session.isRead(0), false);
    await untilRead(0);
  });
});
