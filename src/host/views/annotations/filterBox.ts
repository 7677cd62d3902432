import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { colourIcon } from '../../annotations/colours.ts';
import { firstLine, subjectOf } from '../../annotations/words.ts';

const { l10n } = vscode;

/** What is filtered. */
interface Filtered {
  readonly filter: string;
  /** What the filter lets through, the best first. */
  readonly found: readonly PlacedAnnotation[];
  want(wanted: { readonly filter: string }): void;
  settled(): Promise<void>;
}

/** An annotation, or what keeps the filter as it is. */
interface FoundItem extends vscode.QuickPickItem {
  readonly placed?: PlacedAnnotation;
}

/** Annotations that the box lists at most: the view lists all. */
const MOST = 100;

/**
 * Asks for a filter, and filters while the reader types. Enter keeps it, or goes to one of the annotations found; Escape
 * brings the filter back that was there before.
 *
 * @param goTo an annotation was chosen
 */
export function askFilter(
  target: Filtered,
  goTo: (placed: PlacedAnnotation) => void,
  pick: vscode.QuickPick<FoundItem> = vscode.window.createQuickPick<FoundItem>(),
): void {
  const before = target.filter;
  let accepted = false;
  let turn = 0;

  const list = (): void => {
    const { found } = target;
    const keep: FoundItem = {
      label:
        pick.value === '' ? l10n.t('Show all annotations') : l10n.t('Show only these: {0}', found.length),
      iconPath: new vscode.ThemeIcon('filter'),
      alwaysShow: true,
    };
    pick.items = [keep, ...(pick.value === '' ? [] : found.slice(0, MOST).map(foundItem))];
  };
  const filter = async (typed: string): Promise<void> => {
    const mine = ++turn;
    target.want({ filter: typed });
    await target.settled();
    if (mine === turn) list();
  };

  pick.title = l10n.t('Filter Annotations');
  pick.placeholder = l10n.t('Words of the passage, the note or a tag; empty shows all');
  pick.value = before;
  // The reader may look around in the tree meanwhile.
  pick.ignoreFocusOut = true;
  list();
  pick.onDidChangeValue((typed) => void filter(typed));
  pick.onDidAccept(() => {
    accepted = true;
    const placed = pick.selectedItems[0]?.placed;
    pick.hide();
    if (placed) goTo(placed);
  });
  pick.onDidHide(() => {
    turn += 1;
    if (!accepted) target.want({ filter: before });
    pick.dispose();
  });
  pick.show();
}

function foundItem(placed: PlacedAnnotation): FoundItem {
  const { annotation } = placed;
  return {
    placed,
    label: subjectOf(annotation),
    description: annotation.tags.map((tag) => `#${tag}`).join(' '),
    detail: firstLine(annotation.note),
    iconPath: colourIcon(annotation.colour),
    alwaysShow: true,
  };
}
