import * as vscode from 'vscode';
import type { Knowledge, Subject } from '../../../src/core/knowledge/model.ts';
import { CardDesk, type DeskParts } from '../../../src/host/cards/desk.ts';
import type { ReadingSession, RevealRequest } from '../../../src/host/session/readingSession.ts';
import type { Card } from '../../../src/protocol.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { file } from '../support/editor.ts';
import { EXAMPLE, FakePage, markOf, NamedArticles, Replacements, strictLog } from './support.ts';

const LATE: Knowledge = {
  source: 'wikipedia',
  title: 'Taliban',
  summary: 'A movement, says Wikipedia.',
  link: 'https://en.wikipedia.org/wiki/Taliban',
};
const ELSEWHERE = Array.from({ length: 7 }, (_, at) => ({
  uri: `file:///articles/${at}.md`,
  title: `Article ${at}`,
  count: 9 - at,
}));

/** A question to the source that takes its time. */
interface Question {
  readonly subject: Subject;
  readonly signal: AbortSignal;
  answer(known: Knowledge | undefined): void;
}

describe('a page’s questions about its marks', () => {
  const named = new NamedArticles();
  const replaced = new Replacements();
  let session: ReadingSession;
  let page: FakePage;
  let desk: CardDesk;
  let canAsk = false;
  let known: Knowledge | undefined;
  let questions: Question[] = [];
  let done: string[] = [];

  const parts: DeskParts = {
    log: strictLog,
    find: () => known,
    elsewhere: () => ELSEWHERE,
    canAsk: () => canAsk,
    ask: (subject, signal) =>
      new Promise((answer) => {
        questions.push({ subject, signal, answer });
      }),
    openMention: (uri, names) => {
      done.push(`mention ${uri.path} ${names.join()}`);
      return Promise.resolve();
    },
    uriOf: (link) => (link === '.lectern/dossier/taliban.md' ? file('taliban.md') : undefined),
  };

  before(async () => (session = await named.open(file(EXAMPLE))));
  after(() => named.dispose());
  beforeEach(() => {
    [canAsk, known, questions, done] = [false, undefined, [], []];
    page = new FakePage(session);
    desk = new CardDesk(page.panel, parts);
    const noting =
      (what: string) =>
      (first: unknown): Promise<undefined> => {
        done.push(`${what} ${String(first)}`);
        return Promise.resolve(undefined);
      };
    replaced.set(vscode.env, 'openExternal', noting('external'));
    replaced.set(vscode.window, 'showTextDocument', noting('text'));
    replaced.set(vscode.commands, 'executeCommand', (command: string, argument: unknown) => {
      // Lectern itself works beside the tests.
      if (command !== 'setContext') done.push(`command ${command} ${JSON.stringify(argument)}`);
      return Promise.resolve();
    });
  });
  afterEach(() => {
    desk.dispose();
    page.dispose();
    replaced.restore();
  });

  const taliban = () => markOf(session, 'Taliban');
  const only = (request: number): Card => {
    const answers = page.answers(request);
    equal(answers.length, 1);
    const [card] = answers;
    ok(card, 'no card');
    return card;
  };
  const last = (request: number): Card => {
    const card = page.answers(request).at(-1);
    ok(card, 'no card');
    return card;
  };
  const choose = async (request: number, id: string | undefined): Promise<void> => {
    ok(id, 'nothing to choose');
    page.does({ type: 'choose', request, id });
    await turn();
  };
  const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  it('are answered at once, with their number', () => {
    const [first, second] = [page.ask(taliban()), page.ask(markOf(session, 'at least 93'))];
    equal(only(first).title, 'Taliban');
    equal(only(second).title, 'at least 93');
    deepEqual(only(first).lists.at(-1)?.more?.label, '3 more');
  });

  it('have no answer for another version, or where nothing stands', () => {
    deepEqual(page.answers(page.ask(taliban(), session.version + 1)), [null]);
    deepEqual(page.answers(page.ask(taliban(), session.version - 1)), [null]);
    const length = session.article.source.length;
    deepEqual(page.answers(page.ask({ start: length - 1, end: length, type: 'ORG' })), [null]);
    // Nothing can be chosen where there was no card.
    page.does({ type: 'choose', request: 1, id: '1' });
    equal(page.sent.length, 3);
  });

  it('go on to a source that takes its time, and are answered again', async () => {
    canAsk = true;
    const request = page.ask(taliban());
    deepEqual(only(request).notes, ['Asking Wikipedia…']);
    equal(questions[0]?.subject.names[0], 'Taliban');
    questions[0]?.answer(LATE);
    await turn();
    equal(page.answers(request).length, 2);
    const card = last(request);
    equal(card.summary?.text, LATE.summary);
    equal(card.summary?.source, 'Wikipedia');
    deepEqual(card.notes, []);
  });

  it('say so when that source does not know either', async () => {
    canAsk = true;
    const request = page.ask(taliban());
    questions[0]?.answer(undefined);
    await turn();
    deepEqual(last(request).notes, ['Nothing more is known of it.']);
  });

  it('are not asked further where somebody knows, or for figures', () => {
    canAsk = true;
    known = { ...LATE, source: 'almanac' };
    deepEqual(only(page.ask(taliban())).notes, []);
    known = undefined;
    only(page.ask(markOf(session, 'at least 93')));
    equal(questions.length, 0);
  });

  it('drop late answers once another was asked', async () => {
    canAsk = true;
    const first = page.ask(taliban());
    const second = page.ask(markOf(session, 'Kabul'));
    equal(questions[0]?.signal.aborted, true);
    equal(questions[1]?.signal.aborted, false);
    questions[0]?.answer(LATE);
    await turn();
    // A card that is pinned meanwhile waits no longer, and says what is known without.
    const notes = page.answers(first).map((card) => card?.notes.includes('Asking Wikipedia…'));
    deepEqual(notes, [true, false]);
    ok(page.answers(first)[1]?.summary?.text !== LATE.summary, 'the late answer was taken');
    questions[1]?.answer(LATE);
    await turn();
    equal(page.answers(second).length, 2);
    page.ask(taliban());
    desk.dispose();
    const { length } = page.sent;
    questions[2]?.answer(LATE);
    await turn();
    equal(page.sent.length, length);
  });

  it('keep what was answered late when all is wanted', async () => {
    canAsk = true;
    const request = page.ask(taliban());
    await choose(request, only(request).lists.at(-1)?.more?.id);
    deepEqual(last(request).notes, ['Asking Wikipedia…']);
    questions[0]?.answer(LATE);
    await turn();
    equal(last(request).lists.at(-1)?.items.length, 7);
    equal(last(request).summary?.text, LATE.summary);
    equal(questions.length, 1);
    const again = page.ask(taliban());
    questions[1]?.answer(LATE);
    await turn();
    await choose(again, last(again).lists.at(-1)?.more?.id);
    equal(last(again).lists.at(-1)?.items.length, 7);
    equal(last(again).summary?.text, LATE.summary);
  });

  it('show all of a list when that is chosen', async () => {
    const request = page.ask(taliban());
    await choose(request, only(request).lists.at(-1)?.more?.id);
    deepEqual(
      last(request)
        .lists.at(-1)
        ?.items.map(({ label }) => label),
      ELSEWHERE.map(({ title }) => title),
    );
    equal(page.answers(request).length, 2);
    deepEqual(done, []);
  });

  it('lead to a passage, to another article, and to commands', async () => {
    const reveals: RevealRequest[] = [];
    const listener = session.onDidRequestReveal((each) => reveals.push(each));
    const request = page.ask(taliban());
    const { lists, actions } = only(request);
    await choose(request, lists[0]?.items[0]?.id);
    listener.dispose();
    const { start, end } = taliban();
    deepEqual(reveals, [{ span: { start, end }, flash: true, focus: false }]);
    await choose(request, lists[1]?.items[1]?.id);
    deepEqual(done.splice(0), ['mention /articles/1.md Taliban']);
    for (const { id } of actions) await choose(request, id);
    const entity = taliban().entity;
    const place = JSON.stringify({ uri: session.document.uri.toString(), start, end, entity });
    deepEqual(done, [
      `command lectern.findMentions ${place}`,
      `command lectern.correct ${place}`,
      `command lectern.annotate.entity ${place}`,
      `command lectern.addToDossier ${place}`,
    ]);
  });

  it('obey only ids that were given, and on the card that gave them', async () => {
    const request = page.ask(taliban());
    const figure = page.ask(markOf(session, 'at least 93'));
    const { actions } = only(request);
    for (const id of ['', '0', '-1', '999', '__proto__', 'constructor', 'lectern.correct'])
      page.does({ type: 'choose', request, id });
    for (const { id } of actions) page.does({ type: 'choose', request: figure, id });
    for (const { id } of actions) page.does({ type: 'choose', request: 999, id });
    await turn();
    deepEqual(done, []);
    equal(page.sent.length, 2);
  });

  it('mean what was seen, though the card has changed meanwhile', async () => {
    canAsk = true;
    const request = page.ask(taliban());
    const { lists, actions } = only(request);
    questions[0]?.answer(LATE);
    await turn();
    // Clicked before the page knew.
    await choose(request, actions[0]?.id);
    await choose(request, lists[1]?.items[0]?.id);
    deepEqual(
      done.map((each) => each.split(' ').slice(0, 2).join(' ')),
      ['command lectern.findMentions', 'mention /articles/0.md'],
    );
    done = [];
    await choose(request, last(request).summary?.link?.id);
    deepEqual(done, [`external ${LATE.link ?? ''}`]);
  });

  for (const [link, expected] of [
    ['https://example.org/a', 'external https://example.org/a'],
    ['.lectern/dossier/taliban.md', `text ${file('taliban.md').toString()}`],
    ['.lectern/dossier/other.md', undefined],
    ['http://example.org/', undefined],
    ['command:workbench.action.quit', undefined],
    ['file:///etc/passwd', undefined],
    ['javascript:alert(1)', undefined],
    ['vscode://settings', undefined],
  ] as const)
    it(`open ${link}: ${expected === undefined ? 'no' : 'yes'}`, async () => {
      known = { ...LATE, source: 'dossier', link };
      const request = page.ask(taliban());
      await choose(request, only(request).summary?.link?.id);
      deepEqual(done, expected === undefined ? [] : [expected]);
    });

  it('are answered for cards that were pinned long ago, not for ever', async () => {
    const first = page.ask(taliban());
    const { id } = only(first).actions[0] ?? {};
    for (let count = 0; count < 150; count++) page.ask(markOf(session, 'at least 93'));
    await choose(first, id);
    equal(done.length, 1);
    for (let count = 0; count < 60; count++) page.ask(markOf(session, 'at least 93'));
    await choose(first, id);
    await eventually('the last question', () => (page.sent.length === 211 ? true : undefined));
    equal(done.length, 1);
  });
});
