import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CallEnded, evaluateBundle, FeatureCalls, type FeatureSource } from '../../../src/host/features.ts';
import { answer } from '../../../src/worker/messages.ts';
import { startNodeThread } from '../../../src/worker/threadNode.ts';

/** Stands in for the bundle: `slugOf` and `importPage` as this thread answers them. */
const SCRIPT = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ method, args }) => {
    if (method === 'slugOf' && args[0] === 'for ever') for (;;);
    if (method === 'slugOf' && args[0] === 'exit') process.exit();
    if (method === 'importPage') parentPort.postMessage({ error: { name: 'ImportError', message: 'm', failure: 'empty' } });
    else parentPort.postMessage({ value: 'thread:' + args[0] });
  });`;

describe('features in threads of their own', () => {
  let folder: string;
  let script: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lectern-'));
    script = path.join(folder, 'feature.cjs');
    writeFileSync(script, SCRIPT);
  });
  after(() => rmSync(folder, { recursive: true }));

  const limits = { timeout: 20_000, signal: new AbortController().signal };
  const calls = (source: Partial<FeatureSource> = {}): FeatureCalls =>
    new FeatureCalls({
      start: () => Promise.resolve(startNodeThread(script)),
      load: () => Promise.reject(new Error('not to be loaded')),
      ...source,
    });

  it('answers from the thread', async () => {
    assert.equal(await calls().call('import', 'slugOf', ['a'], limits), 'thread:a');
  });

  it('throws what the thread threw, by name and failure', async () => {
    await assert.rejects(calls().call('import', 'importPage', [''], limits), {
      name: 'ImportError',
      failure: 'empty',
    });
  });

  it('ends a call that never ends, in time or when cancelled', async () => {
    const late = calls().call('import', 'slugOf', ['for ever'], { ...limits, timeout: 200 });
    await assert.rejects(late, (error: unknown) => error instanceof CallEnded && error.reason === 'timeout');
    const stop = new AbortController();
    const cancelled = calls().call('import', 'slugOf', ['for ever'], { ...limits, signal: stop.signal });
    stop.abort();
    await assert.rejects(
      cancelled,
      (error: unknown) => error instanceof CallEnded && error.reason === 'cancelled',
    );
  });

  it('says so when the thread breaks down', async () => {
    await assert.rejects(calls().call('import', 'slugOf', ['exit'], limits), /ended/);
  });

  it('works in the host where no thread can be started, and loads a feature once', async () => {
    let loads = 0;
    const host = calls({
      start: () => Promise.reject(new Error('no threads here')),
      load: () => {
        loads += 1;
        if (loads === 1) return Promise.reject(new Error('not yet'));
        return Promise.resolve({ slugOf: (title: string) => `host:${title}` });
      },
    });
    await assert.rejects(host.call('import', 'slugOf', ['a'], limits), /not yet/);
    assert.equal(await host.call('import', 'slugOf', ['b'], limits), 'host:b');
    assert.equal(await host.call('import', 'slugOf', ['c'], limits), 'host:c');
    assert.equal(loads, 2);
  });

  it('evaluates a bundle with a module and the editor, and nothing else', () => {
    const code = `module.exports = { vscode: require('vscode'), fs: require('fs'), same: exports === module.exports };`;
    const editor = { version: '1.101.0' };
    const bundle = evaluateBundle(code, new Map([['vscode', editor]]));
    assert.deepEqual(bundle, { vscode: editor, fs: undefined, same: true });
  });

  it('calls only what a feature exports', () => {
    const feature = { double: (value: number) => value * 2 };
    assert.deepEqual(answer(feature, { method: 'double', args: [4] }), { value: 8 });
    for (const method of ['toString', 'constructor', '__proto__', 'nothing']) {
      assert.match(JSON.stringify(answer(feature, { method, args: [] })), /No such method/);
    }
  });
});
