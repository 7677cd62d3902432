import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { fromHost } from '../../scripts/build/from-host.mjs';
import { root } from '../harness/paths.ts';

const shared = path.join(root, 'src/host/shared.ts');

describe('a bundle that is loaded behind the host’s', () => {
  it('takes from it what that one hands out, and has no parser of its own', async () => {
    const { metafile, outputFiles } = await build({
      entryPoints: [path.join(root, 'src/host/cards/register.ts')],
      plugins: [fromHost('./host.cjs')],
      absWorkingDir: root,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      external: ['vscode'],
      metafile: true,
      write: false,
    });
    const listed = Array.from(
      readFileSync(shared, 'utf8').matchAll(/'\.\.\/(.+)'/gu),
      ([, file]) => `src/${file}`,
    );
    assert.ok(listed.includes('src/core/article/markdown/parse.ts'), listed.join());
    const brought = Object.keys(metafile.inputs);
    assert.deepEqual(
      brought.filter(
        (file) =>
          listed.includes(file) || /node_modules\/(?:micromark|mdast-util-from-markdown)\//u.test(file),
      ),
      [],
    );
    assert.match(outputFiles[0]?.text ?? '', /require\("\.\/host\.cjs"\)/u);
  });
});
