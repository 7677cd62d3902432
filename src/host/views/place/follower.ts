import * as vscode from 'vscode';
import { describeError, type Log } from '../../log.ts';
import type { ActiveArticle } from '../../session/activeArticle.ts';
import type { SectionsProvider } from '../sectionsProvider.ts';
import { sectionsSettings } from '../sectionsSettings.ts';
import { rowAt, visibleRow } from '../tree/locate.ts';
import type { ReadingPosition } from './readingPosition.ts';

/** What following needs of a tree view. */
export type FollowedView = Pick<
  vscode.TreeView<string>,
  'visible' | 'selection' | 'reveal' | 'onDidCollapseElement' | 'onDidExpandElement' | 'onDidChangeVisibility'
>;

interface Parts {
  readonly view: FollowedView;
  readonly provider: SectionsProvider;
  readonly active: ActiveArticle;
  readonly position: ReadingPosition;
  readonly log: Log;
}

/**
 * Selects the row of what is being read. The keyboard stays where it is, a hidden view stays hidden, several rows that
 * the reader has selected stay selected, and what the reader has collapsed is not opened again.
 */
export function followReading({ view, provider, active, position, log }: Parts): vscode.Disposable {
  const collapsed = new Set<string>();
  /** The rows are not up to date yet. */
  let owed = false;

  const follow = (): void => {
    const { session } = active;
    if (!session || !view.visible || position.offset === undefined || !sectionsSettings().follow) return;
    owed = !provider.isSettled;
    if (owed) return;
    const row = rowAt(session.article, provider.tree, position.offset);
    if (row === undefined || !provider.node(row)) return;
    const target = visibleRow(provider.tree, row, collapsed);
    if (view.selection.length > 1 || view.selection[0] === target) return;
    view.reveal(target, { select: true, focus: false }).then(undefined, (error: unknown) => {
      log.debug(describeError('Following the reading position', error));
    });
  };

  return vscode.Disposable.from(
    view.onDidCollapseElement(({ element }) => collapsed.add(element)),
    view.onDidExpandElement(({ element }) => collapsed.delete(element)),
    view.onDidChangeVisibility(follow),
    active.onDidChange(() => {
      collapsed.clear();
      follow();
    }),
    position.onDidMove(follow),
    provider.onDidUpdate(() => {
      if (owed) follow();
    }),
  );
}
