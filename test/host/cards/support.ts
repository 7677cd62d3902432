import * as v from 'valibot';
import * as vscode from 'vscode';
import type { DeskParts } from '../../../src/host/cards/desk.ts';
import { Entities, type CorrectionsSource } from '../../../src/host/entities/entities.ts';
import * as feature from '../../../src/host/entities/feature.ts';
import type { FinderThread } from '../../../src/host/entities/finderThread.ts';
import type { Mark } from '../../../src/host/entities/mark.ts';
import type { Log } from '../../../src/host/log.ts';
import type { Gesture, ReaderPanel } from '../../../src/host/reader/readerPanel.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { toPage, type Card, type ToPage } from '../../../src/protocol.ts';
import { Reading, rethrow } from '../support/articles.ts';
import { eventually, ok } from '../support/assert.ts';
import { extension, file } from '../support/editor.ts';

export const EXAMPLE = 'isis-k-moscow-attack.txt';

/** A log that fails the test. */
export const strictLog = { error: rethrow, warn: rethrow } as unknown as Log;

/** The finder in this host, without a thread of its own. */
const finder = {
  prepare: () => undefined,
  call: (method: keyof typeof feature, ...args: unknown[]) =>
    Promise.resolve((feature[method] as (...given: unknown[]) => unknown)(...args)),
} as unknown as Pick<FinderThread, 'call' | 'prepare'>;

let opened: Promise<void> | undefined;

async function openModel(): Promise<void> {
  const model = vscode.Uri.joinPath(extension().extensionUri, 'media/model/lectern-en.bin');
  feature.open(await vscode.workspace.fs.readFile(model));
}

/** Articles of which all names are found, as a window has them. */
export class NamedArticles {
  readonly reading = new Reading();
  private readonly entities: Entities;
  private readonly followed: vscode.Disposable[] = [];
  private readonly files: vscode.Uri[] = [];

  constructor(corrections?: CorrectionsSource) {
    this.entities = new Entities(finder, strictLog, Promise.resolve(corrections));
  }

  async open(uri: vscode.Uri): Promise<ReadingSession> {
    opened ??= openModel();
    await opened;
    const session = this.reading.open(await vscode.workspace.openTextDocument(uri));
    this.followed.push(this.entities.follow(session));
    await eventually('the names', () => session.entitiesVersion === session.version || undefined);
    return session;
  }

  /** Writes an article, and removes it in the end. A document that was open a moment ago would show its old text first. */
  async write(name: string, text: string): Promise<ReadingSession> {
    const uri = file(name);
    this.files.push(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return this.open(uri);
  }

  async dispose(): Promise<void> {
    for (const each of [...this.followed, this.entities, this.reading]) each.dispose();
    for (const uri of this.files) await vscode.workspace.fs.delete(uri);
  }
}

/** Every mark, in source order. */
export function marksOf({ findings }: ReadingSession): Mark[] {
  return [...findings.marksWhere(() => true)];
}

/** The mark that is written so: the first one, or the nth. */
export function markOf(session: ReadingSession, text: string, nth = 0): Mark {
  const { source } = session.article;
  const found = marksOf(session).filter(({ start, end }) => source.slice(start, end) === text)[nth];
  ok(found, `no mark “${text}”`);
  return found;
}

/** The other end of a page: does what a reader would, and takes what it is told. */
export class FakePage {
  readonly sent: ToPage[] = [];
  isReady = true;
  private readonly gestured = new vscode.EventEmitter<Gesture>();
  private readonly readied = new vscode.EventEmitter<void>();
  readonly onDidGesture = this.gestured.event;
  readonly onDidBecomeReady = this.readied.event;
  private requests = 0;

  constructor(readonly session: ReadingSession) {}

  get shownVersion(): number {
    return this.session.version;
  }

  get panel(): ReaderPanel {
    return this as unknown as ReaderPanel;
  }

  /** The page takes only what the protocol allows. */
  send(message: ToPage): void {
    this.sent.push(v.parse(toPage, message));
  }

  becomeReady(): void {
    this.isReady = true;
    this.readied.fire();
  }

  does(gesture: Gesture): void {
    this.gestured.fire(gesture);
  }

  /** @returns the question's number */
  ask({ start, end }: Mark, version = this.session.version): number {
    const request = (this.requests += 1);
    this.does({ type: 'ask', request, version, start, end });
    return request;
  }

  told<Type extends ToPage['type']>(type: Type): Extract<ToPage, { type: Type }>[] {
    return this.sent.filter((each): each is Extract<ToPage, { type: Type }> => each.type === type);
  }

  /** The cards that answered a question, in order. */
  answers(request: number): (Card | null)[] {
    return this.told('card').flatMap((each) => (each.request === request ? [each.card] : []));
  }

  dispose(): void {
    this.gestured.dispose();
    this.readied.dispose();
  }
}

/** Parts of the editor that a test puts others in the place of, until it is over. */
export class Replacements {
  private readonly undos: (() => void)[] = [];

  set<Part extends object>(part: Part, name: keyof Part & string, by: unknown): void {
    const before: unknown = part[name];
    ok(Reflect.set(part, name, by), `${name} can’t be replaced`);
    this.undos.push(() => Reflect.set(part, name, before));
  }

  restore(): void {
    for (const undo of this.undos.splice(0).reverse()) undo();
  }
}

/** A desk for pages that ask nothing. */
export const idleDesk: DeskParts = {
  log: strictLog,
  find: () => undefined,
  elsewhere: () => [],
  canAsk: () => false,
  ask: () => Promise.resolve(undefined),
  openMention: () => Promise.resolve(),
  uriOf: () => undefined,
};
