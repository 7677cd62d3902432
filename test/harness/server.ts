import { type ChildProcess } from 'node:child_process';
import {
  createWriteStream,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Missing } from './missing.ts';
import { logs } from './paths.ts';
import { freePort, killGroup, run, spawnGroup } from './processes.ts';
import { ensureServer } from './server-install.ts';
import { bareSettings, restrictedSettings } from './settings.ts';
import { until, within } from './wait.ts';

export interface ServerOptions {
  /** User settings on top of the bare ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folders are not trusted: restricted mode. */
  readonly restricted?: boolean;
  /** Lets the page's address name extensions and tests under development. Then no notifications show. */
  readonly development?: boolean;
  /** Packages to install before it starts. */
  readonly extensions?: readonly string[];
  /** Extensions to run from their source folders, by identifier. */
  readonly sources?: Readonly<Record<string, string>>;
  /** Names the log under `artefacts/`. */
  readonly name?: string;
}

/** A VS Code server of our own on 127.0.0.1, its data in a folder that goes when it stops. */
export interface Server {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** `127.0.0.1:PORT`, as in `vscode-remote://AUTHORITY/path`. */
  readonly authority: string;
  /** A folder of the server's own for workspaces; gone when it stops. */
  readonly workspaces: string;
  stop(): Promise<void>;
}

/** Ends the server's group when the process that started it has gone without a word, or the server itself has. */
const guard = `
parent=$1; shift
"$@" & server=$!
while kill -0 "$parent" 2>/dev/null && kill -0 "$server" 2>/dev/null; do sleep 1; done
kill -9 0`;

/**
 * @throws Missing where the server can't be installed
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const { node, entry } = await ensureServer();
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'lectern-')));
  const data = path.join(home, 'data');
  const workspaces = path.join(home, 'workspaces');
  for (const folder of [path.join(data, 'User'), path.join(home, 'extensions'), workspaces])
    mkdirSync(folder, { recursive: true });
  if (options.sources) writeSources(path.join(home, 'extensions'), options.sources);
  const settings = {
    ...bareSettings,
    ...(options.restricted ? restrictedSettings : {}),
    ...options.settings,
  };
  writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(settings, null, 2));
  const port = await freePort();
  const where = ['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions')];
  const config = ['--config', path.join(home, 'config.yaml')];
  const env = { ...process.env, EXTENSIONS_GALLERY: '{}' };

  for (const file of options.extensions ?? []) {
    const done = await run(node, [entry, ...where, ...config, '--install-extension', file], {
      env,
      limit: 60_000,
    });
    if (done.code !== 0) throw new Error(`${file} could not be installed:\n${done.output}`);
  }

  const address = ['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...config];
  const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override'];
  const args = [node, entry, ...address, ...where, ...quiet, '--ignore-last-opened'];
  if (!options.restricted) args.push('--disable-workspace-trust');
  if (options.development) args.push('--vscode-option', 'enable-smoke-test-driver');
  const child = spawnGroup('sh', ['-c', guard, 'sh', String(process.pid), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  log(child, options.name ?? 'server');
  const remove = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);

  const stop = async (): Promise<void> => {
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const running = child.exitCode === null && child.signalCode === null;
    killGroup(child, 'SIGTERM');
    if (running) await within('the server to end', 5000, gone).catch(() => undefined);
    killGroup(child);
    process.off('exit', remove);
    remove();
  };

  const url = `http://127.0.0.1:${port}`;
  try {
    await until('the VS Code server to answer', 60_000, async () => {
      if (child.exitCode !== null)
        throw new Missing('The VS Code server ended as it started; see artefacts/.');
      return (await healthy(url)) ? true : undefined;
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, authority: `127.0.0.1:${port}`, workspaces, stop };
}

/** Has the server take extensions from where they lie, by its own list of what is installed. */
function writeSources(folder: string, sources: Readonly<Record<string, string>>): void {
  const list = Object.entries(sources).map(([id, place]) => {
    const { version } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { identifier: { id }, version, location: { $mid: 1, scheme: 'file', path: place }, metadata: {} };
  });
  writeFileSync(path.join(folder, 'extensions.json'), JSON.stringify(list));
}

async function healthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

function log(child: ChildProcess, name: string): void {
  mkdirSync(logs, { recursive: true });
  const file = createWriteStream(path.join(logs, `${name}.log`));
  child.stdout?.pipe(file);
  child.stderr?.pipe(file);
}
