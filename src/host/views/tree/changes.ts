import type { Steps } from '../../../core/steps.ts';
import type { Face } from './faces.ts';
import type { Tree } from './model.ts';

export interface Shown {
  readonly tree: Tree;
  readonly faces: ReadonlyMap<string, Face>;
}

/** The rows of a tree, by id. */
export interface Rows {
  readonly roots: readonly string[];
  readonly nodes: { get(id: string): { readonly children: readonly string[] } | undefined };
}

/** Rows looked at in one step. */
const AT_ONCE = 500;

/** Which rows of the *Sections* view to draw again so that it shows `after` where it showed `before`. */
export function changedRows(before: Shown, after: Shown): Steps<readonly string[] | 'all'> {
  return changedIn(before.tree, after.tree, (id) => sameFace(before.faces.get(id), after.faces.get(id)));
}

/**
 * Which rows to draw again so that a tree shows `after` where it showed `before`; drawing a row again draws those
 * beneath it too.
 *
 * @param looksSame - whether a row that is in both shows the same
 * @returns ids, or `all` when the top of the tree changed
 */
export function* changedIn(
  before: Rows,
  after: Rows,
  looksSame: (id: string) => boolean,
): Steps<readonly string[] | 'all'> {
  if (!sameList(before.roots, after.roots)) return 'all';
  const changed: string[] = [];
  let visited = 0;
  const visit = function* (ids: readonly string[]): Steps<void> {
    for (const id of ids) {
      visited += 1;
      if (visited % AT_ONCE === 0) yield;
      const was = before.nodes.get(id);
      const is = after.nodes.get(id);
      if (!was || !is) continue;
      if (sameList(was.children, is.children) && looksSame(id)) yield* visit(is.children);
      else changed.push(id);
    }
  };
  yield* visit(after.roots);
  return changed;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function sameFace(a: Face | undefined, b: Face | undefined): boolean {
  return (
    a?.text === b?.text &&
    a?.words === b?.words &&
    a?.statements === b?.statements &&
    a?.read === b?.read &&
    a?.icon === b?.icon &&
    a?.parent === b?.parent
  );
}
