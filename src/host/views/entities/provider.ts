import * as vscode from 'vscode';
import type { Span } from '../../../core/article/model.ts';
import type { Steps } from '../../../core/steps.ts';
import type { Mark } from '../../entities/mark.ts';
import { EditLog } from '../../session/editLog.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import type { Slices } from '../../slices.ts';
import { Drawing } from '../drawing.ts';
import { Pace } from '../pace.ts';
import { changedIn } from '../tree/changes.ts';
import { arrange, groupId, type Wanted } from './arrange.ts';
import { entityItem } from './item.ts';
import { mentionRows, thingOfMention, type MentionRows } from './mentions.ts';
import { looksSame, Shown, type Row, type Snapshot } from './shown.ts';
import { collectThings } from './things.ts';

/** Whether there is anything to list: no article, names not joined yet, or all there is. */
export type State = 'none' | 'finding' | 'ready';

/** Makes the tooltip of a row that stands for a mark; what it says is up to date. */
export type TooltipMaker = (session: ReadingSession, row: Row, mark: Mark) => vscode.MarkdownString;

interface Parts {
  readonly slices: Slices;
  readonly tooltip: TooltipMaker;
  readonly failed: (error: unknown) => void;
}

/**
 * Rows of the *Entities* view: looks, what there is of each, and its mentions. Its elements are ids, so that a row stays
 * the same row while the article is edited. What the article names is taken once its names have been joined; until they
 * are joined again, edits only move it.
 */
export class EntitiesProvider implements vscode.TreeDataProvider<string> {
  private session: ReadingSession | undefined;
  private listener: vscode.Disposable | undefined;
  private log: EditLog | undefined;
  private shown: Shown | undefined;
  private wanted: Wanted = { order: 'prominence', filter: '', locale: vscode.env.language };
  private readonly drawing: Drawing;
  private readonly pace: Pace;
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly updated = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;
  /** The tree, or what there is to say of it, changed. */
  readonly onDidUpdate = this.updated.event;

  constructor(private readonly parts: Parts) {
    const { slices, failed } = parts;
    this.pace = new Pace(slices);
    this.drawing = new Drawing({ slices, draw: () => this.redraw(), subject: () => this.session, failed });
  }

  get state(): State {
    if (!this.session) return 'none';
    return this.shown ? 'ready' : 'finding';
  }

  get filter(): string {
    return this.wanted.filter;
  }

  /** How many names there are, and how many rows of names and figures the filter lets through of how many. */
  get counts(): { readonly names: number; readonly shown: number; readonly all: number } {
    const { shown } = this;
    const names = shown?.snapshot.names ?? 0;
    return { names, shown: shown?.count ?? 0, all: shown?.snapshot.things.size ?? 0 };
  }

  /** Shows another article's, or none. */
  setSession(session: ReadingSession | undefined): void {
    this.release();
    this.session = session;
    this.shown = undefined;
    if (session) {
      this.log = new EditLog(session);
      this.listener = session.onDidChangeEntities(() => this.drawing.now());
      if (session.entitiesVersion !== undefined) this.drawing.now();
    }
    // The rows of another article do not stay until this one's names are found.
    if (this.state !== 'ready') this.changed.fire(undefined);
    this.updated.fire();
  }

