import * as vscode from 'vscode';
import { Legend } from '../../../src/host/cards/legend.ts';
import { MentionWalk } from '../../../src/host/cards/walk.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { Memory } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { closeAll, file } from '../support/editor.ts';
import { EXAMPLE, FakePage, marksOf, NamedArticles, Replacements } from './support.ts';

/** Types that the legend hides in some of these tests. */
const PLACES: readonly Mark['type'][] = ['GPE', 'LOC', 'FAC'];

describe('walking from mention to mention', () => {
  const replaced = new Replacements();
  let named: NamedArticles;
  let session: ReadingSession;
  let legend: Legend;
  let walk: MentionWalk;
  const said: string[] = [];

  before(async () => {
    named = new NamedArticles();
    session = await named.open(file(EXAMPLE));
  });
  beforeEach(() => {
    legend = new Legend(new Memory());
    walk = new MentionWalk(named.reading.active, legend);
    said.length = 0;
    replaced.set(vscode.window, 'setStatusBarMessage', (text: string) => said.push(text));
  });
  afterEach(() => {
    replaced.restore();
    legend.dispose();
  });
  after(async () => {
    await named.dispose();
    await closeAll();
  });

  const starts = (): number[] => marksOf(session).map(({ start }) => start);
  const visible = (): number[] =>
    marksOf(session).flatMap(({ start, type }) => (PLACES.includes(type) ? [] : [start]));

  describe('in the page', () => {
    let page: FakePage;
    beforeEach(() => {
      page = new FakePage(session);
      look(0, session.article.source.length);
    });
    afterEach(() => page.dispose());

    const look = (offset: number, bottom: number): void =>
      session.setView({ place: { offset, dy: 0 }, bottom, settled: false });
    const walked = (): number[] => page.told('cursor').map(({ start }) => start);
    /** Steps until there is nothing further. */
    const all = (by: 1 | -1): number[] => {
      page.sent.length = 0;
      for (let before = -1; before < page.sent.length;) {
        before = page.sent.length;
        walk.step(page.panel, by);
      }
      return walked();
    };

    it('goes through all marks, to and fro', () => {
      deepEqual(all(1), starts());
      const [first] = page.told('cursor');
      equal(first?.version, session.version);
      equal(first?.end, marksOf(session)[0]?.end);
      deepEqual(said, ['No mention further on.']);
      deepEqual(all(-1), starts().reverse().slice(1));
      deepEqual(said.slice(1), ['No mention further back.']);
    });

    it('leaves out what the legend hides', async () => {
      await legend.set('place', false);
      deepEqual(all(1), visible());
      deepEqual(all(-1), visible().reverse().slice(1));
    });

    it('begins at what is in view', () => {
      const offset = session.article.source.indexOf('Watkins:');
      look(offset, offset + 600);
      walk.step(page.panel, 1);
      const next = starts().find((start) => start >= offset);
      deepEqual(walked(), [next]);
      const other = new FakePage(session);
      walk.step(other.panel, -1);
      const before = starts().findLast((start) => start < offset);
      deepEqual(
        other.told('cursor').map(({ start }) => start),
        [before],
      );
      // The first character in view may be the first of a name.
      const third = new FakePage(session);
      const [, , begins = 0] = starts();
      look(begins, begins + 600);
      walk.step(third.panel, 1);
      equal(third.told('cursor')[0]?.start, begins);
    });

    it('goes on from where the reader put the cursor, until that is out of view', () => {
      const [, , , , , at = 0, next = 0] = starts();
      walk.at(page.panel, at);
      walk.step(page.panel, 1);
      deepEqual(walked(), [next]);
      const offset = session.article.source.indexOf('Watkins:');
      look(offset, offset + 600);
      walk.step(page.panel, 1);
      deepEqual(walked().slice(1), [starts().find((start) => start >= offset)]);
    });

    it('knows which mention the cursor is on', () => {
      const uri = session.document.uri.toString();
      equal(walk.in(undefined), undefined);
      equal(walk.in(page.panel), undefined);
      const { start, end } = marksOf(session)[4] ?? { start: 0, end: 0 };
      walk.at(page.panel, start);
      deepEqual(walk.in(page.panel), { uri, start, end });
      look(end + 400, end + 900);
      equal(walk.in(page.panel), undefined);
    });

    it('takes no mention for the cursor’s that ends where the view begins', () => {
      const { source } = session.article;
      const mark = marksOf(session).find(({ end }) => source.charAt(end) === ' ');
      ok(mark, 'no such mark');
      look(mark.end + 1, mark.end + 600);
      equal(walk.in(page.panel), undefined);
    });
  });

  describe('in a text editor', () => {
    let editor: vscode.TextEditor;
    beforeEach(async () => {
      editor = await vscode.window.showTextDocument(session.document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await eventually('the article', () => (named.reading.active.session === session ? true : undefined));
    });

    const at = (): number => session.document.offsetAt(editor.selection.start);
    /** Steps until there is nothing further. */
    const all = (by: 1 | -1): number[] => {
      const found: number[] = [];
      for (;;) {
        walk.step(undefined, by);
        if (said.splice(0).length > 0) return found;
        found.push(at());
      }
    };

    it('selects one after the other, but for what the legend hides', async () => {
      await legend.set('place', false);
      const [first, ...rest] = visible();
      equal(first, 0);
      // The cursor stands at the first already.
      deepEqual(all(1), rest);
      const { selection } = editor;
      ok(
        marksOf(session).some(({ end }) => end === session.document.offsetAt(selection.end)),
        'the whole name is selected',
      );
      deepEqual(all(-1), visible().reverse().slice(1));
    });

    it('does nothing where another text is in front', async () => {
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ content: 'Moscow', language: 'json' }),
      );
      const { selection } = editor;
      walk.step(undefined, 1);
      deepEqual(said, []);
      equal(editor.selection.isEqual(selection), true);
    });
  });
});
