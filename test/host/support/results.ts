/** What became of one test. */
export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  /** Milliseconds it took. */
  readonly took: number;
  readonly error?: string;
}

/** Where runs inside an editor write their results: a file in the root of the workspace folder. */
export const HOST_RESULTS = '.lectern-results.json';
