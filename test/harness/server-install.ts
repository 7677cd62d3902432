import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Missing } from './missing.ts';
import { cache } from './paths.ts';
import { run } from './processes.ts';
import { stubs, writeStubs } from './server-stubs.ts';

const pinned = path.join(import.meta.dirname, 'vscode-server');
const home = path.join(cache, 'code-server');

export interface ServerFiles {
  /** The Node binary that this server wants. */
  readonly node: string;
  /** code-server's entry script. */
  readonly entry: string;
}

/**
 * Installs VS Code's server into `.vscode-test/code-server`, unless what is there is already right.
 *
 * @throws Missing where the server doesn't run, or when the package registry can't be reached
 */
export async function ensureServer(): Promise<ServerFiles> {
  const { platform, arch } = process;
  if (platform !== 'linux' || (arch !== 'x64' && arch !== 'arm64'))
    throw new Missing(
      `The VS Code server runs on Linux x64 and arm64, not on ${platform} ${arch}: install desktop VS Code.`,
    );
  const stamp = fingerprint();
  if (installed() !== stamp) await install(stamp);
  return {
    node: path.join(home, `node_modules/node-linux-${arch}/bin/node`),
    entry: path.join(home, 'node_modules/code-server/out/node/entry.js'),
  };
}

const stampFile = 'installed';

function installed(): string | undefined {
  const file = path.join(home, stampFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.arch).update(JSON.stringify(stubs));
  for (const file of ['package.json', 'package-lock.json'])
    hash.update(readFileSync(path.join(pinned, file)));
  return hash.digest('hex');
}

/** Installs aside and moves into place when whole, so that a run cut off, or one beside us, leaves nothing half done. */
async function install(stamp: string): Promise<void> {
  console.log('Installing VS Code’s server for tests (about 540 MB, once) …');
  const aside = `${home}-${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    for (const file of ['package.json', 'package-lock.json'])
      cpSync(path.join(pinned, file), path.join(aside, file));
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await run('npm', ['ci', '--prefix', aside, ...flags], {
      cwd: aside,
      limit: 300_000,
    });
    if (code !== 0)
      throw new Missing(`VS Code’s server could not be installed from npm: ${lastLine(output)}`);
    const modules = path.join(aside, 'node_modules');
    const vscode = path.join(modules, 'code-server/lib/vscode');
    symlinkSync(path.relative(vscode, modules), path.join(vscode, 'node_modules'), 'dir');
    writeStubs(modules);
    writeFileSync(path.join(aside, stampFile), stamp);
    if (installed() === stamp) return;
    rmSync(home, { recursive: true, force: true });
    renameSync(aside, home);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';
