import { MARK_LOOKS, type Look } from '../../../core/render/index.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import { filterFor } from './filter.ts';
import { sorted } from '../../../core/sorted.ts';
import type { Thing } from './things.ts';

/** How things of one kind are put in order: the most named first, or by name. */
export type Order = 'prominence' | 'alphabetical';

/** How the list is wanted. */
export interface Wanted {
  readonly order: Order;
  /** Words that the names must have; empty for all. */
  readonly filter: string;
  /** Language tag that names are compared by. */
  readonly locale: string;
}

/** Things of one look. */
export interface Group {
  readonly id: string;
  readonly look: Look;
  /** Ids of the things that the filter lets through, in order. */
  readonly children: readonly string[];
  /** How many there are without a filter. */
  readonly all: number;
}

/** Looks of figures; the rest are of names. */
export const FIGURE_LOOKS: ReadonlySet<Look> = new Set(['date', 'number']);

/** Things looked at in one step. */
const AT_ONCE = 500;

/** Groups in the order of the legend, figures last, each with what it has; groups without anything to show are left out. */
export function* arrange(
  things: Iterable<Thing>,
  { order, filter, locale }: Wanted,
): Steps<ReadonlyMap<string, Group>> {
  const byLook = new Map<Look, { shown: Thing[]; all: number }>();
  const passes = filterFor(filter);
  yield* paced(things, AT_ONCE, (thing) => {
    const group = byLook.get(thing.look) ?? { shown: [], all: 0 };
    byLook.set(thing.look, group);
    group.all += 1;
    if (passes(thing)) group.shown.push(thing);
  });
  const collator = new Intl.Collator(locale, { numeric: true });
  const compare: Readonly<Record<Order, (a: Thing, b: Thing) => number>> = {
    prominence: (a, b) => b.mentions.length - a.mentions.length,
    alphabetical: (a, b) => collator.compare(a.name, b.name),
  };
  const groups = new Map<string, Group>();
  for (const look of MARK_LOOKS) {
    const { shown = [], all = 0 } = byLook.get(look) ?? {};
    if (shown.length === 0) continue;
    const children = (yield* sorted(shown, compare[order])).map(({ id }) => id);
    const id = groupId(look);
    groups.set(id, { id, look, children, all });
  }
  return groups;
}

export function groupId(look: Look): string {
  return `look:${look}`;
}
