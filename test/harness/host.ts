import { copyFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { HOST_RESULTS } from '../host/support/results.ts';
import { findDesktop } from './desktop.ts';
import { bundleHostTests, type HostKind } from './host-bundle.ts';
import { runInDesktop } from './host-desktop.ts';
import { runInServer } from './host-server.ts';
import { main, Missing } from './missing.ts';
import { cache, fixtures, unpacked } from './paths.ts';
import { RESULTS, sumUp } from './results.ts';

/**
 * `host.ts node|web [words of a test's title]` runs the host tests in a real VS Code.
 * `LECTERN_TEST_VSCODE=desktop|server` says which VS Code; without it, see `chooseEditor`.
 */
await main(async () => {
  const [kind, ...words] = process.argv.slice(2);
  if (kind !== 'node' && kind !== 'web') throw new Missing('Say which host: node or web.');
  if (!existsSync(unpacked)) throw new Missing('There is no package to test: run `npm run package` first.');
  const bundle = await bundleHostTests(kind, words.join(' '));
  const fixture = path.join(fixtures, 'articles');
  const results = process.env[RESULTS] ?? path.join(cache, `${kind}-results.json`);
  rmSync(results, { force: true });
  const keep = (folder: string): void => {
    const written = path.join(folder, HOST_RESULTS);
    if (existsSync(written)) copyFileSync(written, results);
  };

  const desktop = await chooseEditor(kind);
  if (desktop) await runInDesktop(desktop, kind, bundle, fixture, keep);
  else await runInServer(kind, bundle, fixture, keep);
  const { passed, problem } = sumUp(results);
  console.log(`  ${passed} passed${problem ? `; ${problem}` : ''}`);
  if (!existsSync(results)) console.log(`  What the editor said: artefacts/logs/host-${kind}-console.log`);
  return problem ? 1 : 0;
});

/** Desktop VS Code's path, or nothing for the server. The Node host goes to the desktop where there is one. */
async function chooseEditor(kind: HostKind): Promise<string | undefined> {
  const wanted = process.env['LECTERN_TEST_VSCODE'];
  if (wanted === 'desktop') return findDesktop();
  const serverRuns = process.platform === 'linux';
  if (wanted === 'server' || (kind === 'web' && serverRuns)) return undefined;
  try {
    return await findDesktop();
  } catch (error) {
    if (!(error instanceof Missing) || !serverRuns) throw error;
    console.log(`${error.message} Using the VS Code server.`);
    return undefined;
  }
}
