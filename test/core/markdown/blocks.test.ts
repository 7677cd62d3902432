import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { finish } from '../../../src/core/steps.ts';
import { parseInBlocks, parseWhole } from './compare.ts';
import { articles, atoms, examples, samples } from './documents.ts';

function assertSame(source: string): void {
  assert.deepEqual(plain(parseInBlocks(source)), plain(parseWhole(source)), JSON.stringify(source));
}

/** Without prototypes and undefined fields, which differ for reasons of their own. */
function plain({ children }: ReturnType<typeof parseWhole>): unknown {
  return JSON.parse(JSON.stringify(children));
}

describe('Blocks parsed alone give what parsing the whole gives', function () {
  this.timeout(20_000);

  it('for every example of CommonMark', () => {
    assert.ok(examples.length > 640);
    examples.forEach(assertSame);
  });

  it('for GFM, front matter and what else an article may hold', () => samples.forEach(assertSame));

  for (const { name, source } of articles()) it(`for ${name}`, () => assertSame(source));

  it('with carriage returns for line feeds', () => {
    for (const source of [...samples, ...examples.slice(0, 200)]) {
      assertSame(source.replaceAll('\n', '\r\n'));
      assertSame(source.replaceAll('\n', '\r'));
    }
  });

  it('for whatever marks in a row', () => {
    const markdown = fc.array(fc.constantFrom(...atoms), { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(fc.property(markdown, assertSame), { seed: 31, numRuns: 600 });
  });
});

describe('scanMarkdown', () => {
  const kinds = (source: string): string[] =>
    finish(scanMarkdown(source)).map(
      ({ kind, start, end }) => `${kind} ${JSON.stringify(source.slice(start, end))}`,
    );

  it('keeps blocks in order, apart, from the start of a line, with no blank line around', () => {
    for (const source of [...examples, ...samples]) {
      let last = 0;
      for (const { start, end } of finish(scanMarkdown(source))) {
        assert.ok(start >= last && end > start && end <= source.length);
        assert.ok(start === 0 || /[\r\n\uFEFF]/.test(source.charAt(start - 1)), JSON.stringify(source));
        assert.match(source.slice(last, start), /^[\s\uFEFF]*$/);
        last = end;
      }
      assert.match(source.slice(last), /^\s*$/);
    }
  });

  it('tells headings and where their words stand', () => {
    const heading = (source: string): unknown => {
      const [block] = finish(scanMarkdown(source));
      return block?.text && [block.depth, source.slice(block.text.start, block.text.end)];
    };
    assert.deepEqual(heading('## Two words ##  '), [2, 'Two words']);
    assert.deepEqual(heading('  # a#\t\n'), [1, 'a#']);
    assert.deepEqual(heading('###'), [3, '']);
    assert.deepEqual(heading('# #'), [1, '']);
    assert.deepEqual(heading('Over\n two lines \n---'), [2, 'Over\n two lines']);
    assert.equal(heading('####### seven'), undefined);
    assert.equal(heading('#none'), undefined);
  });

  it('calls a paragraph what is one for certain', () => {
    assert.deepEqual(kinds('A.\nB.\n\n[00:01] Mir: hi\n\n[a]: /b\n\n- c\n'), [
      'paragraph "A.\\nB."',
      'paragraph "[00:01] Mir: hi"',
      'other "[a]: /b"',
      'other "- c"',
    ]);
    assert.deepEqual(kinds('a | b\n- | -\n-|-\n'), ['paragraph "a | b"', 'other "- | -\\n-|-"']);
  });

  it('puts borders where a paragraph is interrupted', () => {
    assert.deepEqual(kinds('Text\n# Heading\nMore\n- item\n***\nEnd'), [
      'paragraph "Text"',
      'heading "# Heading"',
      'paragraph "More"',
      'other "- item"',
      'other "***"',
      'paragraph "End"',
    ]);
  });

  it('cuts a very long list between items, and nowhere else', () => {
    const source = '- item\n  more\n\n'.repeat(3000);
    const blocks = finish(scanMarkdown(source));
    assert.ok(blocks.length > 10);
    for (const { start, end } of blocks) {
      assert.ok(source.startsWith('- item', start) && end - start < 16_384);
    }
  });
});
