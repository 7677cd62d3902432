import type { Face } from './faces.ts';
import type { Tree } from './model.ts';

export interface Shown {
  readonly tree: Tree;
  readonly faces: ReadonlyMap<string, Face>;
}

/**
 * Which rows to draw again so that the tree shows `after` where it showed `before`; drawing a row again draws those
 * beneath it too.
 *
 * @returns ids, or `all` when the top of the tree changed
 */
export function changedRows(before: Shown, after: Shown): readonly string[] | 'all' {
  if (!sameList(before.tree.roots, after.tree.roots)) return 'all';
  const changed: string[] = [];
  const visit = (id: string): void => {
    const was = before.tree.nodes.get(id);
    const is = after.tree.nodes.get(id);
    if (!was || !is) return;
    if (!sameList(was.children, is.children) || !sameFace(before.faces.get(id), after.faces.get(id))) {
      changed.push(id);
    } else {
      is.children.forEach(visit);
    }
  };
  after.tree.roots.forEach(visit);
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
