import * as vscode from 'vscode';
import { describeError, type Log } from '../../log.ts';
import type { Gesture, ReaderPanel } from '../../reader/readerPanel.ts';
import type { ActiveArticle } from '../../session/activeArticle.ts';
import { markAt } from '../../cards/maker.ts';
import { FIGURE_LOOKS, groupId } from './arrange.ts';
import type { EntitiesProvider } from './provider.ts';
import { thingKey } from './things.ts';

/** What following needs of a tree view. */
export type FollowingView = Pick<
  vscode.TreeView<string>,
  'visible' | 'selection' | 'reveal' | 'onDidCollapseElement' | 'onDidExpandElement'
>;

/** What following needs of a reading view. */
export type CursorPage = Pick<ReaderPanel, 'session' | 'onDidGesture'>;

interface Parts {
  readonly view: FollowingView;
  readonly provider: Pick<EntitiesProvider, 'row' | 'getParent'>;
  readonly active: Pick<ActiveArticle, 'session' | 'onDidChange'>;
  readonly panels: { readonly all: readonly CursorPage[]; readonly onDidOpen: vscode.Event<CursorPage> };
  readonly log: Log;
}

type Cursor = Extract<Gesture, { type: 'cursor' }>;

/**
 * Selects the row of what the page's cursor is on. The keyboard stays where it is, a hidden view stays hidden, several
 * rows that the reader has selected stay selected, and what is collapsed is not opened.
 */
export function followCursor({ view, provider, active, panels, log }: Parts): vscode.Disposable {
  /** Groups that the reader opened, or closed; figures start closed. */
  const opened = new Map<string, boolean>();

  const follow = ({ session }: CursorPage, { version, start, end }: Cursor): void => {
    if (!view.visible || session !== active.session || version !== session.version) return;
    const mark = markAt(session, { start, end });
    const id = mark && thingKey(mark);
    const row = id === undefined ? undefined : provider.row(id);
    if (id === undefined || row?.kind !== 'thing') return;
    const group = groupId(row.thing.look);
    const target = (opened.get(group) ?? !FIGURE_LOOKS.has(row.thing.look)) ? id : group;
    const [selected = ''] = view.selection;
    if (view.selection.length > 1 || selected === target || provider.getParent(selected) === target) return;
    view.reveal(target, { select: true, focus: false }).then(undefined, (error: unknown) => {
      log.debug(describeError('Following the cursor', error));
    });
  };
  const listen = (panel: CursorPage): void => {
    // Ends with the panel.
    panel.onDidGesture((gesture) => {
      if (gesture.type === 'cursor') follow(panel, gesture);
    });
  };

  for (const panel of panels.all) listen(panel);
  return vscode.Disposable.from(
    panels.onDidOpen(listen),
    view.onDidCollapseElement(({ element }) => opened.set(element, false)),
    view.onDidExpandElement(({ element }) => opened.set(element, true)),
    active.onDidChange(() => opened.clear()),
  );
}
