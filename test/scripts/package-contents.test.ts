import assert from 'node:assert/strict';
import { BUDGETS, DATA_BUDGETS, findProblems } from '../../scripts/package/contents.ts';

const BUDGETED = { ...BUDGETS, ...DATA_BUDGETS };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const manifest = {
  main: './dist/extension.cjs',
  browser: './dist/extension.web.cjs',
  icon: 'media/icon.png',
  contributes: { grammars: [{ path: './syntaxes/a.tmLanguage.json' }] },
};

/** A package with nothing wrong, and `more` on top. */
function pack(more: Record<string, string> = {}): Map<string, Uint8Array> {
  const files: Record<string, string> = {
    'package.json': JSON.stringify(manifest),
    'readme.md': '#',
    'changelog.md': '#',
    'LICENSE.txt': 'MIT',
    ...Object.fromEntries(Object.keys(BUDGETED).map((file) => [file, 'a'])),
    'media/icon.png': 'p',
    'syntaxes/a.tmLanguage.json': '{}',
    ...more,
  };
  return new Map(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
}

describe('the check of what is in a package', () => {
  it('finds nothing wrong with a right one', () => {
    assert.deepEqual(findProblems(pack()), []);
  });

  for (const stranger of [
    'src/activate.ts',
    'dist/extension.cjs.map',
    'dist/cli.cjs',
    'test/fixtures/articles/korea.md',
    'media/icon.svg',
    'node_modules/vfile/index.js',
    '.env',
  ])
    it(`refuses ${stranger}`, () => {
      assert.deepEqual(findProblems(pack({ [stranger]: '' })), [`${stranger} must not be in the package`]);
    });

  it('misses a file that the manifest names', () => {
    const contents = pack();
    contents.delete('syntaxes/a.tmLanguage.json');
    assert.deepEqual(findProblems(contents), ['syntaxes/a.tmLanguage.json is missing']);
  });

  for (const [file, limit] of Object.entries(BUDGETED))
    it(`refuses a ${file} over its budget`, () => {
      assert.deepEqual(findProblems(pack({ [file]: 'x'.repeat(limit) })), []);
      assert.equal(findProblems(pack({ [file]: 'x'.repeat(limit + 1) })).length, 1);
    });

  it('refuses bundles that were built for debugging', () => {
    assert.equal(findProblems(pack({ 'dist/page.js': 'a;\n//# sourceMappingURL=page.js.map' })).length, 1);
    assert.equal(findProblems(pack({ 'dist/page.js': 'let a = 1;\n'.repeat(50) })).length, 1);
  });
});
