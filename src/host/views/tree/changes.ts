import type { Steps } from '../../../core/steps.ts';
import type { Face } from './faces.ts';
import type { Tree } from './model.ts';

export interface Shown {
  readonly tree: Tree;
  readonly faces: ReadonlyMap<string, Face>;
}

/** Rows looked at in one step. */
const AT_ONCE = 500;

/**
 * Which rows to draw again so that the tree shows `after` where it showed `before`; drawing a row again draws those
 * beneath it too.
 *
 * @returns ids, or `all` when the top of the tree changed
 */
export function* changedRows(before: Shown, after: Shown): Steps<readonly string[] | 'all'> {
  if (!sameList(before.tree.roots, after.tree.roots)) return 'all';
  const changed: string[] = [];
  let visited = 0;
  const visit = function* (ids: readonly string[]): Steps<void> {
    for (const id of ids) {
      visited += 1;
      if (visited % AT_ONCE === 0) yield;
      const was = before.tree.nodes.get(id);
      const is = after.tree.nodes.get(id);
      if (!was || !is) continue;
      const same = sameList(was.children, is.children);
      if (same && sameFace(before.faces.get(id), after.faces.get(id))) yield* visit(is.children);
      else changed.push(id);
    }
  };
  yield* visit(after.tree.roots);
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
