import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { readYaml } from '../../../src/core/article/metadata/yaml/yaml.ts';
import { leastTime } from '../cost.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('front matter as YAML', () => {
  for (const [what, text, expected] of [
    ['a colon inside a title', 'title: Afghanistan: what next?', { title: 'Afghanistan: what next?' }],
    ['an address', 'url: https://example.org/a#b', { url: 'https://example.org/a#b' }],
    ['a comment', 'title: A # not this', { title: 'A' }],
    ['quotes', `a: "it's \\u00e9 \\"x\\""\nb: 'it''s'`, { a: 'it\'s é "x"', b: "it's" }],
    ['an unclosed quote', 'a: "b\nc: d', { a: '"b', c: 'd' }],
    ['a list', 'authors:\n  - Ann\n  - Bo', { authors: ['Ann', 'Bo'] }],
    [
      'a list without indentation',
      'authors:\n- Ann\n- Bo\ndate: 2020-01-02',
      { authors: ['Ann', 'Bo'], date: '2020-01-02' },
    ],
    [
      'a list of mappings',
      'a:\n- name: Ann\n  role: x\n- name: Bo',
      { a: [{ name: 'Ann', role: 'x' }, { name: 'Bo' }] },
    ],
    ['flow', 'a: [b, "c, d", {e: f}]', { a: ['b', 'c, d', { e: 'f' }] }],
    ['flow over lines', 'a: [\n  b,\n  c\n]\nd: e', { a: ['b', 'c'], d: 'e' }],
    ['a folded scalar', 'a: >-\n  one\n  two\n\n  three\nb: c', { a: 'one two\nthree', b: 'c' }],
    ['a literal scalar', 'a: |\n  one\n    two\nb: c', { a: 'one\n  two', b: 'c' }],
    ['a plain scalar over lines', 'a: one\n  two\nb: c', { a: 'one two', b: 'c' }],
    ['nothing', 'a:\nb: ~\nc: null', { a: null, b: null, c: null }],
    ['a tag and an anchor', 'a: !!str 12\nb: &x y\nc: *x', { a: '12', b: 'y', c: null }],
    ['a line that makes no sense', 'a: b\n%%%\nc: d', { a: 'b', c: 'd' }],
    ['carriage returns', 'a: b\r\nc: d\re: f', { a: 'b', c: 'd', e: 'f' }],
    ['a key of the prototype', '__proto__: x\nconstructor: y', { ['__proto__']: 'x', constructor: 'y' }],
  ] as const) {
    it(`reads ${what}`, () => {
      const read = readYaml(text);
      assert.deepEqual(
        Object.entries(read).map(([key, value]) => [key, plain(value)]),
        Object.entries(expected),
      );
    });
  }

  it('reads what js-yaml writes', function () {
    this.timeout(30_000);
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', ':', '#', '-', '"', "'", ',', '[', '{', '&', '\u00e9', '1', '\n'),
    });
    const value = fc.oneof(words, fc.array(words, { maxLength: 3 }), fc.record({ name: words, url: words }));
    const key = fc.constantFrom('title', 'authors', 'date', 'a key', 'x-y');
    const strings = { schema: CORE_SCHEMA, forceQuotes: false, lineWidth: 40 };
    fc.assert(
      fc.property(fc.dictionary(key, value, { minKeys: 1 }), (fields) => {
        const text = dump(fields, strings);
        const again = load(text, { schema: CORE_SCHEMA });
        assert.deepEqual(upToSpace(readYaml(text)), upToSpace(again), text);
      }),
      { numRuns: 300 },
    );
  });

  it('reads anything without failing, in time that grows with it', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void readYaml(text)));
    const benign = leastTime(() => readYaml('a: b\n'.repeat(12_000)));
    for (const hostile of [
      `a${' '.repeat(60_000)}`,
      `a: ${'['.repeat(60_000)}`,
      'a:'.repeat(30_000),
      `a: "${'\\'.repeat(60_000)}`,
    ]) {
      const most = 50 * benign + 50;
      const ms = leastTime(() => readYaml(hostile), { enough: most });
      assert.ok(ms <= most, `${hostile.slice(0, 8)}… took ${ms} ms, as against ${benign} ms`);
    }
  });
});

/** Values up to white space, which no metadata depends on: block scalars end where their words end. */
function upToSpace(value: unknown): unknown {
  const squeeze = (_: string, each: unknown): unknown =>
    typeof each === 'string' ? each.replace(/\s+/g, ' ').trim() : each;
  return JSON.parse(JSON.stringify(value, squeeze));
}
