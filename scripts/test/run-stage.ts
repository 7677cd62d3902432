import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { artefacts, root } from '../../test/harness/paths.ts';
import { run } from '../../test/harness/processes.ts';
import { RESULTS, sumUp } from '../../test/harness/results.ts';
import type { Command, Stage } from './stages.ts';

export interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  /** What failed, each with what its error says. */
  readonly failures: readonly string[];
  /** Why the stage failed, in one line. */
  readonly problem?: string;
}

/** The most one command may take, in milliseconds. */
const LIMIT = 15 * 60_000;

/** Takes what a stage prints, as it comes. */
export type Print = (text: string) => void;

export async function runStage(stage: Stage, print: Print): Promise<Outcome> {
  const start = performance.now();
  const result = stage.tests ? await runTests(stage, print) : await countChecks(stage, print);
  return { name: stage.name, seconds: (performance.now() - start) / 1000, ...result };
}

async function runTests({ name, commands }: Stage, print: Print): Promise<Omit<Outcome, 'name' | 'seconds'>> {
  const results = path.join(artefacts, 'results', `${name}.json`);
  mkdirSync(path.dirname(results), { recursive: true });
  rmSync(results, { force: true });
  let problem: string | undefined;
  let late = false;
  for (const { args } of commands) {
    const env = { ...process.env, [RESULTS]: results };
    const { code, timedOut } = await run(process.execPath, args, {
      cwd: root,
      env,
      limit: LIMIT,
      echo: print,
    });
    if (timedOut) late = true;
    else if (code !== 0) problem = `ended with code ${code}`;
  }
  const counts = sumUp(results);
  // Mocha's exit code is its number of failures: what failed says more. What was cut off says nothing of the rest.
  const why = late
    ? ['took too long', counts.problem].filter(Boolean).join(', ')
    : (counts.problem ?? problem);
  // What broke outside a test is a failure too.
  const failed = why ? Math.max(counts.failed, 1) : 0;
  return { passed: counts.passed, failed, failures: counts.failures, ...(why ? { problem: why } : {}) };
}

async function countChecks(stage: Stage, print: Print): Promise<Omit<Outcome, 'name' | 'seconds'>> {
  const outcome = await runChecks(stage, print);
  return { passed: 0, failed: outcome.problem ? 1 : 0, failures: [], ...outcome };
}

/** All are run, also after one that failed; each prints its own trouble. */
async function runChecks({ commands, parallel }: Stage, print: Print): Promise<{ problem?: string }> {
  const left = [...commands];
  const broken: string[] = [];
  const work = async (): Promise<void> => {
    for (let command = left.shift(); command; command = left.shift())
      if (!(await check(command, print))) broken.push(command.label);
  };
  const hands = parallel ? Math.min(availableParallelism(), 4) : 1;
  await Promise.all(Array.from({ length: hands }, work));
  return broken.length > 0 ? { problem: broken.join(', ') } : {};
}

async function check({ label, args }: Command, print: Print): Promise<boolean> {
  const start = performance.now();
  const { code, output } = await run(process.execPath, args, { cwd: root, limit: LIMIT });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (output.trim()) print(`${output.trimEnd()}\n`);
  print(`  ${code === 0 ? '✔' : '✖'} ${label} ${seconds} s\n`);
  return code === 0;
}
