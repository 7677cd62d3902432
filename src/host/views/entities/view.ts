import * as vscode from 'vscode';
import type { MentionPlace } from '../../cards/correct/target.ts';
import type { Entities } from '../../entities/entities.ts';
import { describeError, type Log } from '../../log.ts';
import type { ReaderPanels } from '../../reader/readerPanels.ts';
import type { ActiveArticle } from '../../session/activeArticle.ts';
import type { Slices } from '../../slices.ts';
import { plain } from '../tree/excerpt.ts';
import { followCursor } from './cursor.ts';
import { EntityDrag, type Merging } from './drag.ts';
import { EntitiesProvider, type TooltipMaker } from './provider.ts';
import { entitiesOrder, onDidChangeEntitiesSettings } from './settings.ts';

const VIEW = 'lectern.entities';

export interface EntitiesViewParts {
  readonly active: ActiveArticle;
  readonly panels: ReaderPanels;
  readonly entities: Pick<Entities, 'follow'>;
  readonly merging: Merging;
  readonly tooltip: TooltipMaker;
  readonly log: Log;
  readonly slices: Slices;
}

/** The *Entities* view: its rows, what stands above them, and the badge. */
export class EntitiesView {
  readonly provider: EntitiesProvider;
  readonly drag: EntityDrag;
  private readonly view: vscode.TreeView<string>;
  private readonly listeners: vscode.Disposable;
  /** Keeps the article's names found while the view shows. */
  private followed: vscode.Disposable | undefined;

  constructor(private readonly parts: EntitiesViewParts) {
    const { active, panels, log, slices, tooltip, merging } = parts;
    const provider = new EntitiesProvider({
      slices,
      tooltip,
      failed: (error) => log.error(describeError('Drawing the entities anew', error)),
    });
    this.provider = provider;
    this.drag = new EntityDrag(provider, () => active.session, merging);
    this.view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: provider,
      dragAndDropController: this.drag,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.listeners = vscode.Disposable.from(
      this.view,
      provider,
      provider.onDidUpdate(() => this.decorate()),
      active.onDidChange(() => this.show()),
      this.view.onDidChangeVisibility(() => this.follow()),
      followCursor({ view: this.view, provider, active, panels, log }),
      onDidChangeEntitiesSettings(() => this.configure()),
    );
    this.configure();
    this.show();
  }

  /** Ids of the rows that the reader has selected. */
  get selection(): readonly string[] {
    return this.view.selection;
  }

  /** Where the article says what a row stands for, for commands. */
  placeOf(id: string): MentionPlace | undefined {
    const mark = this.provider.placeOf(id);
    const uri = this.parts.active.session?.document.uri.toString();
    if (!mark || uri === undefined) return undefined;
    const { start, end, entity } = mark;
    return { uri, start, end, ...(entity !== undefined && { entity }) };
  }

  dispose(): void {
    this.followed?.dispose();
    this.listeners.dispose();
  }

  private show(): void {
    this.provider.setSession(this.parts.active.session);
    this.follow();
  }

  /** A hidden view needs no names; those that are found stay as they are. */
  private follow(): void {
    const before = this.followed;
    const { session } = this.parts.active;
    this.followed = session && this.view.visible ? this.parts.entities.follow(session) : undefined;
    before?.dispose();
  }

  private configure(): void {
    const order = entitiesOrder();
    void vscode.commands.executeCommand('setContext', 'lectern.entities.order', order);
    this.provider.want({ order });
  }

  /** Says which article this is, what is not shown of it and why, and how many names there are. */
  private decorate(): void {
    const { filter, counts } = this.provider;
    void vscode.commands.executeCommand('setContext', 'lectern.entities.filtered', filter !== '');
    this.view.description = plain(this.parts.active.session?.article.meta.title ?? '');
    this.view.message = messageOf(this.provider);
    const value = counts.names;
    const tooltip = value === 1 ? vscode.l10n.t('1 name') : vscode.l10n.t('{0} names', value);
    this.view.badge = value > 0 ? { value, tooltip } : undefined;
  }
}

/** What stands above the rows. */
export function messageOf({
  state,
  filter,
  counts,
}: Pick<EntitiesProvider, 'state' | 'filter' | 'counts'>): string {
  if (state === 'none') return '';
  if (state === 'finding') return vscode.l10n.t('Looking for names…');
  const { names, shown, all } = counts;
  if (filter !== '') return vscode.l10n.t('“{0}”: {1} of {2}', filter, shown, all);
  return names === 0 ? vscode.l10n.t('No names found.') : '';
}
