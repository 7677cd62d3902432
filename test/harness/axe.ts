import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Frame } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong in a frame: rule, gravity, and the first element of each. */
export async function findViolations(frame: Frame): Promise<string[]> {
  await frame.evaluate(`${source};0`);
  const results = await frame.evaluate(() =>
    (globalThis as unknown as { axe: typeof axeCore }).axe.run(document, { resultTypes: ['violations'] }),
  );
  return results.violations.map(
    ({ id, impact, nodes }) => `${id} (${String(impact)}, ${nodes.length}): ${nodes[0]?.html ?? ''}`,
  );
}
