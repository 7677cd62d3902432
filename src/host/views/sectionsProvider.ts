import * as vscode from 'vscode';
import type { Steps } from '../../core/steps.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { Slices } from '../slices.ts';
import { Drawing } from './drawing.ts';
import { Pace } from './pace.ts';
import { sectionItem } from './sectionItem.ts';
import { sectionsSettings } from './sectionsSettings.ts';
import { sectionTooltip } from './sectionTooltip.ts';
import { buildTree } from './tree/build.ts';
import { changedRows, type Shown } from './tree/changes.ts';
import { facesOf } from './tree/faces.ts';
import { articleIds, type ArticleIds } from './tree/ids.ts';
import { beginningOf, labelOf } from './tree/labels.ts';
import { EMPTY_TREE, type Tree, type TreeNode } from './tree/model.ts';

/** Articles with no more rows than this start with everything expanded. */
const EXPANDED_ROWS = 60;
const NOTHING: Shown = { tree: EMPTY_TREE, faces: new Map() };

/**
 * Rows of the *Sections* view. Its elements are ids, so that a row stays the same row while the article is edited, and
 * keeps whether it is expanded and selected.
 */
export class SectionsProvider implements vscode.TreeDataProvider<string> {
  private session: ReadingSession | undefined;
  private listeners: vscode.Disposable[] = [];
  private ids: ArticleIds | undefined;
  private shown = NOTHING;
  private expanded = true;
  private wordsPerMinute = sectionsSettings().wordsPerMinute;
  private readonly drawing: Drawing;
  private readonly pace: Pace;
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly updated = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;
  /** The tree, or what has been read in it, changed. */
  readonly onDidUpdate = this.updated.event;

  constructor(slices: Slices, failed: (error: unknown) => void) {
    this.pace = new Pace(slices);
    this.drawing = new Drawing({
      slices,
      draw: () => this.redraw(),
      // An edit has everything drawn anew a little later.
      subject: () => this.session?.article,
      failed,
    });
  }

  get tree(): Tree {
    return this.shown.tree;
  }

  node(id: string): TreeNode | undefined {
    return this.tree.nodes.get(id);
  }

  /** Who speaks where a row stands, by name; undefined for a section. */
  speakerOf(id: string): string | undefined {
    const node = this.node(id);
    const { speakers = [], statements = [] } = this.session?.article ?? {};
    if (node?.kind === 'speaker') return speakers[node.speaker]?.name;
    if (node?.kind !== 'statement') return undefined;
    return speakers[statements[node.statement]?.speaker ?? -1]?.name;
  }

  /** Shows another article, or none. */
  setSession(session: ReadingSession | undefined): void {
    this.release();
    this.session = session;
    this.ids = undefined;
    if (session) {
      this.listeners = [
        session.onDidChangeArticle(() => this.drawing.soon()),
        session.onDidChangeRead(() => this.refresh()),
      ];
    }
    this.shown = NOTHING;
    this.refresh();
    // The rows of another article do not stay until a long one's are there.
    if (this.shown === NOTHING) this.changed.fire(undefined);
  }

  /** Whether rows and article speak of the same text. */
  get isSettled(): boolean {
    return this.drawing.isSettled;
  }

  /** Catches up with edits, so that rows and article speak of the same text. */
  settled(): Promise<void> {
    return this.drawing.settled();
  }

  /** Draws anew what is not as it is shown, a long tree in slices. What was under way is overtaken. */
  refresh(): void {
    this.drawing.now();
  }

  /** Applies changed settings. */
  configure(): void {
    const { wordsPerMinute } = sectionsSettings();
    const samePace = wordsPerMinute === this.wordsPerMinute;
    this.wordsPerMinute = wordsPerMinute;
    this.refresh();
    if (!samePace) this.changed.fire(undefined);
  }

  getTreeItem(id: string): vscode.TreeItem | Promise<vscode.TreeItem> {
    return this.pace.take(() => this.item(id));
  }

  /** A row as it shows now. */
  item(id: string): vscode.TreeItem {
    const node = this.node(id);
    const face = this.shown.faces.get(id);
    // A row that an edit has taken away may still be asked for until the view has caught up.
    if (!node || !face || !this.session) return new vscode.TreeItem('');
    const label = labelOf(this.session.article, node) || vscode.l10n.t('Beginning');
    const beginning = beginningOf(this.session.article, node);
    const { expanded, wordsPerMinute } = this;
    return sectionItem({ node, face, label, beginning, expanded, wordsPerMinute });
  }

  getChildren(id?: string): string[] {
    return [...(id === undefined ? this.tree.roots : (this.node(id)?.children ?? []))];
  }

  getParent(id: string): string | undefined {
    return this.node(id)?.parent;
  }

  async resolveTreeItem(item: vscode.TreeItem, id: string): Promise<vscode.TreeItem> {
    await this.settled();
    const node = this.node(id);
    const face = this.shown.faces.get(id);
    if (node && face && this.session) {
      item.tooltip = sectionTooltip(this.session.article, node, face, this.wordsPerMinute);
    }
    return item;
  }

  dispose(): void {
    this.release();
    this.changed.dispose();
    this.updated.dispose();
  }

  private *redraw(): Steps<() => void> {
    const before = this.shown;
    const after = yield* this.read();
    yield;
    const rows = yield* changedRows(before, after);
    yield;
    return () => {
      this.shown = after;
      const first = before === NOTHING;
      if (first) this.expanded = this.tree.nodes.size <= EXPANDED_ROWS;
      if (first || rows === 'all') this.changed.fire(undefined);
      else if (rows.length > 0) this.changed.fire([...rows]);
      this.updated.fire();
    };
  }

  private *read(): Steps<Shown> {
    const { session } = this;
    if (!session) return NOTHING;
    const { article } = session;
    const keys = yield* session.statementKeys();
    this.ids = yield* articleIds(article, keys, this.ids);
    yield;
    const tree = yield* buildTree(article, sectionsSettings().groupBy, this.ids);
    yield;
    const faces = yield* facesOf(article, tree, (index) => session.isRead(index));
    return { tree, faces };
  }

  private release(): void {
    this.drawing.stop();
    for (const each of this.listeners) each.dispose();
    this.listeners = [];
  }
}
