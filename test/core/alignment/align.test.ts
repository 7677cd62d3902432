import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { alignNode, flattenBlock, toSource, toText } from '../../../src/core/article/alignment/index.ts';
import { createPlainParser } from '../../../src/core/article/markdown/parse.ts';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { articles, examples, samples } from '../markdown/documents.ts';
import { finish } from '../../../src/core/steps.ts';
import { assertAligned, withText } from './check.ts';

const parse = createPlainParser();
const nothing = { definitions: [], footnotes: [] };

function first(type: Nodes['type'], source: string): Nodes {
  let found: Nodes | undefined;
  visit({ type: 'root', children: [...parse(source, nothing).nodes] }, type, (node) => {
    found ??= node;
  });
  return found!;
}

/** The runs of the first node of a type. */
const runs = (type: Nodes['type'], source: string): readonly number[] =>
  alignNode(first(type, source), source).runs;
const flat = (source: string): string => flattenBlock(parse(source, nothing).nodes, source).text;

describe('alignNode', function () {
  this.timeout(20_000);

  it('copies what reads as it is written in one run', () =>
    assert.deepEqual(runs('text', 'a *b*'), [0, 0, 2]));

  it('passes over backslashes', () => assert.deepEqual(runs('text', 'a\\*b'), [0, 0, 1, 1, 2, 2]));

  it('sets a character reference between two runs, one beside another too', () => {
    assert.deepEqual(runs('text', 'a&amp;b'), [0, 0, 1, 2, 6, 1]);
    assert.deepEqual(runs('text', '&lt;&gt;'), [0, 0, 0, 1, 4, 0, 2, 8, 0]);
    assert.deepEqual(runs('text', '&#x1F600;!'), [0, 0, 0, 2, 9, 1]);
    assert.deepEqual(runs('text', '&bogus; \\a'), [0, 0, 10]);
  });

  it('passes over what leads a line, as far as it is not text', () => {
    assert.deepEqual(runs('text', '> a\n> b'), [0, 2, 2, 2, 6, 1]);
    assert.deepEqual(runs('text', '> a\nb'), [0, 2, 3]);
    assert.deepEqual(runs('text', '- a\n  b'), [0, 2, 2, 2, 6, 1]);
    assert.deepEqual(runs('text', '> a\n>     > b'), [0, 2, 2, 2, 10, 3]);
    assert.deepEqual(runs('text', '> a \r\n> \\> b'), [0, 2, 1, 1, 4, 2, 3, 9, 3]);
  });

  it('keeps to the lines of code and HTML', () => {
    assert.deepEqual(runs('code', '  ```js\n  a\n   b\n  ```'), [0, 10, 2, 2, 14, 2]);
    assert.deepEqual(runs('code', '\ta\n\n\tb'), [0, 1, 3, 3, 5, 1]);
    assert.deepEqual(runs('html', '> <div>\n> x'), [0, 2, 6, 6, 10, 1]);
    assert.deepEqual(runs('inlineCode', '`` a`b ``'), [0, 3, 3]);
    assert.deepEqual(runs('inlineCode', '> `a\n> b`'), [0, 3, 2, 2, 7, 1]);
    assert.deepEqual(runs('inlineCode', '| `a\\|b` |\n|-|'), [0, 3, 1, 1, 5, 2]);
  });

  it('finds the words of a picture', () =>
    assert.deepEqual(runs('image', '![a *b*](c)'), [0, 2, 2, 2, 5, 1]));

  it('holds for every node of the examples, the samples and the articles', () => {
    let count = 0;
    for (const source of [...examples, ...samples, ...articles().map(({ source }) => source)]) {
      for (const { start, end, kind } of finish(scanMarkdown(source))) {
        const slice = source.slice(start, end);
        const nodes = parse(slice, nothing, { frontmatter: kind === 'frontmatter' }).nodes;
        for (const node of withText(nodes)) {
          assertAligned(alignNode(node, slice), slice, node);
          count++;
        }
      }
    }
    assert.ok(count > 1000);
  });
});

describe('toSource and toText', () => {
  const source = '> a&amp; \n> b';
  const aligned = alignNode(first('text', source), source);

  it('tell the beginning of what follows from the end of what stands before', () => {
    assert.equal(aligned.text, 'a&\nb');
    assert.deepEqual(
      [0, 1, 2, 3].map((offset) => toSource(aligned, offset, 'start')),
      [2, 3, 9, 12],
    );
    assert.deepEqual(
      [1, 2, 3, 4].map((offset) => toSource(aligned, offset, 'end')),
      [3, 8, 10, 13],
    );
  });

  it('keep inside the text whatever they are asked', () => {
    for (let offset = -1; offset <= source.length + 1; offset++) {
      for (const side of ['start', 'end'] as const) {
        const text = toText(aligned, offset, side);
        assert.ok(text >= 0 && text <= aligned.text.length, `${offset} ${side}`);
      }
    }
    assert.equal(toText(aligned, 5, 'start'), 1);
    assert.equal(toText(aligned, 5, 'end'), 2);
  });
});

describe('flattenBlock', () => {
  it('shows a block as it reads', () => {
    assert.equal(flat('A *b* `c` [d](e) &amp; \\* f'), 'A b c d & * f');
    assert.equal(flat('one  \ntwo\\\nthree<br>four'), 'one\ntwo\nthree\nfour');
    assert.equal(flat('- a\n- b\n\n  c\n  > d'), 'a\nb\nc\nd');
    assert.equal(flat('| a | b |\n|-|-|\n| c | d |'), 'a\tb\nc\td');
  });

  it('shows nothing of comments, pictures and definitions', () => {
    assert.equal(flat('a <!-- b --> ![c](d) e'), 'a   e');
    assert.equal(flat('<!-- a -->'), '');
    assert.equal(flat('<div>\n<!-- a --><p>b</p><script>c</script>\n</div>'), 'b');
    assert.equal(flat('[a]: b'), '');
  });

  it('keeps the runs of what it puts together', () => {
    const source = '- *a*\n- b &lt;';
    const aligned = flattenBlock(parse(source, nothing).nodes, source);
    assert.equal(aligned.text, 'a\nb <');
    assert.equal(source.slice(toSource(aligned, 2, 'start'), toSource(aligned, 5, 'end')), 'b &lt;');
  });
});
