import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build as bundle, type BuildOptions, type Plugin } from 'esbuild';
import { root, unpacked } from './paths.ts';

/** The two kinds of extension host. */
export type HostKind = 'node' | 'web';

/**
 * Mocha's browser build would export itself in place of whatever bundles it: its package is of ES modules, so esbuild
 * gives it no `module` of its own.
 */
const asScript: Plugin = {
  name: 'mocha-as-script',
  setup(build) {
    build.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, ({ path: file }) => ({
      contents: `var module; ${readFileSync(file, 'utf8')}`,
      loader: 'js',
    }));
  },
};

const tests = path.join(root, 'test/host');

/**
 * Bundles every `test/host/**\/*.test.ts` into one file with the `run()` that VS Code calls. Both hosts get the same files
 * and mocha's browser build; the web one is bundled as the extension's own web entry is.
 *
 * The bundle goes into the unpacked extension's folder: the editor runs tests in the host of the extension that they lie in.
 *
 * @param grep - run only tests whose full title holds this; all when empty
 * @returns the file's path
 */
export async function bundleHostTests(kind: HostKind, grep = ''): Promise<string> {
  const outfile = path.join(unpacked, 'host-tests', `${kind}.cjs`);
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
  const loaders = files.map((file) => `() => import(${JSON.stringify(`./${file}`)})`);
  const platform: BuildOptions =
    kind === 'node'
      ? { platform: 'node', target: 'node20' }
      : { platform: 'browser', conditions: ['worker'] };
  await bundle({
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
    plugins: [asScript],
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    define: { LECTERN_GREP: JSON.stringify(grep), LECTERN_HOST: JSON.stringify(kind) },
  });
  return outfile;
}
