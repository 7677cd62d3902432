import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { Missing } from './missing.ts';
import { root } from './paths.ts';
import { run } from './processes.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    path.join(process.env[name] ?? 'C:\\', 'Google\\Chrome\\Application\\chrome.exe'),
  ),
};

/**
 * The path of a Chromium that runs: from `CHROME_PATH`, the system, Playwright's cache, Playwright's download, or apt.
 *
 * @throws Missing when none of them has one
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await runs(named)) return named;
    throw new Missing(`CHROME_PATH names ${named}, which doesn't run.`);
  }
  const onPath = NAMES.flatMap((name) => whereIs(name) ?? []);
  for (const candidate of [...onPath, ...(PLACES[process.platform] ?? []), chromium.executablePath()])
    if (await runs(candidate)) return candidate;

  for (const fetchOne of [download, aptInstall]) {
    const fetched = await fetchOne();
    if (fetched && (await runs(fetched))) return fetched;
  }
  throw new Missing('No Chromium: install Chromium or Chrome, or set CHROME_PATH to one.');
}

/** Where a program is on PATH. */
export function whereIs(name: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) => endings.map((end) => path.join(folder, name + end))).find(executable);
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems have a stub that only says how to install the browser; others lack its libraries. */
async function runs(file: string): Promise<boolean> {
  if (!existsSync(file)) return false;
  if (process.platform !== 'linux') return true;
  return (await run(file, ['--version'], { limit: 20_000 })).code === 0;
}

async function download(): Promise<string | undefined> {
  console.log('No Chromium here: asking Playwright for one …');
  const cli = path.join(root, 'node_modules/playwright-core/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const { code } = await run(process.execPath, [cli, 'install', 'chromium'], { env, limit: 180_000 });
  return code === 0 ? chromium.executablePath() : undefined;
}

async function aptInstall(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !whereIs('apt-get')) return undefined;
  console.log('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, limit: 120_000 });
  await run('apt-get', ['install', '-y', '-qq', 'chromium'], { env, limit: 300_000 });
  return whereIs('chromium');
}
