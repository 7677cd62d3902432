import * as vscode from 'vscode';
import type { ReadingSession } from '../session/readingSession.ts';
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
/** Milliseconds between an edit and the tree that shows it: typing does not redraw for every letter. */
const EDIT_MS = 250;
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
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly changed = new vscode.EventEmitter<string[] | undefined>();
  private readonly updated = new vscode.EventEmitter<void>();

  readonly onDidChangeTreeData = this.changed.event;
  /** The tree, or what has been read in it, changed. */
  readonly onDidUpdate = this.updated.event;

  get tree(): Tree {
    return this.shown.tree;
  }

  node(id: string): TreeNode | undefined {
    return this.tree.nodes.get(id);
  }

  /** Shows another article, or none. */
  setSession(session: ReadingSession | undefined): void {
    this.release();
    this.session = session;
    this.ids = undefined;
    if (session) {
      this.listeners = [
        session.onDidChangeArticle(() => (this.timer ??= setTimeout(() => this.refresh(), EDIT_MS))),
        session.onDidChangeRead(() => this.refresh()),
      ];
    }
    this.shown = this.read();
    this.expanded = this.tree.nodes.size <= EXPANDED_ROWS;
    this.changed.fire(undefined);
    this.updated.fire();
  }

  /** Catches up with edits at once, so that rows and article speak of the same text. */
  settle(): void {
    if (this.timer !== undefined) this.refresh();
  }

  /** Draws anew what is not as it is shown. */
  refresh(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const before = this.shown;
    this.shown = this.read();
    const rows = changedRows(before, this.shown);
    if (rows === 'all') this.changed.fire(undefined);
    else if (rows.length > 0) this.changed.fire([...rows]);
    this.updated.fire();
  }

  /** Applies changed settings. */
  configure(): void {
    const { wordsPerMinute } = sectionsSettings();
    const samePace = wordsPerMinute === this.wordsPerMinute;
    this.wordsPerMinute = wordsPerMinute;
    this.refresh();
    if (!samePace) this.changed.fire(undefined);
  }

  getTreeItem(id: string): vscode.TreeItem {
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

  resolveTreeItem(item: vscode.TreeItem, id: string): vscode.TreeItem {
    this.settle();
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

  private read(): Shown {
    const { session } = this;
    if (!session) return NOTHING;
    this.ids = articleIds(session.article, this.ids);
    const tree = buildTree(session.article, sectionsSettings().groupBy, this.ids);
    return { tree, faces: facesOf(session.article, tree, (index) => session.isRead(index)) };
  }

  private release(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const each of this.listeners) each.dispose();
    this.listeners = [];
  }
}
