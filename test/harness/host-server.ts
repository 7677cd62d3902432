import { cpSync, createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { HostKind } from './host-bundle.ts';
import { extensionId, logs, screenshots, unpacked } from './paths.ts';
import { startServer } from './server.ts';
import { hostSettings } from './settings.ts';
import { within } from './wait.ts';

/** The most that a run may take, in milliseconds: a good deal more than a busy machine needs. */
const LIMIT = 10 * 60_000;

/**
 * Runs a bundle of host tests in the VS Code server, in its Node host or its web worker host.
 *
 * @param inspect - gets the workspace folder when the run has ended, before the folder goes
 */
export async function runInServer(
  kind: HostKind,
  bundle: string,
  fixture: string,
  inspect: (folder: string) => void,
): Promise<void> {
  const where = kind === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {};
  const settings = { ...hostSettings, ...where };
  const server = await startServer({ development: true, settings, name: `host-${kind}` });
  try {
    const browser = await launchBrowser();
    try {
      const folder = path.join(server.workspaces, path.basename(fixture));
      cpSync(fixture, folder, { recursive: true });
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      const { ended } = await listen(page, createWriteStream(path.join(logs, `host-${kind}-console.log`)));
      const uri = (file: string): string => `vscode-remote://${server.authority}${file}`;
      const payload = JSON.stringify([
        ['extensionDevelopmentPath', uri(unpacked)],
        ['extensionTestsPath', uri(bundle)],
        ['skipWelcome', 'true'],
      ]);
      const query = new URLSearchParams({ folder, payload });
      await page.goto(`${server.url}/?${query.toString()}`);
      try {
        await within('the editor to run the tests', LIMIT, ended);
      } catch (error) {
        await page.screenshot({ path: path.join(screenshots, `host-${kind}-stuck.png`) });
        throw error;
      }
      inspect(folder);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

/** Prints what the tests print; settles when the editor says that they have ended. */
async function listen(page: Page, log: WriteStream): Promise<{ ended: Promise<void> }> {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  page.on('pageerror', (error) => console.log(`[page] ${error.message}`));
  await page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => {
    const line = parts.map(String).join(' ');
    log.write(`${line}\n`);
    // The editor logs here too; what our tests print is indented.
    if (line.startsWith('  ')) console.log(line);
  });
  await page.exposeFunction('codeAutomationExit', () => end());
  return { ended };
}
