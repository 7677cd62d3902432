import { existsSync } from 'node:fs';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { Missing } from './missing.ts';
import { cache } from './paths.ts';
import { within } from './wait.ts';

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
    '/Applications/Visual Studio Code.app/Contents/MacOS/Code',
  ],
  linux: ['/usr/share/code/code', '/usr/lib/code/code', '/opt/visual-studio-code/code'],
  win32: [
    path.join(process.env['LOCALAPPDATA'] ?? '', 'Programs\\Microsoft VS Code\\Code.exe'),
    path.join(process.env['PROGRAMFILES'] ?? '', 'Microsoft VS Code\\Code.exe'),
  ],
};

const RELEASES = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Desktop VS Code: installed, cached under `.vscode-test`, or downloaded there.
 *
 * @returns the path of its executable
 * @throws Missing within a few seconds where there is no screen for it, or no way to get it
 */
export async function findDesktop(): Promise<string> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'])
    throw new Missing('Desktop VS Code wants a screen (DISPLAY is not set).');
  const installed = (PLACES[process.platform] ?? []).find((file) => existsSync(file));
  if (installed) return installed;
  try {
    const { ok, status } = await fetch(RELEASES, { signal: AbortSignal.timeout(4000) });
    if (!ok) throw new Error(`status ${status}`);
    const download = downloadAndUnzipVSCode({ version: 'stable', cachePath: cache, timeout: 15_000 });
    return await within('desktop VS Code to download', 180_000, download);
  } catch (error) {
    throw new Missing(`Desktop VS Code is not installed and can't be downloaded (${reason(error)}).`);
  }
}

function reason(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? cause.message : message;
}
