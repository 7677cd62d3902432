import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import type { Annotated } from '../../annotations/activeAnnotations.ts';
import { needsAttention } from '../../annotations/words.ts';
import type { Slices } from '../../slices.ts';
import { Drawing } from '../drawing.ts';
import { Pace } from '../pace.ts';
import { changedIn } from '../tree/changes.ts';
import { arrange, type Wanted } from './arrange.ts';
import { annotationItem } from './item.ts';
import { annotationOf, groupOf, looksSame, Shown, type Row } from './shown.ts';
import { annotationTooltip } from './tooltip.ts';

/** Whether there is anything to list: no article, annotations not read yet, or all there is. */
export type State = 'none' | 'reading' | 'ready';

interface Parts {
  readonly slices: Slices;
  readonly failed: (error: unknown) => void;
}

/** Annotations looked at in one step. */
const AT_ONCE = 500;

/**
 * Rows of the *Annotations* view: groups, and the annotations in them. Its elements are ids, so that a row stays the same
 * row while annotations and article change.
 */
export class AnnotationsProvider implements vscode.TreeDataProvider<string> {
  private annotated: Annotated | undefined;
  private hasArticle = false;
  private shown: Shown | undefined;
  private wanted: Wanted = { by: 'order', filter: '', locale: vscode.env.language };
  private readonly drawing: Drawing;
  private readonly pace: Pace;
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly updated = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;
  /** The tree, or what there is to say of it, changed. */
  readonly onDidUpdate = this.updated.event;

  constructor({ slices, failed }: Parts) {
    this.pace = new Pace(slices);
    this.drawing = new Drawing({ slices, draw: () => this.redraw(), subject: () => this.annotated, failed });
  }

  get state(): State {
    if (!this.hasArticle) return 'none';
    return this.shown ? 'ready' : 'reading';
  }

  get filter(): string {
    return this.wanted.filter;
  }

  /** How many annotations there are, how many of them the filter lets through, and how many need the reader. */
  get counts(): { readonly all: number; readonly shown: number; readonly attention: number } {
    const { shown } = this;
    return { all: shown?.byId.size ?? 0, shown: shown?.found.length ?? 0, attention: shown?.attention ?? 0 };
  }

  /**
   * Shows another article's, or none.
   *
   * @param annotated undefined where there is no article, or its annotations have not been read
   */
  show(annotated: Annotated | undefined, hasArticle: boolean): void {
    this.drawing.stop();
    this.annotated = annotated;
    this.hasArticle = hasArticle;
    this.shown = undefined;
    if (annotated) this.drawing.now();
    // The rows of another article do not stay until this one's are there.
    if (this.state !== 'ready') this.changed.fire(undefined);
    this.updated.fire();
  }

  /** What is shown is not as it was. */
  refresh(): void {
    if (this.annotated) this.drawing.soon();
  }

  /** Groups or filters otherwise. */
  want(wanted: Partial<Wanted>): void {
    this.wanted = { ...this.wanted, ...wanted };
    if (this.shown) this.drawing.now();
    else this.updated.fire();
  }

  /** Rows look otherwise, whatever they stand for: colours have other names. */
  redrawAll(): void {
    if (this.shown) this.changed.fire(undefined);
  }

  /** Catches up with what is known of the article. */
  settled(): Promise<void> {
    return this.drawing.settled();
  }

  row(id: string): Row | undefined {
    return this.shown?.row(id);
  }

  /** Ids of the annotations that a row stands for: a group stands for all in it. */
  annotationsOf(row: string): readonly string[] {
    if (groupOf(row) !== undefined) return [annotationOf(row)];
    return this.getChildren(row).map(annotationOf);
  }

  /** What the filter lets through, the best first. */
  get found(): readonly PlacedAnnotation[] {
    return this.shown?.found ?? [];
  }

  getTreeItem(id: string): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.pace.take(() => this.item(id));
  }

  /** A row as it shows now. */
  item(id: string): vscode.TreeItem {
    const row = this.row(id);
    // A row that is gone may still be asked for until the view has caught up.
    return row ? annotationItem(id, row, this.shown?.several ?? false) : new vscode.TreeItem('');
  }

  getChildren(id?: string): string[] {
    const { shown } = this;
    return [...((id === undefined ? shown?.roots : shown?.nodes.get(id)?.children) ?? [])];
  }

  getParent(id: string): string | undefined {
    return groupOf(id);
  }

  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    const row = this.row(id);
    if (row?.kind === 'annotation') item.tooltip = annotationTooltip(row.placed);
    return item;
  }

  dispose(): void {
    this.drawing.stop();
    this.changed.dispose();
    this.updated.dispose();
  }

  private *redraw(): Steps<() => void> {
    const before = this.shown;
    const after = this.annotated && (yield* this.take(this.annotated));
    const rows =
      before && after && before.several === after.several
        ? yield* changedIn(before, after, (id) => looksSame(before.row(id), after.row(id)))
        : 'all';
    yield;
    return () => {
      this.shown = after;
      if (rows === 'all') this.changed.fire(undefined);
      else if (rows.length > 0) this.changed.fire([...rows]);
      this.updated.fire();
    };
  }

  private *take({ session, annotations }: Annotated): Steps<Shown> {
    const { all } = annotations;
    const byId = new Map<string, PlacedAnnotation>();
    const authors = new Set<string>();
    let attention = 0;
    yield* paced(all, AT_ONCE, (placed) => {
      byId.set(placed.annotation.id, placed);
      authors.add(placed.annotation.creator);
      if (needsAttention(placed.placement)) attention += 1;
    });
    const { groups, found } = yield* arrange(all, session, this.wanted);
    return new Shown({ byId, groups, found, attention, several: authors.size > 1 });
  }
}
