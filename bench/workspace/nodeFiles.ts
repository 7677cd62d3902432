import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Folder } from '../../src/host/knowledge/workspace/folder.ts';
import type { Library } from '../../src/host/knowledge/workspace/library.ts';

/** A folder of this machine, as the index keeps its files in one. */
export function nodeFolder(folder: string): Folder {
  const file = (name: string): string => path.join(folder, name);
  return {
    names: () => readdir(folder).catch(() => []),
    read: (name) => readFile(file(name)),
    write: async (name, content) => {
      await mkdir(folder, { recursive: true });
      await writeFile(file(name), content);
    },
    rename: (from, to) => rename(file(from), file(to)),
    remove: (name) => rm(file(name)),
  };
}

/** Articles that lie on this machine, by their `file:` addresses. */
export const nodeLibrary: Library = {
  stamp: async (uri) => {
    const { mtimeMs, size } = await stat(fileURLToPath(uri));
    return `${mtimeMs}-${size}`;
  },
  read: (uri) => readFile(fileURLToPath(uri), 'utf8'),
};
