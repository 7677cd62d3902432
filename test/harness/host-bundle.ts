import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { cache, root } from './paths.ts';

/** The two kinds of extension host. */
export type HostKind = 'node' | 'web';

const tests = path.join(root, 'test/host');

/**
 * Bundles every `test/host/**\/*.test.ts` into one file with the `run()` that VS Code calls. Both hosts get the same files
 * and mocha's browser build; the web one is bundled as the extension's own web entry is.
 *
 * @param grep - run only tests whose full title holds this; all when empty
 * @returns the file's path
 */
export async function bundleHostTests(kind: HostKind, grep = ''): Promise<string> {
  const outfile = path.join(cache, 'host-tests', `${kind}.cjs`);
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const loaders = files.map((file) => `() => import(${JSON.stringify(`./${file}`)})`);
  const platform: BuildOptions =
    kind === 'node'
      ? { platform: 'node', target: 'node20' }
      : { platform: 'browser', conditions: ['worker'] };
  await build({
    ...platform,
    stdin: {
      contents: `import { runTests } from './support/run.ts';
        export const run = () => runTests([${loaders.join(', ')}]);`,
      resolveDir: tests,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    define: { LECTERN_GREP: JSON.stringify(grep), LECTERN_HOST: JSON.stringify(kind) },
  });
  return outfile;
}
