import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import type { Contents } from './contents.ts';

const INSIDE = 'extension/';

/** The files of the extension in a `.vsix` file; the archive's own two descriptions are left out. */
export async function readVsix(file: string): Promise<Contents> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const entries = Object.values(zip.files).filter(({ dir, name }) => !dir && name.startsWith(INSIDE));
  return new Map(
    await Promise.all(
      entries.map(
        async (entry) => [entry.name.slice(INSIDE.length), await entry.async('uint8array')] as const,
      ),
    ),
  );
}

/** Writes a package's files into a folder, in place of whatever was there. */
export function unpack(contents: Contents, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [name, bytes] of contents) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