  /** Orders or filters otherwise. */
  want(wanted: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...wanted };
    if (this.shown) this.drawing.now();
    else this.updated.fire();
  }

  /** Catches up with what is known of the article. */
  settled(): Promise<void> {
    return this.drawing.settled();
  }

  row(id: string): Row | undefined {
    return this.shown?.row(id);
  }

  /** Where the article says what a row stands for, today: the first mention of an entity. */
  placeOf(id: string): Mark | undefined {
    const row = this.row(id);
    const mark = row?.kind === 'mention' ? row.mention.mark : row?.kind === 'thing' && row.thing.mentions[0];
    return mark ? { ...mark, ...this.today(mark) } : undefined;
  }

  getTreeItem(id: string): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.pace.take(() => this.item(id));
  }

  /** A row as it shows now. */
  item(id: string): vscode.TreeItem {
    const row = this.row(id);
    // A row that an edit has taken away may still be asked for until the view has caught up.
    return row ? entityItem(id, row) : new vscode.TreeItem('');
  }

  getChildren(id?: string): string[] | Promise<string[]> {
    const { shown } = this;
    if (!shown) return [];
    if (id === undefined) return [...shown.roots];
    const row = shown.row(id);
    if (row?.kind === 'group') return [...row.group.children];
    return row?.kind === 'thing' ? this.mentionsOf(id) : [];
  }

  getParent(id: string): string | undefined {
    const row = this.row(id);
    if (row?.kind === 'mention') return thingOfMention(id);
    return row?.kind === 'thing' ? groupId(row.thing.look) : undefined;
  }

  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const [row, mark] = [this.row(id), this.placeOf(id)];
    if (this.session && row && mark) item.tooltip = this.parts.tooltip(this.session, row, mark);
    return item;
  }

  dispose(): void {
    this.release();
    this.changed.dispose();
    this.updated.dispose();
  }

  private today(span: Span): Span {
    return this.log && this.shown ? this.log.move(span, this.shown.snapshot.since) : span;
  }

  private async mentionsOf(id: string): Promise<string[]> {
    for (;;) {
      const snapshot = this.shown?.snapshot;
      const thing = snapshot?.things.get(id);
      if (!snapshot || !thing) return [];
      const rows =
        snapshot.mentions.get(id) ?? (await this.parts.slices.inSlices(mentionRows(snapshot.article, thing)));
      if (this.shown?.snapshot !== snapshot) continue;
      snapshot.mentions.set(id, rows);
      return [...rows.ids];
    }
  }

  private *redraw(): Steps<() => void> {
    const before = this.shown;
    const snapshot = yield* this.take(before?.snapshot);
    yield;
    const groups = yield* arrange(snapshot?.things.values() ?? [], this.wanted);
    yield;
    const after = snapshot && new Shown(snapshot, groups);
    const rows =
      before && after
        ? yield* changedIn(before, after, (id) => looksSame(before.row(id), after.row(id)))
        : 'all';
    yield;
    return () => {
      this.shown = after;
      if (after) this.log?.forget(after.snapshot.since);
      const stale = before && after ? openedMeanwhile(before.snapshot, after.snapshot) : [];
      if (rows === 'all') this.changed.fire(undefined);
      else if (rows.length + stale.length > 0) this.changed.fire([...rows, ...stale]);
      this.updated.fire();
    };
  }

  /** What the article names now; the same as before where names have not been joined anew. */
  private *take(before: Snapshot | undefined): Steps<Snapshot | undefined> {
    const { session } = this;
    if (!session || session.entitiesVersion === undefined) return undefined;
    const { article, entities, findings } = session;
    if (before?.entities === entities) return before;
    const since = this.log?.now ?? 0;
    const things = yield* collectThings(
      findings.marksWhere(() => true),
      entities,
    );
    const names = [...things.values()].filter(({ entity }) => entity).length;
    const mentions = new Map<string, MentionRows>();
    for (const [id, rows] of before?.mentions ?? []) {
      const thing = things.get(id);
      if (thing) mentions.set(id, yield* mentionRows(article, thing, rows));
    }
    return { article, entities, things, names, mentions, since };
  }

  private release(): void {
    this.drawing.stop();
    this.listener?.dispose();
    this.log?.dispose();
  }
}

/** Things whose mentions the reader opened while these were taken: they have to be made again. */
function openedMeanwhile(before: Snapshot, after: Snapshot): string[] {
  return [...before.mentions.keys()].filter((id) => after.things.has(id) && !after.mentions.has(id));
}
