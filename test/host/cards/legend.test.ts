import { Legend } from '../../../src/host/cards/legend.ts';
import { servePage, servePages } from '../../../src/host/cards/servePage.ts';
import { MentionWalk } from '../../../src/host/cards/walk.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import type { ReaderPanel } from '../../../src/host/reader/readerPanel.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import type { LegendRow } from '../../../src/protocol.ts';
import * as vscode from 'vscode';
import { Memory } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { file } from '../support/editor.ts';
import { EXAMPLE, FakePage, idleDesk, marksOf, NamedArticles, strictLog } from './support.ts';

/** What looks how, as the design has it. */
const LOOKS: Readonly<Record<string, readonly Mark['type'][]>> = {
  People: ['PERSON'],
  Organisations: ['ORG'],
  Places: ['GPE', 'LOC', 'FAC'],
  Groups: ['NORP'],
  Events: ['EVENT'],
  'Works and laws': ['WORK_OF_ART', 'LAW', 'PRODUCT', 'LANGUAGE'],
  Dates: ['DATE', 'TIME'],
  Numbers: ['PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL'],
};

describe('the legend of an article', () => {
  const named = new NamedArticles();
  let session: ReadingSession;
  before(async () => (session = await named.open(file(EXAMPLE))));
  after(() => named.dispose());

  it('counts what looks alike', () => {
    const legend = new Legend(new Memory());
    const counted = Object.entries(LOOKS).map(([label, types]) => {
      const count = marksOf(session).filter(({ type }) => types.includes(type)).length;
      return `${label} ${count}`;
    });
    const shown = legend.rows(session.findings).map(({ label, count }) => `${label} ${count}`);
    deepEqual(
      shown,
      counted.filter((each) => !each.endsWith(' 0')),
    );
    ok(shown.length > 4, shown.join());
    legend.dispose();
  });

  it('keeps what the reader wants unmarked', async () => {
    const memory = new Memory();
    const legend = new Legend(memory);
    let told = 0;
    legend.onDidChange(() => told++);
    const off = (each: Legend): string[] =>
      each.rows(session.findings).flatMap(({ look, on }) => (on ? [] : [look]));
    await legend.set('place', false);
    await legend.set('date', false);
    await legend.set('date', false);
    await legend.set('nothing', false);
    deepEqual(off(legend), ['place', 'date']);
    equal(told, 2);
    equal(legend.isOn('place'), false);
    const again = new Legend(memory);
    deepEqual(off(again), ['place', 'date']);
    await again.set('place', true);
    deepEqual(off(again), ['date']);
    deepEqual(off(new Legend(memory)), ['date']);
  });

  it('does without what it can’t read', () => {
    for (const kept of ['place', { place: true }, [1, null, 'nothing', 'person'], 5]) {
      const memory = new Memory();
      void memory.update('legend.hidden', kept);
      const rows = new Legend(memory).rows(session.findings);
      const hidden = rows.filter(({ on }) => !on).map(({ look }) => look);
      deepEqual(hidden, Array.isArray(kept) ? ['person'] : []);
    }
  });

  describe('in a page', () => {
    let legend: Legend;
    let page: FakePage;
    let served: vscode.Disposable;
    const walk = (): MentionWalk => new MentionWalk(named.reading.active, legend);

    beforeEach(() => {
      legend = new Legend(new Memory());
      page = new FakePage(session);
      page.isReady = false;
      served = servePage(page.panel, { desk: idleDesk, legend, walk: walk(), log: strictLog });
    });
    afterEach(() => {
      served.dispose();
      page.dispose();
      legend.dispose();
    });
    const rows = (): readonly LegendRow[] => page.told('legend').at(-1)?.rows ?? [];

    it('is told once the page listens, and again when the reader changes it', async () => {
      equal(page.sent.length, 0);
      page.becomeReady();
      deepEqual(
        page.sent.map(({ type }) => type),
        ['cards', 'legend'],
      );
      deepEqual(rows(), legend.rows(session.findings));
      page.does({ type: 'legend', look: 'person', on: false });
      await eventually('people off', () => (rows()[0]?.on === false ? true : undefined));
      page.does({ type: 'legend', look: 'person', on: true });
      await eventually('people on', () => (rows()[0]?.on ? true : undefined));
      equal(page.told('legend').length, 3);
    });

    it('follows what is found, until the page closes', () => {
      page.becomeReady();
      const { findings } = session;
      const { start, end } = findings.marksIn({ start: 0, end: Infinity })[0] ?? { start: 0, end: 0 };
      const before = rows().reduce((sum, { count }) => sum + count, 0);
      session.setFindings(findings.withPassage({ start, end, marks: [] }), { start, end });
      session.setEntities([...session.entities.values()]);
      equal(
        rows().reduce((sum, { count }) => sum + count, 0),
        before - 1,
      );
      session.setFindings(findings, { start, end });
      const told = page.sent.length;
      served.dispose();
      session.setEntities([...session.entities.values()]);
      equal(page.sent.length, told);
    });
  });

  it('is served to every page for as long as it is open', () => {
    const opened = new vscode.EventEmitter<ReaderPanel>();
    const closed = new vscode.EventEmitter<ReaderPanel>();
    const [first, second, third] = [new FakePage(session), new FakePage(session), new FakePage(session)];
    const now: ReaderPanel[] = [];
    const panels = { all: [first.panel], onDidOpen: opened.event, onDidClose: closed.event };
    const serving = servePages(panels, (panel) => {
      now.push(panel);
      return new vscode.Disposable(() => now.splice(now.indexOf(panel), 1));
    });
    for (const { panel } of [second, third]) opened.fire(panel);
    equal(now.length, 3);
    closed.fire(second.panel);
    ok(!now.includes(second.panel) && now.length === 2);
    serving.dispose();
    equal(now.length, 0);
    opened.fire(second.panel);
    equal(now.length, 0);
  });
});
