import * as vscode from 'vscode';
import type { Knowledge } from '../../../src/core/knowledge/model.ts';
import { CardDesk } from '../../../src/host/cards/desk.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import type { Card } from '../../../src/protocol.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { FakePage, idleDesk, markOf, NamedArticles, Replacements } from './support.ts';

const TEXT = `Talks about Kabul

Mir: They say that the Taliban took Kabul in August.

Helf: Nobody asked the Taliban whether ISIS-K would follow.

Mir: That is so.

Helf: It is.
`;
/** So long that a place of before is far from any mark of now. */
const LONGER = `${'More and more '.repeat(9)}talks`;
const ELSEWHERE = Array.from({ length: 7 }, (_, at) => ({
  uri: `file:///articles/${at}.md`,
  title: `Article ${at}`,
  count: 1,
}));

/** What a command is told of the mention that it is about. */
interface Told {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

describe('a card that is pinned while the article is edited', () => {
  const named = new NamedArticles();
  const replaced = new Replacements();
  let articles = 0;
  let session: ReadingSession;
  let page: FakePage;
  let desk: CardDesk;
  let answer: (known: Knowledge | undefined) => void;
  let canAsk = false;
  let done: { readonly what: string; readonly at: { readonly start: number; readonly end: number } }[] = [];

  beforeEach(async () => {
    // A document of its own for each: nothing that is edited here is ever saved.
    session = await named.write(`pinned-${(articles += 1)}.txt`, TEXT);
    [canAsk, done] = [false, []];
    page = new FakePage(session);
    desk = new CardDesk(page.panel, {
      ...idleDesk,
      elsewhere: () => ELSEWHERE,
      canAsk: () => canAsk,
      ask: () => new Promise((resolve) => (answer = resolve)),
    });
    replaced.set(vscode.commands, 'executeCommand', (what: string, told: Told) => {
      if (what.startsWith('lectern.') && told.uri === session.document.uri.toString())
        done.push({ what, at: told });
      return Promise.resolve();
    });
    session.onDidRequestReveal(({ span }) => done.push({ what: 'reveal', at: span }));
  });
  afterEach(() => {
    desk.dispose();
    page.dispose();
    replaced.restore();
  });
  after(() => named.dispose());

  const cardOf = (request: number): Card => {
    const card = page.answers(request).at(-1);
    ok(card, 'no card');
    return card;
  };

  /** Puts words in the place of others, and waits until the session reads that. */
  async function put(...changes: readonly (readonly [words: string, by: string])[]): Promise<void> {
    const { document } = session;
    const edit = new vscode.WorkspaceEdit();
    for (const [words, by] of changes) {
      const at = document.getText().indexOf(words);
      ok(at >= 0, `no ${words}`);
      const range = new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
      edit.replace(document.uri, range, by);
    }
    ok(await vscode.workspace.applyEdit(edit), 'not edited');
    await eventually('the session to follow', () => session.version === document.version || undefined);
  }

  /** What the choice did, and on which words, with those around them. */
  async function choose(request: number, id: string | undefined): Promise<string[]> {
    ok(id, 'nothing to choose');
    page.does({ type: 'choose', request, id });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { source } = session.article;
    return done
      .splice(0)
      .map(
        ({ what, at: { start, end } }) =>
          `${what} ${source.slice(start - 4, start)}|${source.slice(start, end)}|`,
      );
  }
  const says = (request: number, nth: number): string | undefined => cardOf(request).lists[0]?.items[nth]?.id;

  it('leads to the same words, wherever they have gone', async () => {
    const request = page.ask(markOf(session, 'Taliban'));
    deepEqual(await choose(request, says(request, 1)), ['reveal the |Taliban|']);
    await put(['Talks about Kabul', 'Talks, and then more talks, about Kabul']);
    deepEqual(await choose(request, says(request, 0)), ['reveal the |Taliban|']);
    await put(['They say that', 'So'], ['Nobody asked', 'Why has nobody ever asked']);
    deepEqual(await choose(request, says(request, 1)), ['reveal the |Taliban|']);
    deepEqual(
      (await choose(request, cardOf(request).actions[1]?.id)).map((each) => each.replace(/^\S+ /u, '')),
      ['the |Taliban|'],
    );
  });

  it('leads to where the words were when they are gone', async () => {
    const request = page.ask(markOf(session, 'Taliban'));
    await put(['Talks about Kabul', 'Talks'], ['the Taliban took', 'they took']);
    deepEqual(await choose(request, says(request, 0)), ['reveal hat ||']);
    deepEqual(await choose(request, says(request, 1)), ['reveal the |Taliban|']);
  });

  it('is told apart from one that was asked for after the edit', async () => {
    const before = page.ask(markOf(session, 'Taliban'));
    await put(['Talks about Kabul', 'More talks about Kabul']);
    await eventually('the names', () => session.entitiesVersion === session.version || undefined);
    const after = page.ask(markOf(session, 'Taliban'));
    await put(['Nobody asked', 'Nobody here asked']);
    for (const request of [before, after])
      for (const nth of [0, 1])
        deepEqual(await choose(request, says(request, nth)), ['reveal the |Taliban|']);
  });

  it('shows all of a list at the place where its mention is now', async () => {
    const request = page.ask(markOf(session, 'Taliban'));
    const { start } = cardOf(request);
    await put(['Talks', LONGER]);
    await choose(request, cardOf(request).lists[1]?.more?.id);
    const card = cardOf(request);
    equal(card.start, start + LONGER.length - 'Talks'.length);
    equal(card.lists[1]?.items.length, ELSEWHERE.length);
    // What it offered before still means the same.
    deepEqual(await choose(request, says(request, 1)), ['reveal the |Taliban|']);
  });

  it('stays as it is when its mention is gone', async () => {
    const request = page.ask(markOf(session, 'Taliban'));
    const more = cardOf(request).lists[1]?.more?.id;
    await put(['the Taliban took', 'they took']);
    await choose(request, more);
    equal(page.answers(request).length, 1);
  });

  it('gets what Wikipedia answers meanwhile', async () => {
    canAsk = true;
    const request = page.ask(markOf(session, 'Taliban'));
    const { start } = cardOf(request);
    await put(['Talks', LONGER]);
    answer({ source: 'wikipedia', title: 'Taliban', summary: 'A movement.' });
    await eventually('the answer', () => page.answers(request).length > 1 || undefined);
    const card = cardOf(request);
    equal(card.summary?.text, 'A movement.');
    equal(card.start, start + LONGER.length - 'Talks'.length);
  });
});
