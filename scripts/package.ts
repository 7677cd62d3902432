import { statSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { main } from '../test/harness/missing.ts';
import { root, unpacked, vsix } from '../test/harness/paths.ts';
import { BUDGETS, DATA_BUDGETS, findProblems } from './package/contents.ts';
import { readVsix, unpack } from './package/vsix.ts';

const budgets = { ...BUDGETS, ...DATA_BUDGETS };
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

/** `npm run package`: makes the VSIX from what was built, checks what is in it, and unpacks it for the host tests. */
await main(async () => {
  await createVSIX({
    cwd: root,
    packagePath: vsix,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const contents = await readVsix(vsix);
  unpack(contents, unpacked);

  for (const [file, bytes] of [...contents].sort(([a], [b]) => a.localeCompare(b)))
    console.log(
      `${kilobytes(bytes.byteLength)}  ${file}${file in budgets ? ` (at most ${kilobytes(budgets[file] ?? 0).trim()})` : ''}`,
    );
  console.log(`${kilobytes(statSync(vsix).size)}  ${path.relative(root, vsix)}`);
  const problems = findProblems(contents);
  for (const problem of problems) console.error(`✖ ${problem}`);
  return problems.length > 0 ? 1 : 0;
});
