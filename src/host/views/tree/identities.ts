import { paced, type Steps } from '../../../core/steps.ts';

/** What things are called by their content, and what each is known as: one id for one key, in order. */
export interface Identities {
  readonly keys: readonly string[];
  readonly ids: readonly string[];
}

const NONE: Identities = { keys: [], ids: [] };

/** Tells keys that are alike apart by their order: `a`, `a#2`, `a#3`. */
export function distinct(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

/** Keys looked at in one step. */
const AT_ONCE = 500;

/**
 * Gives ids to keys so that a thing keeps its id through an edit: what has its old key is the same, and so is what
 * stands, with another key, where an old one stood that is gone.
 *
 * @param keys - distinct
 */
export function* identify(keys: readonly string[], before: Identities = NONE): Steps<Identities> {
  const now = new Set<string>();
  yield* paced(keys, AT_ONCE, (key) => now.add(key));
  const oldIndex = new Map<string, number>();
  const gone = new Set<number>();
  yield* paced(before.keys, AT_ONCE, (key, index) => {
    oldIndex.set(key, index);
    if (!now.has(key)) gone.add(index);
  });
  const taken = new Set<string>();
  yield* paced(before.ids, AT_ONCE, (id) => taken.add(id));
  let next = 0;
  const ids: string[] = [];
  yield* paced(keys, AT_ONCE, (key) => {
    const old = oldIndex.get(key) ?? (gone.delete(next) ? next : undefined);
    if (old !== undefined) next = old + 1;
    ids.push((old === undefined ? undefined : before.ids[old]) ?? fresh(key, taken));
  });
  return { keys, ids };
}

function fresh(key: string, taken: Set<string>): string {
  let id = key;
  while (taken.has(id)) id += '~';
  taken.add(id);
  return id;
}
