import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { unwrap } from '../../../../src/core/entities/plugin/unwrap.ts';
import { examples, samples } from '../../markdown/documents.ts';
import { documents } from './documents.ts';
import { again, parse, run } from './run.ts';
import { wildTagger } from './taggers.ts';

const fixed = fc.constantFrom(...examples, ...samples);
const sources = fc.oneof({ weight: 4, arbitrary: documents }, { weight: 1, arbitrary: fixed });
/** NUL is read as another character, and misplaces marks beside it: the parser's own fault. */
const sound = sources.map((source) => source.replaceAll('\0', ''));
const seeds = fc.integer({ min: 1, max: 1000 });
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 400) };

const copy = <Value>(value: Value): Value => structuredClone(value);

function* nodesOf(
  node: Nodes,
): Generator<[node: Nodes, parent: Nodes | undefined, before: Nodes | undefined]> {
  const stack: [Nodes, Nodes | undefined, Nodes | undefined][] = [[node, undefined, undefined]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    const [parent] = next;
    if ('children' in parent)
      parent.children.forEach((child, at) => stack.push([child, parent, parent.children[at - 1]]));
  }
}

describe('remark-entities over any Markdown, with any names', () => {
  const property = (check: (source: string, seed: number) => void) => () =>
    fc.assert(fc.property(sound, seeds, check), RUNS);

  it('finds something, or the rest would say nothing', () => {
    let wrapped = 0;
    fc.assert(
      fc.property(documents, seeds, (source, seed) => {
        for (const [{ type }] of nodesOf(run(source, { tagger: wildTagger(seed) }).tree)) {
          if (type === 'mention' || type === 'figure') wrapped += 1;
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(wrapped > 100, `${wrapped}`);
  });

  it(
    'is the same tree when its nodes are taken out again',
    property((source, seed) => {
      const { tree } = run(source, { tagger: wildTagger(seed) });
      unwrap(tree, source.replace(/^\uFEFF/u, ''));
      assert.deepEqual(tree, parse(source));
    }),
  );

  it(
    'is the same when run twice',
    property((source, seed) => {
      const options = { tagger: wildTagger(seed) };
      const { tree, file } = run(source, options);
      const once = copy(tree);
      const entities = copy(file.data.entities);
      assert.deepEqual(again(tree, file, options), once);
      assert.deepEqual(file.data.entities, entities);
    }),
  );

  it(
    'leaves the words alone',
    property((source, seed) => {
      assert.equal(toString(run(source, { tagger: wildTagger(seed) }).tree), toString(parse(source)));
    }),
  );

  it(
    'places nodes inside their parents, one behind the other',
    property((source, seed) => {
      for (const [node, parent, before] of nodesOf(run(source, { tagger: wildTagger(seed) }).tree)) {
        const inside = parent?.type === 'mention' || parent?.type === 'figure';
        if (node.type !== 'text' && !inside && node.type !== 'mention' && node.type !== 'figure') continue;
        // The parser itself gives none to the text of a bare address.
        if (!node.position && /[@.]/u.test(source)) continue;
        const [start = -1, end = -1] = [node.position?.start.offset, node.position?.end.offset];
        assert.ok(start >= 0 && start <= end, JSON.stringify(node));
        assert.ok((parent?.position?.start.offset ?? 0) <= start);
        assert.ok(end <= (parent?.position?.end.offset ?? Infinity));
        assert.ok((before?.position?.end.offset ?? 0) <= start);
      }
    }),
  );

  it(
    'quotes the source where text stands in it as it is',
    property((source, seed) => {
      const text = source.replace(/^\uFEFF/u, '');
      for (const [node] of nodesOf(run(source, { tagger: wildTagger(seed) }).tree)) {
        if (node.type !== 'text' || !node.position) continue;
        const slice = text.slice(node.position.start.offset, node.position.end.offset);
        if (!/[\\&]/u.test(text) && !/[\r\n\t>]/u.test(slice)) assert.equal(slice.trim(), node.value.trim());
        const { line, column, offset = 0 } = node.position.start;
        const lines = text.slice(0, offset).split(/\r\n|\r|\n/u);
        assert.deepEqual([line, column], [lines.length, (lines.at(-1)?.length ?? 0) + 1]);
      }
    }),
  );

  it(
    'numbers mentions in order, and says of each node which part it is',
    property((source, seed) => {
      const { tree, file } = run(source, { tagger: wildTagger(seed) });
      const parts = new Map<string, string[]>();
      const walk = (node: Nodes): void => {
        if (node.type === 'mention') add(`m${node.data.mention}`, node.data.part);
        if (node.type === 'figure') add(`f${node.data.figure}`, node.data.part);
        if ('children' in node) node.children.forEach(walk);
      };
      const add = (id: string, part: string) => parts.set(id, [...(parts.get(id) ?? []), part]);
      walk(tree);
      for (const [id, list] of parts) assert.match(list.join(' '), /^(?:whole|first (?:middle )*last)$/u, id);
      const numbers = [...parts.keys()].filter((id) => id.startsWith('m')).map((id) => Number(id.slice(1)));
      assert.deepEqual(numbers, [...numbers.keys()]);
      const ids = new Set(file.data.entities?.map(({ id }) => id));
      for (const [node] of nodesOf(tree)) if (node.type === 'mention') assert.ok(ids.has(node.data.entity));
    }),
  );

  it('works on trees without positions, and without a file', () => {
    fc.assert(
      fc.property(sound, seeds, (source, seed) => {
        const bare = (tree: Root): Root => {
          for (const [node] of nodesOf(tree)) delete node.position;
          return tree;
        };
        const options = { tagger: wildTagger(seed), labels: false as const };
        const { file } = run('', options);
        const tree = again(bare(parse(source)), file, options);
        const once = copy(tree);
        for (const [node] of nodesOf(tree)) assert.equal(node.position, undefined);
        assert.deepEqual(again(tree, file, options), once);
        assert.equal(toString(tree), toString(parse(source)));
      }),
      { numRuns: 100 },
    );
  });
});
