import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import type { TestResult } from '../host/support/results.ts';
import { RESULTS } from './results.ts';

/** Mocha's spec reporter, which also writes every result to the file that `LECTERN_RESULTS` names. */
export default class Reporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env[RESULTS];
    if (!file) return;
    const results: TestResult[] = [];
    // Written anew after each test: a process that dies half-way still leaves what it had.
    const add = (test: Mocha.Runnable, state: TestResult['state'], error?: Error): void => {
      const result = { title: test.fullTitle(), state, took: test.duration ?? 0 };
      results.push(error ? { ...result, error: error.stack ?? error.message } : result);
      writeFileSync(file, JSON.stringify(results));
    };
    runner.on('pass', (test) => add(test, 'passed'));
    runner.on('fail', (test, error: Error) => add(test, 'failed', error));
    runner.on('pending', (test) => add(test, 'pending'));
    runner.once('end', () => writeFileSync(file, JSON.stringify(results)));
  }
}
