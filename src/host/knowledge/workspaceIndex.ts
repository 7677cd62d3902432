import * as vscode from 'vscode';
import { ArticleIndex } from '../../core/knowledge/workspace/articleIndex.ts';
import type { ArticleNaming } from '../../core/knowledge/workspace/model.ts';
import type { Subject } from '../../core/knowledge/model.ts';
import type { FeatureSource } from '../features.ts';
import { describeError, detach, type Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import { Builder } from './workspace/builder.ts';
import { IndexStatus } from './workspace/indexStatus.ts';
import { Journal } from './workspace/journal.ts';
import { NamesThread } from './workspace/namesThread.ts';
import { StorageFolder } from './workspace/storageFolder.ts';
import { Upkeep } from './workspace/upkeep.ts';
import { WorkspaceLibrary } from './workspace/workspaceLibrary.ts';

export interface WorkspaceIndexParts {
  /** `context.storageUri`: undefined where no folder is open. */
  readonly storage: vscode.Uri | undefined;
  readonly features: FeatureSource;
  readonly readModel: () => Thenable<Uint8Array>;
  /** Resolves when the reading view needs no names found. */
  readonly rested: () => Promise<void>;
  readonly slices: Slices;
  readonly log: Log;
  /** Lectern's. */
  readonly version: string;
  /** Milliseconds from when a reading view opens until anything is done. */
  readonly delay?: number;
}

const SETTING = 'lectern.workspaceIndex.enabled';
const DELAY_MS = 4_000;
/** For each moment that an article took, as long a rest. */
const EASE = 1;
/** Milliseconds between two times that listeners are told of new names. */
const TELL_MS = 1_000;

/** Which articles of the workspace name whom: built in the background once an article is read, kept from then on. */
export class WorkspaceIndex {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Some seconds after more is known. */
  readonly onDidChange = this.changed.event;
  private readonly status = new IndexStatus();
  private readonly thread: NamesThread;
  private readonly listener: vscode.Disposable;
  private readonly opened = new Set<string>();
  private index = new ArticleIndex();
  private running: { readonly builder: Builder; readonly upkeep: Upkeep } | undefined;
  /** One run begins when the one before is over. */
  private turn: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(private readonly parts: WorkspaceIndexParts) {
    const { features, readModel, rested, log } = parts;
    this.thread = new NamesThread(features, readModel, rested, (what, error) =>
      log.warn(describeError(what, error)),
    );
    this.listener = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) this.switch();
    });
  }

  /** A reading view shows this article: what is not known of the workspace yet is found out, some seconds later. */
  open(uri: vscode.Uri): void {
    this.opened.add(uri.toString());
    this.running?.upkeep.open(uri);
    if (!this.running) this.beginSoon();
  }

  /**
   * The articles of the workspace that name a subject, those that name it most first; what is known at this moment.
   *
   * @param except - the article that asks
   */
  articlesNaming(subject: Subject, except: vscode.Uri): readonly ArticleNaming[] {
    return this.index.articlesNaming(subject, except.toString());
  }

  /** Begins again what was stopped. */
  resume(): void {
    this.stopped = false;
    if (!this.running) this.beginSoon();
  }

  /** Leaves off looking through the workspace. What has been found is still answered. */
  stop(): void {
    this.stopped = true;
    this.end();
  }

  /** Resolves when all that is known to be wanted has been looked through. */
  async settled(): Promise<void> {
    await this.turn;
    await this.running?.builder.settled();
  }

  dispose(): void {
    this.stop();
    clearTimeout(this.telling);
    for (const each of [this.thread, this.listener, this.changed]) each.dispose();
  }

  private beginSoon(): void {
    if (this.stopped || this.opened.size === 0 || !isOn()) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.turn = this.turn.then(() => this.begin());
      detach(this.parts.log, 'Looking through the workspace', this.turn);
      this.turn = this.turn.catch(() => undefined);
    }, this.parts.delay ?? DELAY_MS);
  }

  private async begin(): Promise<void> {
    if (this.stopped || this.running || !isOn()) return;
    const { slices, log, version, rested, storage } = this.parts;
    const index = new ArticleIndex();
    const journal = storage && new Journal(new StorageFolder(folderIn(storage)), index, slices);
    const library = new WorkspaceLibrary(version);
    const builder = new Builder({
      index,
      journal,
      library,
      finding: this.thread,
      rested,
      ease: EASE,
      progressed: () => this.progressed(builder),
      failed: (what, error) => log.warn(describeError(what, error)),
    });
    const upkeep = new Upkeep({ index, journal, library, builder, slices, log });
    this.running = { builder, upkeep };
    this.index = index;
    for (const uri of this.opened) upkeep.open(vscode.Uri.parse(uri));
    await upkeep.begin();
  }

  /** Leaves off; what is noted is written yet. */
  private end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.status.dispose();
    const { running } = this;
    this.running = undefined;
    running?.upkeep.dispose();
    const stopping = running?.builder.stop() ?? Promise.resolve();
    this.turn = Promise.all([this.turn, stopping]).then(() => undefined);
  }

  /** The reader has turned it on or off: off means that nothing stays. */
  private switch(): void {
    if (isOn()) {
      this.resume();
      return;
    }
    this.end();
    this.index = new ArticleIndex();
    const { storage, log } = this.parts;
    if (!storage) return;
    const cleared = this.turn.then(() => new StorageFolder(folderIn(storage)).clear());
    detach(log, 'Removing the index of the workspace', cleared);
    this.turn = cleared.catch(() => undefined);
  }

  private progressed(builder: Builder): void {
    if (this.running?.builder !== builder) return;
    this.status.show(builder.progress);
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      this.changed.fire();
    }, TELL_MS);
  }
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration().get<unknown>(SETTING, true) !== false;
}

function folderIn(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'names');
}
