import * as vscode from 'vscode';
import { asNamed } from '../../../src/core/entities/corrections/index.ts';
import { Entities } from '../../../src/host/entities/entities.ts';
import * as feature from '../../../src/host/entities/feature.ts';
import type { FinderThread } from '../../../src/host/entities/finderThread.ts';
import type { Log } from '../../../src/host/log.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { clear, Windows } from '../storage/support.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { deepEqual, equal, eventually, ok } from '../support/assert.ts';
import { extension, file } from '../support/editor.ts';

const TALK = 'A talk\n\nVladimir Putin met the United Nations in Moscow. Putin left Moscow.\n';
const LONG = `${TALK}\n${'Nobody said a word for a while, and then they all left.\n\n'.repeat(1_500)}`;

describe('names that are found, and corrections', () => {
  const windows = new Windows();
  let reading: Reading;
  let entities: Entities;
  const files: vscode.Uri[] = [];
  let made = 0;

  before(async () => {
    const model = vscode.Uri.joinPath(extension().extensionUri, 'media/model/lectern-en.bin');
    feature.open(await vscode.workspace.fs.readFile(model));
  });
  beforeEach(() => (reading = new Reading()));
  afterEach(async () => {
    entities.dispose();
    reading.dispose();
    await windows.close();
    await clear();
    for (const uri of files.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  // A document that was open a moment ago would show its old text first.
  const open = async (text: string, uri = file(`talk-${(made += 1)}.txt`)): Promise<ReadingSession> => {
    files.push(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return reading.open(await vscode.workspace.openTextDocument(uri));
  };
  /** The feature in this host, without a thread of its own. */
  const finder = {
    prepare: () => undefined,
    call: (method: keyof typeof feature, ...args: unknown[]) =>
      Promise.resolve((feature[method] as (...given: unknown[]) => unknown)(...args)),
  } as unknown as Pick<FinderThread, 'call' | 'prepare'>;
  const log = { error: rethrow } as unknown as Log;
  const marked = (session: ReadingSession): string[] => {
    const all = session.findings.marksIn({ start: 0, end: Infinity });
    return all.map(({ start, end, type }) => `${type} ${session.article.source.slice(start, end)}`);
  };
  const joined = (session: ReadingSession): boolean => {
    const marks = session.findings.marksIn({ start: 0, end: Infinity });
    return marks.length > 0 && marks.every(({ entity }) => entity !== undefined);
  };

  for (const [what, text] of [
    ['a short article', TALK],
    ['a long one', LONG],
  ] as const)
    it(`are looked through again at once when these change: ${what}`, async () => {
      const corrections = windows.window();
      entities = new Entities(finder, log, Promise.resolve(corrections));
      const session = await open(text);
      const followed = entities.follow(session);
      await eventually('the names, joined', () => joined(session) || undefined);
      const before = marked(session);
      ok(before.includes('GPE Moscow'), before.join(', '));
      const apart: boolean[] = [];
      session.onDidChangeFindings(() => apart.push(!joined(session)));
      const entity = asNamed({ name: 'Moscow', type: 'GPE', aliases: [] });
      const undo = await corrections.add(
        session.document.uri,
        { kind: 'none', entity },
        { scope: 'article' },
      );
      const without = before.filter((each) => each !== 'GPE Moscow');
      await eventually('Moscow to go', () => marked(session).length === without.length || undefined);
      deepEqual(marked(session), without);
      await corrections.undo(undo);
      await eventually('Moscow to come back', () => marked(session).length === before.length || undefined);
      equal(apart.includes(true), false, 'names fell apart');
      followed.dispose();
    });

  it('obey those that are there already, from the first mark on', async () => {
    const uri = file('talk-corrected.txt');
    const entity = asNamed({ name: 'Moscow', type: 'GPE', aliases: [] });
    await windows.window().add(uri, { kind: 'none', entity }, { scope: 'workspace' });
    entities = new Entities(finder, log, Promise.resolve(windows.window()));
    const session = await open(LONG, uri);
    const seen = new Set<string>();
    session.onDidChangeFindings(() => marked(session).forEach((each) => seen.add(each)));
    const followed = entities.follow(session);
    await eventually('the names, joined', () => joined(session) || undefined);
    ok(seen.has('PERSON Putin'), [...seen].join(', '));
    equal(seen.has('GPE Moscow'), false);
    followed.dispose();
  });

  it('are found without, where these can’t be loaded', async () => {
    const errors: string[] = [];
    const noting = { error: (message: string) => errors.push(message) } as unknown as Log;
    entities = new Entities(finder, noting, Promise.reject(new Error('no bundle')));
    const session = await open(TALK);
    const followed = entities.follow(session);
    await eventually('the names, joined', () => joined(session) || undefined);
    ok(errors.some((each) => each.includes('no bundle')));
    followed.dispose();
  });
});
