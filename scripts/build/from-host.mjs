import { readFileSync } from 'node:fs';
import path from 'node:path';

const LIST = path.resolve('src/host/shared.ts');

/**
 * Leaves to the host's bundle what that one hands out (`src/host/shared.ts`), for a bundle that is loaded later: imports of
 * those modules become one of the host's.
 *
 * @param {string} host the host's bundle, as seen from the other's place
 * @returns {import('esbuild').Plugin}
 */
export function fromHost(host) {
  const listed = readFileSync(LIST, 'utf8').matchAll(/^export \* from '([^']+)';$/gmu);
  const shared = new Set(Array.from(listed, ([, file]) => path.resolve(path.dirname(LIST), file)));
  return {
    name: 'from-host',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path: file, resolveDir }) =>
        shared.has(path.resolve(resolveDir, file)) ? { path: host, external: true } : undefined,
      );
    },
  };
}
