import * as vscode from 'vscode';
import { describeError, type Log } from '../log.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { Slices } from '../slices.ts';
import { minuteCount } from './counts.ts';
import { followReading } from './place/follower.ts';
import type { ReadingPosition } from './place/readingPosition.ts';
import { SectionsProvider } from './sectionsProvider.ts';
import { onDidChangeSectionsSettings, sectionsSettings } from './sectionsSettings.ts';
import { plain } from './tree/excerpt.ts';

const VIEW = 'lectern.sections';

interface Parts {
  readonly active: ActiveArticle;
  readonly position: ReadingPosition;
  readonly log: Log;
  readonly slices: Slices;
}

/** The *Sections* view: its rows, what stands above them, and the badge. */
export class SectionsView {
  readonly provider: SectionsProvider;
  private readonly active: ActiveArticle;
  private readonly view: vscode.TreeView<string>;
  private readonly listeners: vscode.Disposable;

  constructor({ active, position, log, slices }: Parts) {
    const provider = new SectionsProvider(slices, (error) => {
      log.error(describeError('Drawing the sections anew', error));
    });
    this.active = active;
    this.provider = provider;
    provider.setSession(active.session);
    this.view = vscode.window.createTreeView(VIEW, {
      treeDataProvider: provider,
      showCollapseAll: true,
      canSelectMany: true,
    });
    this.listeners = vscode.Disposable.from(
      this.view,
      provider,
      active.onDidChange((session) => provider.setSession(session)),
      provider.onDidUpdate(() => this.decorate()),
      followReading({ view: this.view, provider, active, position, log }),
      onDidChangeSectionsSettings(() => this.configure()),
    );
    this.configure();
  }

  /** Ids of the rows that the reader has selected. */
  get selection(): readonly string[] {
    return this.view.selection;
  }

  dispose(): void {
    this.listeners.dispose();
  }

  private configure(): void {
    void vscode.commands.executeCommand('setContext', 'lectern.sections.groupBy', sectionsSettings().groupBy);
    this.provider.configure();
  }

  /** Says which article this is, and how far the reader has come in it. */
  private decorate(): void {
    const { session } = this.active;
    const statements = session?.article.statements ?? [];
    const unread = statements.filter((_, index) => !session?.isRead(index));
    this.view.description = plain(session?.article.meta.title ?? '');
    this.view.message = progress(statements.length, unread);
    const value = unread.length;
    const tooltip =
      value === 1 ? vscode.l10n.t('1 unread statement') : vscode.l10n.t('{0} unread statements', value);
    this.view.badge = value > 0 ? { value, tooltip } : undefined;
  }
}

/** `3 of 6 read · 4 min left` for an article in which somebody speaks. */
function progress(all: number, unread: readonly { words: number }[]): string {
  if (all === 0) return '';
  const read = vscode.l10n.t('{0} of {1} read', all - unread.length, all);
  if (unread.length === 0) return read;
  const words = unread.reduce((sum, each) => sum + each.words, 0);
  return `${read} · ${vscode.l10n.t('{0} left', minuteCount(words, sectionsSettings().wordsPerMinute))}`;
}
