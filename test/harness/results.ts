import { existsSync, readFileSync } from 'node:fs';
import type { TestResult } from '../host/support/results.ts';

/** The environment variable that names the file where the reporter writes a run's results. */
export const RESULTS = 'LECTERN_RESULTS';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with what its error says. */
  readonly failures: readonly string[];
}

/**
 * Sums up a run. A run without a results file, without tests, or with tests left out counts as failed.
 *
 * @returns the counts, and in one line why the run can't count as a pass
 */
export function sumUp(file: string): Counts & { readonly problem?: string } {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [], problem: 'no results were written' };
  const results = JSON.parse(readFileSync(file, 'utf8')) as TestResult[];
  const count = (state: TestResult['state']): number => results.filter((each) => each.state === state).length;
  const failures = results
    .filter(({ state }) => state === 'failed')
    .map(({ title, error }) => `${title}\n${error ?? ''}`.trim());
  const counts = { passed: count('passed'), failed: count('failed'), failures };
  if (results.length === 0) return { ...counts, problem: 'there was no test to run' };
  if (count('pending') > 0) return { ...counts, problem: `${count('pending')} tests were left out` };
  if (counts.failed > 0) return { ...counts, problem: `${counts.failed} failed` };
  return counts;
}
