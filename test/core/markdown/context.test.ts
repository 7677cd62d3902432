import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { visit } from 'unist-util-visit';
import { collectContext } from '../../../src/core/article/markdown/context.ts';
import { createBlockParser, parseMarkdownBlock } from '../../../src/core/article/markdown/parse.ts';
import { scanMarkdown } from '../../../src/core/article/markdown/scan.ts';
import { finish } from '../../../src/core/steps.ts';
import { parseWhole } from './compare.ts';
import { examples, pick, random, samples } from './documents.ts';

function defined(source: string): unknown {
  const definitions = new Set<string>();
  const footnotes = new Set<string>();
  visit(parseWhole(source), (node) => {
    if (node.type === 'definition') definitions.add(normalizeIdentifier(node.identifier));
    if (node.type === 'footnoteDefinition') footnotes.add(normalizeIdentifier(node.identifier));
  });
  return { definitions: [...definitions].sort(), footnotes: [...footnotes].sort() };
}

function collected(source: string): unknown {
  const { definitions, footnotes } = collectContext(source, finish(scanMarkdown(source)));
  return { definitions: [...definitions].sort(), footnotes: [...footnotes].sort() };
}

describe('collectContext', function () {
  this.timeout(20_000);

  it('finds what parsing the whole finds', () => {
    for (const source of [...examples, ...samples]) {
      assert.deepEqual(collected(source), defined(source), JSON.stringify(source));
    }
  });

  it('finds it in definitions put together at random', () => {
    const next = random(7);
    const parts = [
      '[',
      'a',
      'B\n',
      '\\]',
      ']',
      ']:',
      ' ',
      '\n',
      '\n\n',
      '/u',
      '<v w>',
      '(',
      ')',
      '"t"',
      "'",
      '> ',
      '- ',
      '[^n]:',
      '[^',
      '\t',
    ];
    for (let count = 0; count < 1500; count++) {
      const source = Array.from({ length: 12 }, () => pick(next, parts)).join('');
      assert.deepEqual(collected(source), defined(source), JSON.stringify(source));
    }
  });
});

describe('parseMarkdownBlock', () => {
  const nothing = { definitions: [], footnotes: [] };

  it('knows what the rest of the article defines', () => {
    const types = (text: string, context: typeof nothing): string[] => {
      const [paragraph] = createBlockParser()(text, context).nodes;
      return paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : [];
    };
    const context = { definitions: ['A B'], footnotes: ['N'] };
    assert.deepEqual(types('[a\tb][] ![x][a b][^n]', context as never), [
      'linkReference',
      'text',
      'imageReference',
      'footnoteReference',
    ]);
    assert.deepEqual(types('[a\tb][] ![x][a b][^n]', nothing), ['text']);
  });

  it('remembers a block, and forgets it when what is defined changes', () => {
    const parse = createBlockParser();
    const first = parse('See [a].', nothing);
    assert.equal(parse('See [a].', { definitions: [], footnotes: [] }), first);
    assert.notEqual(parse('See [a].', { definitions: ['A'], footnotes: [] }), first);
    assert.equal(parse('See [a].', nothing), first);
  });

  it('keeps no more than it may', () => {
    const parse = createBlockParser(100);
    const first = parse('*first*', nothing);
    for (let count = 0; count < 40; count++) parse(`*block ${count}*`, nothing);
    assert.notEqual(parse('*first*', nothing), first);
  });

  it('takes fences for front matter only where told to', () => {
    const [matter] = parseMarkdownBlock('+++\na = 1\n+++', nothing, { frontmatter: true }).nodes;
    const [text] = parseMarkdownBlock('+++\na = 1\n+++', nothing).nodes;
    assert.deepEqual([matter?.type, text?.type], ['toml', 'paragraph']);
  });
});
