import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import type { ReadingSession } from '../../session/readingSession.ts';
import { membership, type GroupKey } from './membership.ts';
import type { Grouping } from './settings.ts';
import { rowId } from './shown.ts';
import { sorted } from '../../../core/sorted.ts';
import { findAnnotations } from '../../../core/annotations/find/find.ts';

/** How the list is wanted. */
export interface Wanted {
  readonly by: Grouping;
  /** Words to look for in quotes, notes and tags; empty for all. */
  readonly filter: string;
  /** Language tag that names are compared by. */
  readonly locale: string;
}

/** Annotations that have something in common. */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: vscode.ThemeIcon;
  /** Ids of the rows that the filter lets through, in order. */
  readonly children: readonly string[];
  /** How many there are without a filter. */
  readonly all: number;
}

export interface Arranged {
  readonly groups: readonly Group[];
  /** What the filter lets through, the best first. */
  readonly found: readonly PlacedAnnotation[];
}

/** Annotations looked at in one step. */
const AT_ONCE = 200;

interface Gathered {
  readonly key: GroupKey;
  readonly children: string[];
  all: number;
}

/** Groups in order, each with what it has; groups of which nothing is to be shown are left out. */
export function* arrange(
  all: readonly PlacedAnnotation[],
  session: ReadingSession,
  { by, filter, locale }: Wanted,
): Steps<Arranged> {
  const found = yield* findAnnotations(all, filter);
  const passes = new Set(found);
  const gathered = new Map<string, Gathered>();
  const keysOf = membership(by, session);
  yield* paced(all, AT_ONCE, (placed) => {
    for (const key of keysOf(placed)) {
      const group = gathered.get(key.id) ?? { key, children: [], all: 0 };
      gathered.set(key.id, group);
      group.all += 1;
      if (passes.has(placed)) group.children.push(rowId(key.id, placed.annotation.id));
    }
  });
  const collator = new Intl.Collator(locale, { numeric: true });
  const shown = [...gathered.values()].filter(({ children }) => children.length > 0);
  const inOrder = yield* sorted(
    shown,
    ({ key: a }, { key: b }) => a.rank - b.rank || collator.compare(a.label, b.label),
  );
  const groups = inOrder.map(({ key: { id, label, icon }, children, all: count }): Group => ({
    id,
    label,
    icon: typeof icon === 'string' ? new vscode.ThemeIcon(icon) : icon,
    children,
    all: count,
  }));
  return { groups, found };
}
