import { cpSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { HostKind } from './host-bundle.ts';
import { Missing } from './missing.ts';
import { OutsideRecorder } from './outside.ts';
import { extensionId, fixtures, vsix } from './paths.ts';
import { startServer, type Server } from './server.ts';
import { Workbench } from './workbench.ts';

export interface WindowOptions {
  /** What the workspace folder begins as: a folder under `test/fixtures`. Default `articles`. */
  readonly fixture?: string;
  /** More files in the root of that folder, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The extension host that runs Lectern: the server's, or the browser's own. Default `node`. */
  readonly host?: HostKind;
  /** Workspace settings. */
  readonly settings?: Record<string, unknown>;
  /** Restricted mode: the folder is not trusted. */
  readonly restricted?: boolean;
  /** What extensions are told to speak; the editor itself has no language packs here and speaks English. */
  readonly language?: string;
  readonly size?: { width: number; height: number };
}

export interface Window {
  readonly workbench: Workbench;
  readonly outside: OutsideRecorder;
  /** Whether the window's own browser was given a file of Lectern's: the entry of the web host, where Lectern runs in that. */
  fetched(file: string): boolean;
  close(): Promise<void>;
}

let browser: Promise<Browser> | undefined;
const servers = new Map<boolean, Promise<Server>>();

/** Every window opened and not yet closed, newest last. */
export const openWindows: Window[] = [];

/** A new window on a copy of a fixture; servers (with the packaged extension) and browser are shared by the run. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const { fixture = 'articles', files = {}, restricted = false } = options;
  const inBrowser = { 'remote.extensionKind': { [extensionId]: ['web'] } };
  const settings = { ...(options.host === 'web' ? inBrowser : {}), ...options.settings };
  const { size = { width: 1280, height: 800 } } = options;
  browser ??= launchBrowser();
  const [server, chromium] = await Promise.all([serverFor(restricted), browser]);
  const folder = path.join(mkdtempSync(path.join(server.workspaces, 'w-')), fixture);
  cpSync(path.join(fixtures, fixture), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  const context = await chromium.newContext({ viewport: size });
  if (options.language)
    await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(options.language)}`);
  const outside = new OutsideRecorder(context);
  const workbench = new Workbench(await context.newPage(), folder);
  if (Object.keys(settings).length > 0) workbench.changeSettings(settings);
  const fetched: string[] = [];
  context.on('request', (request) => fetched.push(decodeURIComponent(request.url())));
  const window: Window = {
    workbench,
    outside,
    fetched: (file) =>
      fetched.some((address) => address.includes(`/${extensionId}-`) && address.includes(`/${file}`)),
    async close() {
      openWindows.splice(openWindows.indexOf(window), 1);
      await context.close();
    },
  };
  openWindows.push(window);
  await workbench.page.goto(`${server.url}/?folder=${encodeURIComponent(folder)}`);
  await workbench.ready();
  return window;
}

/** Ends what `openWindow` started. */
export async function endSession(): Promise<void> {
  await Promise.all(openWindows.map((each) => each.close()));
  await (await browser)?.close();
  const started = [...servers.values()];
  servers.clear();
  browser = undefined;
  await Promise.all(started.map(async (each) => (await each).stop()));
}

function serverFor(restricted: boolean): Promise<Server> {
  const known = servers.get(restricted);
  if (known) return known;
  if (!existsSync(vsix)) throw new Missing('There is no package to test: run `npm run package` first.');
  const name = restricted ? 'e2e-restricted' : 'e2e';
  const started = startServer({ extensions: [vsix], restricted, name });
  servers.set(restricted, started);
  return started;
}
