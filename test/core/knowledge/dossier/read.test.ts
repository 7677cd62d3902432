import assert from 'node:assert/strict';
import type { DossierEntry, ProblemKind } from '../../../../src/core/knowledge/dossier/index.ts';
import { readEntry } from '../../../../src/core/knowledge/dossier/index.ts';
import { readProse } from '../../../../src/core/knowledge/dossier/prose.ts';

const PATH = '.lectern/dossier/isis-k.md';
const read = (source: string, path = PATH): DossierEntry => readEntry(path, source, readProse);
/** Each problem as its kind and the words it stands at. */
const problems = (source: string): [ProblemKind, string][] =>
  read(source).problems.map(({ kind, start, end }) => [kind, source.slice(start, end)]);

const WHOLE = `---
type: ORG
name: Islamic State – Khorasan Province
aliases:
  - ISIS-K
  - "ISIL: Khorasan" # as the UN writes
links: [https://example.org/isis-k, 'https://example.org/b?c=d#e']
updated: 2024-03-25
---

# ISIS-K, in short

The *regional* branch of [ISIS](https://example.org),
active in Afghanistan since 2015.

More about it.
`;

describe('a dossier file', () => {
  it('says all that its front matter and first paragraph say', () => {
    const { claims, summaryAt, problems: wrong, ...entry } = read(WHOLE);
    assert.deepEqual(entry, {
      path: PATH,
      name: 'Islamic State – Khorasan Province',
      type: 'ORG',
      aliases: ['ISIS-K', 'ISIL: Khorasan'],
      links: ['https://example.org/isis-k', 'https://example.org/b?c=d#e'],
      updated: '2024-03-25',
      summary: 'The regional branch of ISIS, active in Afghanistan since 2015.',
    });
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      claims.map(({ start, end }) => WHOLE.slice(start, end)),
      ['Islamic State – Khorasan Province', 'ISIS-K', '"ISIL: Khorasan"'],
    );
    assert.match(WHOLE.slice(summaryAt.start, summaryAt.end), /^The \*regional[^]*2015\.$/);
  });

  it('says the same with CRLF, CR and a byte order mark', () => {
    const { name, aliases, links, summary } = read(WHOLE);
    for (const source of [WHOLE.replaceAll('\n', '\r\n'), WHOLE.replaceAll('\n', '\r'), `\ufeff${WHOLE}`]) {
      const other = read(source);
      assert.deepEqual([other.name, other.aliases, other.links], [name, aliases, links]);
      assert.equal(other.summary, summary);
      assert.deepEqual(other.problems, []);
      assert.deepEqual(
        other.claims.map(({ start, end }) => source.slice(start, end)),
        ['Islamic State – Khorasan Province', 'ISIS-K', '"ISIL: Khorasan"'],
      );
    }
  });

  it('takes its name from the first heading, else from the file’s name', () => {
    assert.equal(read('# The *Haqqani* network\n\nText.').name, 'The Haqqani network');
    assert.equal(read('Text.\n\n## Later\n').name, 'Later');
    assert.equal(read('Text.', 'folder/.lectern/dossier/Qasem Soleimani.md').name, 'Qasem Soleimani');
  });

  it('needs no front matter', () => {
    const entry = read('Text alone.');
    assert.equal(entry.summary, 'Text alone.');
    assert.equal(entry.type, undefined);
    assert.deepEqual(entry.problems, []);
  });

  it('shows no markup, pictures, raw HTML or code as its summary', () => {
    assert.equal(
      read('![x](y.png)\n\n<script>alert(1)</script>\n\n```\ncode\n```\n\nA &amp; **b**.').summary,
      'A & b.',
    );
    assert.equal(read('> Said *so*.\n\nThen.').summary, 'Said so.');
    assert.equal(read('- one\n- two').summary, 'one');
    assert.equal(read('---\ntype: ORG\n---\n---\n\nBetween rules.\n\n---\n').summary, 'Between rules.');
  });

  it('shows a long paragraph up to the end of a sentence', () => {
    const long = read('A sentence of some words. '.repeat(500)).summary ?? '';
    assert.ok(long.length <= 1000 && long.length > 900, String(long.length));
    assert.ok(long.endsWith('words.'), long.slice(-20));
    const word = read('x'.repeat(100_000)).summary ?? '';
    assert.ok(word.length <= 1000 && word.endsWith('…'), String(word.length));
  });

  it('reads its type however it is written', () => {
    for (const type of ['WORK_OF_ART', 'work of art', 'Work-of-Art', '"work_of_art"'])
      assert.equal(read(`---\ntype: ${type}\n---\nx`).type, 'WORK_OF_ART', type);
  });

  it('keeps what it can where front matter is not closed', () => {
    const source = '---\ntype: ORG\naliases:\n  - Talibs\n\nA movement.\n';
    assert.deepEqual(problems(source), [['notClosed', '---']]);
    const { type, aliases, summary } = read(source);
    assert.deepEqual([type, aliases, summary], ['ORG', ['Talibs'], 'A movement.']);
    assert.deepEqual(problems('---\n\nA rule is no front matter.'), []);
  });
});

