import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import type { HostKind } from './host-bundle.ts';
import { unpacked } from './paths.ts';
import { bareSettings, hostSettings } from './settings.ts';

/**
 * Runs a bundle of host tests in desktop VS Code, in its Node host or its web worker host, with a profile of its own.
 *
 * @param executable - what `findDesktop` gave
 * @param inspect - gets the workspace folder when the run has ended, before the folder goes
 */
export async function runInDesktop(
  executable: string,
  kind: HostKind,
  bundle: string,
  fixture: string,
  inspect: (folder: string) => void,
): Promise<void> {
  // Kept short: sockets live in it, and their paths may have no more than about 100 characters.
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'lec-')));
  try {
    const folder = path.join(home, path.basename(fixture));
    cpSync(fixture, folder, { recursive: true });
    const data = path.join(home, 'data');
    mkdirSync(path.join(data, 'User'), { recursive: true });
    writeFileSync(
      path.join(data, 'User/settings.json'),
      JSON.stringify({ ...bareSettings, ...hostSettings }),
    );
    const launchArgs = [
      folder,
      `--user-data-dir=${data}`,
      `--extensions-dir=${path.join(home, 'extensions')}`,
    ];
    if (kind === 'web') launchArgs.push('--extensionDevelopmentKind=web');
    try {
      await runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: unpacked,
        extensionTestsPath: bundle,
        launchArgs,
      });
    } catch (error) {
      // A test that failed makes the exit code 1: the results say which.
      if (!(error instanceof TestRunFailedError)) throw error;
    }
    inspect(folder);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
