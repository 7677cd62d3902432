import * as vscode from 'vscode';
import type { ActiveAnnotations } from '../../annotations/activeAnnotations.ts';
import type { Attaching } from '../../annotations/acts/attaching.ts';
import type { Entities } from '../../entities/entities.ts';
import { describeError, type Log } from '../../log.ts';
import type { Slices } from '../../slices.ts';
import { plain } from '../tree/excerpt.ts';
import { AnnotationsProvider } from './provider.ts';
import { annotationsGrouping, onDidChangeAnnotationsSettings } from './settings.ts';

const VIEW = 'lectern.annotations';

export interface AnnotationsViewParts {
  readonly annotations: ActiveAnnotations;
  readonly attaching: Attaching;
  readonly entities: Pick<Entities, 'follow'>;
  readonly log: Log;
  readonly slices: Slices;
}

/** The *Annotations* view: its rows, what stands above them, and the badge. */
export class AnnotationsView {
  readonly provider: AnnotationsProvider;
  private readonly view: vscode.TreeView<string>;
  private readonly listeners: vscode.Disposable;
  /** Keeps the article's names found while the view groups by them. */
  private followed: vscode.Disposable | undefined;

  constructor(private readonly parts: AnnotationsViewParts) {
    const { annotations, attaching, log, slices } = parts;
    const provider = new AnnotationsProvider({
      slices,
      failed: (error) => log.error(describeError('Drawing the annotations anew', error)),
    });
    this.provider = provider;
    this.view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: provider,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.listeners = vscode.Disposable.from(
      this.view,
      provider,
      provider.onDidUpdate(() => this.decorate()),
      annotations.onDidSwitch(() => this.show()),
      annotations.onDidChange(() => provider.refresh()),
      this.view.onDidChangeVisibility(() => this.follow()),
      attaching.onDidChange(() => this.decorate()),
      onDidChangeAnnotationsSettings(() => this.configure()),
    );
    this.configure();
    this.show();
  }

  /** Ids of the rows that the reader has selected. */
  get selection(): readonly string[] {
    return this.view.selection;
  }

  dispose(): void {
    this.followed?.dispose();
    this.listeners.dispose();
  }

  private show(): void {
    const { annotations } = this.parts;
    this.provider.show(annotations.current, annotations.session !== undefined);
    this.follow();
  }

  private follow(): void {
    const before = this.followed;
    const { entities, annotations } = this.parts;
    const { session } = annotations;
    const wanted = session && this.view.visible && annotationsGrouping() === 'entity';
    this.followed = wanted
      ? vscode.Disposable.from(
          entities.follow(session),
          session.onDidChangeEntities(() => this.provider.refresh()),
        )
      : undefined;
    before?.dispose();
  }

  private configure(): void {
    const by = annotationsGrouping();
    void vscode.commands.executeCommand('setContext', 'lectern.annotations.groupBy', by);
    this.provider.want({ by });
    this.provider.redrawAll();
    this.follow();
  }

  /** Says which article this is, what is not shown of it and why, and how many annotations need the reader. */
  private decorate(): void {
    const { provider } = this;
    const { annotations, attaching } = this.parts;
    const { all, attention } = provider.counts;
    const isEmpty = provider.state === 'ready' && all === 0;
    void vscode.commands.executeCommand('setContext', 'lectern.annotations.filtered', provider.filter !== '');
    void vscode.commands.executeCommand('setContext', 'lectern.annotations.empty', isEmpty);
    this.view.description = plain(annotations.session?.article.meta.title ?? '');
    this.view.message = attaching.message ?? messageOf(provider);
    this.view.badge = attention > 0 ? { value: attention, tooltip: attentionWords(attention) } : undefined;
  }
}

/** What stands above the rows. */
export function messageOf({
  state,
  filter,
  counts,
}: Pick<AnnotationsProvider, 'state' | 'filter' | 'counts'>): string {
  if (state === 'none') return '';
  if (state === 'reading') return vscode.l10n.t('Reading annotations…');
  const { all, shown, attention } = counts;
  const attending = attention > 0 ? attentionWords(attention) : '';
  if (filter === '') return attending;
  const filtered = vscode.l10n.t('“{0}”: {1} of {2}', filter, shown, all);
  return [filtered, attending].filter(Boolean).join(' · ');
}

function attentionWords(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 annotation needs your attention')
    : vscode.l10n.t('{0} annotations need your attention', count);
}
