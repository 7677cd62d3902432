import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../test/harness/paths.ts';

export interface SizeFigures {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Sizes of every bundle that the production build made. */
export function measureSizes(): SizeFigures[] {
  const dist = path.join(root, 'dist');
  if (!existsSync(dist)) throw new Error('nothing is built: run `npm run build -- --production`');
  return readdirSync(dist)
    .filter((file) => /\.c?js$/.test(file))
    .map((file) => {
      const full = path.join(dist, file);
      return { file, bytes: statSync(full).size, gzip: gzipSync(readFileSync(full)).byteLength };
    });
}
