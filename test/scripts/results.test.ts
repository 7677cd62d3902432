import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choose, stages } from '../../scripts/test/stages.ts';
import { sumUp } from '../harness/results.ts';

describe('summing up a run of tests', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-results-'));
  after(() => rmSync(folder, { recursive: true }));

  const result = (state: string): object => ({
    title: `it ${state}`,
    state,
    took: 1,
    ...(state === 'failed' ? { error: 'Error: why' } : {}),
  });
  const of = (...states: string[]): ReturnType<typeof sumUp> => {
    const file = path.join(folder, 'results.json');
    writeFileSync(file, JSON.stringify(states.map(result)));
    return sumUp(file);
  };

  it('counts', () => {
    assert.deepEqual(of('passed', 'passed'), { passed: 2, failed: 0, failures: [] });
  });
  it('fails where a test failed', () => {
    assert.deepEqual(of('passed', 'failed'), {
      passed: 1,
      failed: 1,
      failures: ['it failed\nError: why'],
      problem: '1 failed',
    });
  });
  it('fails where a test was left out', () => {
    assert.ok(of('passed', 'pending').problem);
  });
  it('fails where there was no test', () => {
    assert.ok(of().problem);
  });
  it('fails where nothing was written', () => {
    assert.ok(sumUp(path.join(folder, 'none.json')).problem);
  });
});

describe('choosing stages', () => {
  it('takes all of them when none is named', () => {
    assert.deepEqual(choose([]), stages);
  });
  it('takes what a stage needs before it', () => {
    assert.deepEqual(
      choose(['e2e', 'core']).map(({ name }) => name),
      ['package', 'core', 'e2e'],
    );
  });
  it('refuses a name that is none', () => {
    assert.throws(() => choose(['everything']), /No stage “everything”/);
  });
});
