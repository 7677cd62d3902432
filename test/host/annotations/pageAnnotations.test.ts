import * as vscode from 'vscode';
import * as v from 'valibot';
import type { Placement } from '../../../src/core/annotations/model.ts';
import {
  PageAnnotations,
  type AnnotatedPanel,
} from '../../../src/host/annotations/inPage/pageAnnotations.ts';
import type { Gesture } from '../../../src/host/reader/readerPanel.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import * as slices from '../../../src/host/slices.ts';
import {
  annotatingToPage,
  type AnnotatingToHost,
  type AnnotatingToPage,
} from '../../../src/protocol/annotating.ts';
import type { ToPage } from '../../../src/protocol.ts';
import { strictLog } from '../cards/support.ts';
import { Reading } from '../support/articles.ts';
import { deepEqual, equal, eventually, match, ok } from '../support/assert.ts';
import { closeAll, extension, file } from '../support/editor.ts';
import { FakeAnnotations, made } from './fake.ts';

const NAME = 'isis-k-moscow-attack.txt';

describe('annotations of a page', () => {
  let reading: Reading;
  let session: ReadingSession;
  let annotations: FakeAnnotations;
  let gestures: vscode.EventEmitter<Gesture>;
  let readied: vscode.EventEmitter<void>;
  let sent: AnnotatingToPage[];
  let page: PageAnnotations;

  beforeEach(async () => {
    await extension().activate();
    reading = new Reading();
    session = reading.open(await vscode.workspace.openTextDocument(file(NAME)));
    annotations = new FakeAnnotations(session.document.uri, [], () => session.article.source);
    annotations.version = session.version;
    gestures = new vscode.EventEmitter();
    readied = new vscode.EventEmitter();
    sent = [];
    const panel: AnnotatedPanel = {
      session,
      isReady: false,
      send: (message: ToPage) => {
        if (message.type === 'annotating') sent.push(v.parse(annotatingToPage, message.said));
      },
      onDidGesture: gestures.event,
      onDidBecomeReady: readied.event,
    };
    page = new PageAnnotations(panel, annotations, {
      tagsElsewhere: () => Promise.resolve(['Elsewhere']),
      announces: () => true,
      slices,
      log: strictLog,
    });
  });
  afterEach(async () => {
    page.dispose();
    for (const each of [gestures, readied, reading]) each.dispose();
    await closeAll();
  });

  const did = (gesture: AnnotatingToHost): void => gestures.fire({ type: 'annotating', did: gesture });
  const all = <Kind extends AnnotatingToPage['kind']>(kind: Kind) =>
    sent.filter((each): each is Extract<AnnotatingToPage, { kind: Kind }> => each.kind === kind);
  /** Waits for so many messages of a kind, and gives the last. */
  const told = <Kind extends AnnotatingToPage['kind']>(kind: Kind, count = 1) =>
    eventually(`${count} of ${kind}`, () => (all(kind).length >= count ? all(kind).at(-1) : undefined));
  const listen = (): void => {
    readied.fire();
    did({ kind: 'ready' });
  };
  const spanOf = (words: string): { start: number; end: number } => {
    const start = session.article.source.indexOf(words);
    ok(start >= 0, words);
    return { start, end: start + words.length };
  };
  const at = (words: string, state: 'placed' | 'moved' = 'placed'): Placement => ({
    ...{ state, span: spanOf(words), confidence: 1, reason: 'unchanged' },
  });

  it('are told of once the page has its words, and anew when it was loaded again', async () => {
    annotations.set([made('urn:uuid:1', { placement: at('Tajiks have been'), note: 'A note.' })]);
    equal(sent.length, 0);
    readied.fire();
    equal(all('setup').length, 1);
    equal(all('setup')[0]?.colours.length, 8);
    did({ kind: 'ready' });
    const { put, base, version } = await told('passages');
    deepEqual([base, version], [0, session.version]);
    deepEqual(put, [{ key: 1, ...spanOf('Tajiks have been'), colour: 'yellow', note: true, moved: false }]);
    listen();
    equal((await told('passages', 2)).base, 0);
  });

  it('are made, opened for a note, edited, moved and taken away, each as one step with a name', async () => {
    listen();
    await told('passages');
    const { version } = session;
    did({ kind: 'mark', version, ...spanOf('Tajiks have been'), colour: 'pink', then: 'note' });
    const { items, known, focus } = await told('opened');
    deepEqual([items.length, focus], [1, 'note']);
    ok(known.includes('Elsewhere'));
    const key = items[0]?.key ?? 0;
    did({ kind: 'edit', key, note: 'Why?' });
    const again = await told('opened', 2);
    deepEqual([again.items[0]?.note, again.renew], ['Why?', true]);
    did({ kind: 'edit', key, tags: ['Elsewhere'] });
    did({ kind: 'edit', key, colour: 'blue' });
    did({ kind: 'attach', key, version, ...spanOf('Tajiks have been involved') });
    did({ kind: 'closed' });
    did({ kind: 'remove', key });
    await eventually('six steps', () => annotations.edits.length === 6 || undefined);
    equal(new Set(annotations.edits.map(({ label }) => label)).size, 6);
    deepEqual(annotations.edits[0]?.changes, [
      {
        ...{ kind: 'add', marked: { kind: 'passage', span: spanOf('Tajiks have been') } },
        content: { colour: 'pink' },
      },
    ]);
    await eventually('the page is told', () => all('passages').at(-1)?.gone.length || undefined);
  });

  it('of another version, or that the page was never told of, are left alone', async () => {
    listen();
    did({ kind: 'mark', version: session.version - 1, ...spanOf('Tajiks'), then: 'none' });
    await told('say');
    did({ kind: 'edit', key: 99, note: 'x' });
    did({ kind: 'sentence', version: session.version - 1, anchor: 0, focus: 0, by: 0, extend: false });
    equal(annotations.edits.length, 0);
    equal(all('select').length, 0);
  });

  it('that need attention are told of with why, and where they may stand', async () => {
    const candidates = [spanOf('Tajiks'), spanOf('ISIS-K')].map((span) => ({ span, confidence: 0.5 }));
    annotations.set([
      made('urn:uuid:1', { placement: at('Tajiks have been', 'moved') }),
      made('urn:uuid:2', {
        quote: 'old words',
        placement: { state: 'ambiguous', candidates, reason: 'several' },
      }),
      made('urn:uuid:3', { placement: { state: 'orphan', candidates: [], reason: 'gone' } }),
      made('urn:uuid:4', { target: { kind: 'article' } }),
    ]);
    listen();
    const { items, count } = await told('attention');
    equal(count, 3);
    deepEqual(
      items.map(({ state, places }) => [state, places.length]),
      [
        ['moved', 1],
        ['ambiguous', 2],
        ['orphan', 0],
      ],
    );
    equal(items[1]?.quote, 'old words');
    match(items[2]?.why ?? '', /not in the text/);
    did({ kind: 'confirm', key: items[0]?.key ?? 0 });
    equal((await told('attention', 2)).count, 2);
  });

  it('know the sentence at the caret, and what is selected', async () => {
    listen();
    const { version } = session;
    const { start } = spanOf('have been involved');
    did({ kind: 'sentence', version, anchor: start, focus: start, by: 0, extend: false });
    const { anchor, focus } = await told('select');
    match(session.article.source.slice(anchor, focus), /^Tajiks have been involved.*\.$/u);
    equal(page.selection(), undefined);
    did({ kind: 'selected', version, start: 4, end: 9 });
    deepEqual(page.selection(), { start: 4, end: 9 });
    did({ kind: 'selected', version: version - 1, start: 4, end: 9 });
    equal(page.selection(), undefined);
  });
});
