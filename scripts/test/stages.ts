import path from 'node:path';
import { Missing } from '../../test/harness/missing.ts';

export interface Command {
  /** What it is, in a few words. */
  readonly label: string;
  /** Arguments to Node: a script and its own. */
  readonly args: readonly string[];
}

export interface Stage {
  readonly name: string;
  readonly commands: readonly Command[];
  /** Its one command runs tests and writes their results. */
  readonly tests: boolean;
  /** Its commands may run at the same time. */
  readonly parallel?: boolean;
  /** The row of stages that it stands in. Neighbouring rows run at the same time; stages of none run alone. */
  readonly row?: 1 | 2 | 3;
  /** Stages that must have run before, in this run. */
  readonly needs: readonly string[];
}

const bin = (name: string): string => path.join('node_modules', name);
const TSX = ['--import', 'tsx'];

const typecheck = ['.', 'src/core', 'src/page', 'src/host'].map((project) => ({
  label: `tsc ${project}`,
  args: [bin('typescript/bin/tsc'), '-p', project],
}));

const inRow = (row: 1 | 2 | 3, stage: Stage): Stage => ({ ...stage, row });

const checks = (name: string, commands: readonly Command[], parallel = false): Stage => ({
  name,
  commands,
  tests: false,
  parallel,
  needs: [],
});

/** Mocha over TypeScript test files in Node. */
function mocha(
  name: string,
  patterns: readonly string[],
  extra: readonly string[] = [],
  needs: string[] = [],
): Stage {
  const strict = ['--forbid-only', '--forbid-pending', '--reporter', './test/harness/reporter.ts'];
  const args = [...TSX, bin('mocha/bin/mocha.js'), ...strict, ...extra, ...patterns];
  return { name, commands: [{ label: 'mocha', args }], tests: true, needs };
}

const host = (kind: 'node' | 'web'): Stage => ({
  name: `host-${kind}`,
  commands: [{ label: `host ${kind}`, args: [...TSX, 'test/harness/host.ts', kind] }],
  tests: true,
  needs: ['package'],
});

const E2E = ['--require', './test/harness/e2e-hooks.ts', '--timeout', '120000', '--slow', '15000'];

/**
 * Everything that `npm test` runs, in order. What measures time by the clock runs alone: the editor's hosts, and a
 * person's hands.
 */
export const stages: readonly Stage[] = [
  checks('package', [
    { label: 'build', args: ['esbuild.mjs', '--production'] },
    { label: 'package', args: [...TSX, 'scripts/package.ts'] },
  ]),
  inRow(
    1,
    checks(
      'lint',
      [
        { label: 'eslint', args: [bin('eslint/bin/eslint.js'), '.'] },
        { label: 'prettier', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
        ...typecheck,
      ],
      true,
    ),
  ),
  inRow(
    2,
    mocha('core', ['test/core/**/*.test.ts'], ['--require', './test/core/seed.ts', '--timeout', '60000']),
  ),
  inRow(
    2,
    mocha('tools', ['test/scripts/**/*.test.ts', 'test/training/**/*.test.ts'], ['--timeout', '60000']),
  ),
  inRow(3, mocha('page', ['test/page/**/*.test.ts'], ['--timeout', '60000', '--slow', '3000'])),
  host('node'),
  host('web'),
  mocha('e2e', ['test/e2e/**/*.test.ts'], E2E, ['package']),
  mocha('start', ['test/start/**/*.test.ts'], ['--timeout', '180000', '--slow', '60000']),
];

/**
 * The stages of these names (all when there are none) with what they need before them, in order.
 *
 * @throws Missing for a name that is none
 */
export function choose(names: readonly string[]): Stage[] {
  const wanted = new Set(names.length > 0 ? names : stages.map(({ name }) => name));
  for (const name of names) {
    const stage = stages.find((each) => each.name === name);
    if (!stage)
      throw new Missing(`No stage “${name}”. There are: ${stages.map((each) => each.name).join(', ')}.`);
    for (const need of stage.needs) wanted.add(need);
  }
  return stages.filter(({ name }) => wanted.has(name));
}