describe('problems of a dossier file', () => {
  const table: Readonly<Record<string, [string, [ProblemKind, string][]]>> = {
    'an unknown type': ['---\ntype: Organisatoin # see\n---\nx', [['unknownType', 'Organisatoin']]],
    'a type that is a list': ['---\ntype: [ORG]\n---\nx', [['notText', '[ORG]']]],
    'a figure’s type': ['---\ntype: "DATE"\n---\nx', [['unknownType', '"DATE"']]],
    'an alias twice': ['---\naliases:\n  - IS-K\n  - Daesh\n  - daesh\n---\nx', [['aliasTwice', 'daesh']]],
    'an alias twice in brackets': ['---\naliases: [A, "B", A]\n---\nx', [['aliasTwice', 'A']]],
    'an alias twice that looks like a comment': [
      '---\naliases:\n  - "C #1"\n  - "c #1" # here\n---\nx',
      [['aliasTwice', '"c #1"']],
    ],
    'an alias that is the name': ['---\nname: Ben\naliases: [Ben]\n---\nx', [['aliasTwice', 'Ben']]],
    'a link without https': [
      '---\nlinks: [http://a.org, https://b.org]\n---\nx',
      [['badLink', 'http://a.org']],
    ],
    'a link that runs something': [
      '---\nlinks:\n- javascript:alert(1)\n---\nx',
      [['badLink', 'javascript:alert(1)']],
    ],
    'a link that hides its host': [
      '---\nlinks: https://good.org@bad.org/\n---\nx',
      [['badLink', 'https://good.org@bad.org/']],
    ],
    'an unknown key': ['---\ntags: [a]\ntype: GPE\n---\nx', [['unknownKey', 'tags']]],
    'a key twice': ['---\ntype: GPE\nType: ORG\n---\nx', [['keyTwice', 'Type']]],
    'a key without a space': ['---\ntype:ORG\n---\nx', [['notUnderstood', 'type:ORG']]],
    'a date that is none': ['---\nupdated: 2024-02-30\n---\nx', [['badDate', '2024-02-30']]],
    'no text': ['---\ntype: ORG\n---\n\n# Only a heading\n', [['noText', '---']]],
    'an empty file': ['', [['noText', '']]],
    'an alias of YAML’s': ['---\nname: &a Ben\naliases:\n  - *a\n  - Benny\n---\nx', [['notText', '*a']]],
    'a mapping for an alias': ['---\naliases:\n  - Mir: the elder\n---\nx', [['notText', 'Mir: the elder']]],
    TOML: ['+++\ntype = "ORG"\n+++\nx', [['notYaml', '+++']]],
    'front matter that is a list': [
      '---\n- a\n- b\n---\nx',
      [
        ['notUnderstood', '- a'],
        ['notUnderstood', '- b'],
      ],
    ],
    'a name that never ends': [`---\nname: ${'n'.repeat(201)}\n---\nx`, [['tooLong', 'n'.repeat(201)]]],
    'front matter without end': [`---\naliases: [${'a, '.repeat(9000)}]\n---\nx`, [['tooLarge', '---']]],
    'nothing, where values are not filled in yet': ['---\ntype:\naliases:\nlinks: []\n---\nx', []],
    'nothing, for two ways of writing one name': ['---\naliases: [U.S., US, the US]\n---\nx', []],
  };
  for (const [what, [source, expected]] of Object.entries(table))
    it(`tell of ${what}`, () => {
      assert.deepEqual(problems(source), expected);
      assert.deepEqual(
        problems(`\ufeff${source.replaceAll('\n', '\r\n')}`),
        expected,
        'with CRLF and a byte order mark',
      );
    });
});

describe('a hostile dossier file', () => {
  it('reaches no prototype', () => {
    const entry = read('---\n__proto__:\n  type: ORG\nconstructor: x\n---\nx');
    assert.equal(entry.type, undefined);
    assert.deepEqual(
      entry.problems.map(({ value }) => value),
      ['__proto__', 'constructor'],
    );
    assert.equal(({} as Record<string, unknown>)['type'], undefined);
  });

  it('turns no text around, and breaks no line', () => {
    const { name, aliases, summary } = read(
      '---\nname: "a\\u202Eb\\nc\\0d"\naliases: ["\\u2066x\\u2069"]\n---\n‮Backwards‬ and\n<b onclick=x>on</b>.',
    );
    assert.deepEqual([name, aliases, summary], ['ab c d', ['x'], 'Backwards and on.']);
  });

  it('keeps right-to-left names and script as the text that they are', () => {
    const { name, aliases } = read('---\nname: قاسم سلیمانی\naliases: ["<script>alert(1)</script>"]\n---\nx');
    assert.deepEqual([name, aliases], ['قاسم سلیمانی', ['<script>alert(1)</script>']]);
  });

  it('is read within a moment however it is made', () => {
    const hostile = [
      `---\naliases: [\n${' a,\n'.repeat(4000)}---\nx`,
      `---\naliases: [\n${'],\n'.repeat(5000)}---\nx`,
      `---\naliases:\n${'- b: c\n'.repeat(2300)}---\nx`,
      `---\n${'a: b\n'.repeat(3200)}---\nx`,
      `---\ntype: ${'a'.repeat(16_000)}\n---\nx`,
      '*a **b '.repeat(40_000),
      `${'> '.repeat(20_000)}x`,
      '[a]('.repeat(40_000),
      `${'![a](b)\n\n'.repeat(20_000)}x`,
      '<!--'.repeat(60_000),
    ];
    const slow = hostile.map((source) => {
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        read(source);
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      return Math.min(...times);
    });
    assert.ok(Math.max(...slow) < 50, slow.map((each) => each.toFixed(0)).join(' '));
  });
});
