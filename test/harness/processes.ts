import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { createServer } from 'node:net';

/** A TCP port on 127.0.0.1 that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === 'object' && address) resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}

export interface Ended {
  /** Exit code; -1 when a signal or the time limit ended it. */
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** In milliseconds; the whole process group ends when it has passed. */
  readonly limit?: number;
  /** Also gets what the command prints, as it comes. */
  readonly echo?: (text: string) => void;
}

/** Runs a command to its end and gives what it printed, stdout and stderr together. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawnGroup(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let timedOut = false;
    const timer = options.limit
      ? setTimeout(() => {
          timedOut = true;
          killGroup(child);
        }, options.limit)
      : undefined;
    const take = (chunk: Buffer): void => {
      const text = chunk.toString();
      output += text;
      options.echo?.(text);
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    const end = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += error.message;
      end(-1);
    });
    child.once('close', (code) => end(code ?? -1));
  });
}

const groups = new Set<ChildProcess>();
let watching = false;

/** Spawns a process that leads a group of its own; the group ends with us, however we end (but for SIGKILL). */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  if (!watching) {
    watching = true;
    process.once('exit', killAll);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        killAll();
        process.exit(1);
      });
  }
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.add(child);
  child.once('exit', () => groups.delete(child));
  return child;
}

/** Ends a group that `spawnGroup` began. */
export function killGroup(child: ChildProcess, signal: NodeJS.Signals = 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has already gone.
  }
}

function killAll(): void {
  for (const child of groups) killGroup(child);
}
