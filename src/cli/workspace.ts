import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Where a file lies in its workspace. */
export interface Place {
  /** The workspace's folder. */
  readonly root: string;
  /** The folder that was looked for. */
  readonly folder: string;
}

/**
 * The nearest folder above a file that has a certain folder in it: the workspace that the file lies in.
 *
 * @param below - the folder to look for, as `.lectern/dossier`
 */
export function workspaceOf(file: string, below: string): Place | undefined {
  let root = path.dirname(path.resolve(file));
  for (;;) {
    const folder = path.join(root, below);
    if (existsSync(folder) && statSync(folder).isDirectory()) return { root, folder };
    const parent = path.dirname(root);
    if (parent === root) return undefined;
    root = parent;
  }
}
