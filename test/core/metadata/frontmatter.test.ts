import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import type { ArticleMeta } from '../../../src/core/article/model.ts';
import { leastTime } from '../cost.ts';

const metaOf = (source: string): ArticleMeta => readArticle(source, 'markdown').meta;

const CASES: readonly [string, string, ArticleMeta][] = [
  ['a title in YAML', '---\ntitle: "A: b"\n---\n\nText.\n', { title: 'A: b' }],
  [
    'a list of authors',
    '---\nauthors: [Jane Doe, John Smith, Ann Lee]\n---\n',
    { byline: 'Jane Doe, John Smith and Ann Lee' },
  ],
  [
    'authors as objects',
    '---\nauthor:\n  - name: Jane Doe\n    url: x\n  - name: John Smith\n---\n',
    { byline: 'Jane Doe and John Smith' },
  ],
  [
    'other keys',
    '---\nHeadline: A\nByline: By Jane Doe\nPublishedAt: 2020-02-03\nSite_Name: B\ncanonical-url: https://c.org/d\n---\n',
    { title: 'A', byline: 'Jane Doe', published: '2020-02-03', publisher: 'B', url: 'https://c.org/d' },
  ],
  ['an unquoted YAML date', '---\ndate: 2008-01-09\n---\n', { published: '2008-01-09' }],
  ['a year', '---\ndate: 2008\n---\n', { published: '2008' }],
  ['a date in words', '---\ndate: Friday, August 21, 2015\n---\n', { published: '2015-08-21' }],
  [
    'a source that is an address',
    '---\nsource: https://example.org/a\n---\n',
    { url: 'https://example.org/a' },
  ],
  ['a source that is a name', '---\nsource: Wikinews\n---\n', { publisher: 'Wikinews' }],
  [
    'TOML',
    '+++\ntitle = "A \\"b\\""\ndate = 2020-02-03T04:05:06Z\nauthors = ["Jane Doe", \'John Smith\']\n+++\n\nText.\n',
    { title: 'A "b"', published: '2020-02-03T04:05:06Z', byline: 'Jane Doe and John Smith' },
  ],
  ['malformed YAML line by line', '---\n]: [\n\t- x\ntitle: A\n---\n', { title: 'A' }],
  ['YAML that is a list', '---\n- a\n- b\n---\n', {}],
  ['empty values', '---\ntitle:\nauthor: ""\ndate: soon\nurl: javascript:alert(1)\n---\n', {}],
  ['a hostile key', '---\n__proto__: {title: x}\nconstructor: y\n---\n', {}],
  [
    'CRLF',
    '---\r\ntitle: A\r\ndate: 2020-02-03\r\n---\r\n\r\nText.\r\n',
    { title: 'A', published: '2020-02-03' },
  ],
];

describe('front matter', () => {
  for (const [name, source, meta] of CASES) {
    it(`reads ${name}`, () => assert.deepEqual(metaOf(source), meta));
  }

  it('goes before what the text says', () => {
    const meta = metaOf('---\ntitle: A\n---\n\n# B\n\nBy Jane Doe\n\nMay 3, 2014\n\nText.\n');
    assert.deepEqual(meta, { title: 'A', byline: 'Jane Doe', published: '2014-05-03' });
  });

  it('follows no aliases, which could grow without bound', () => {
    const levels = Array.from({ length: 26 }, (_, i) => `a${i}: &a${i} [${`*a${i - 1}, `.repeat(9)}]`).slice(
      1,
    );
    const source = `---\na0: &a0 [x]\n${levels.join('\n')}\ntitle: A\n---\n`;
    assert.deepEqual(metaOf(source), { title: 'A' });
    assert.ok(leastTime(() => metaOf(source), { enough: 500 }) < 500);
  });

  it('does not read what is too large', () => {
    assert.deepEqual(metaOf(`---\ntitle: A\n${'x: y\n'.repeat(20_000)}---\n`), {});
  });
});
