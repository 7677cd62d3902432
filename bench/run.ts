import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { main } from '../test/harness/missing.ts';
import { fixtures, root } from '../test/harness/paths.ts';
import { endSession } from '../test/harness/session.ts';
import { measureAnchoring } from './anchoring.ts';
import { measureBlocking } from './blocking.ts';
import { interview } from './documents.ts';
import { measureMarking, type MarkingFigures } from './marking.ts';
import { measureOpening, type OpeningFigures } from './opening.ts';
import { summarise } from './report.ts';
import { measureSizes } from './sizes.ts';

/** `npm run bench`: every figure in one run, kept under `bench/results/` and summarised in `bench/README.md`. */
await main(async () => {
  const example = readFileSync(path.join(fixtures, 'articles/isis-k-moscow-attack.txt'), 'utf8');
  const sizes = measureSizes();
  const anchoring = measureAnchoring();
  const blocking = await measureBlocking(interview(example, 1_000_000));
  const [opening, marking] = await measureInEditor().finally(endSession);
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const results = { machine, opening, marking, blocking, anchoring, sizes };
  const folder = path.join(root, 'bench/results');
  mkdirSync(folder, { recursive: true });
  for (const [name, figures] of Object.entries({ opening, marking, blocking, anchoring, sizes }))
    writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify({ machine, figures }, null, 2)}\n`);
  const readme = path.join(root, 'bench/README.md');
  writeFileSync(readme, summarise(readFileSync(readme, 'utf8'), results));
  console.log(summarise('<!-- figures -->\n<!-- /figures -->', results));
  return 0;
});

async function measureInEditor(): Promise<[OpeningFigures[], MarkingFigures]> {
  return [await measureOpening(), await measureMarking()];
}
