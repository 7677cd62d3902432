import * as vscode from 'vscode';
import { equal, eventually, ok } from './support/assert.ts';
import { closeAll, extension } from './support/editor.ts';

interface Manifest {
  contributes: { commands: { command: string }[] };
}

describe('activation', () => {
  // The report comes when the editor has started and rests: only then is activation's time its own.
  before(() => eventually('the editor to come to rest', startupReport));
  afterEach(closeAll);

  let processor: number | undefined;

  it('activates', async () => {
    // The report above is Markdown, for which the editor may have activated us already: then only its clock tells.
    const first = !extension().isActive;
    const before = first ? processorTime() : undefined;
    await extension().activate();
    const after = processorTime();
    processor = before !== undefined && after !== undefined ? Math.round(after - before) : undefined;
    equal(extension().isActive, true);
  });

  it('runs in the host that these tests are for', () => {
    const inWorker = typeof (globalThis as { importScripts?: unknown }).importScripts === 'function';
    equal(inWorker, LECTERN_HOST === 'web', 'in a web worker:');
  });

  it('registers every command that the manifest names', async () => {
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as Manifest;
    const missing = contributes.commands.map(({ command }) => command).filter((id) => !registered.has(id));
    equal(missing.join(' '), '', 'commands without a handler:');
    ok(contributes.commands.length > 0);
  });

  it('takes under 20 ms, by the editor’s own clock', async () => {
    const { load, call, finish } = await eventually('the editor’s figures', activationTimes);
    console.log(
      `      loading ${load} ms, activate() ${call} ms, settling ${finish} ms; processor ${processor ?? '?'} ms`,
    );
    // `activate` returns nothing to wait for: what settles after it is what others had the thread do meanwhile. The
    // clock also runs while other programs have the machine; the processor's time does not.
    const took = Math.min(call, processor ?? Infinity);
    ok(took < 20, `it took ${took} ms`);
  });
});

/** Which extension host the bundle was made for. */
declare const LECTERN_HOST: 'node' | 'web';

interface Times {
  /** Milliseconds to load the bundle, to call `activate`, and until what it returned has settled. */
  load: number;
  call: number;
  finish: number;
}

/** Milliseconds of processor time that this thread has had; not known in every host. */
function processorTime(): number | undefined {
  const { process } = globalThis as { process?: { threadCpuUsage?: () => { user: number; system: number } } };
  const usage = process?.threadCpuUsage?.();
  return usage && (usage.user + usage.system) / 1000;
}

/** What *Developer: Startup Performance* shows, made anew. */
async function startupReport(): Promise<string | undefined> {
  await closeAll();
  await vscode.commands.executeCommand('perfview.show');
  const shown = (): string | undefined => {
    const text = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    return text?.includes('Call Activate') ? text : undefined;
  };
  return eventually('the startup report', shown, 5000).catch(() => undefined);
}

/** Reads our row of the report's table of extensions. */
async function activationTimes(): Promise<Times | undefined> {
  const report = (await startupReport()) ?? '';
  const row = report.split('\n').find((line) => /^\|?\s*lectern\.lectern\b/.test(line));
  if (!row) return undefined;
  const cells = row.split('|').map((cell) => cell.trim());
  const [load, call, finish] = cells.slice(cells.indexOf('lectern.lectern') + 2).map(Number);
  return load === undefined || call === undefined || finish === undefined
    ? undefined
    : { load, call, finish };
}
