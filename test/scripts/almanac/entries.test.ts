import assert from 'node:assert/strict';
import path from 'node:path';
import { findClashes } from '../../../scripts/almanac/clashes.ts';
import { LONGEST_TEXT, readHandwritten } from '../../../scripts/almanac/handwritten.ts';
import { readFolder } from '../../../scripts/almanac/index.ts';
import { root } from '../../harness/paths.ts';

const ENTRY = `## Islamic State – Khorasan Province
- type: ORG
- kind: armed group
- also: ISIS-K; ISKP
- id: enwiki:Islamic State – Khorasan Province
- as of: 2025-01

Branch of the Islamic State, founded
in 2015.
`;

const problemsOf = (source: string): readonly string[] => readHandwritten('a.md', source).problems;

describe('the almanac’s entries', () => {
  const { entries, problems } = readFolder(path.join(root, 'almanac'));
  it('are as almanac/README.md has it, and no name leads to two of them', () => {
    assert.deepEqual(problems, []);
  });
  it('are at least 400', () => {
    assert.ok(entries.length >= 400, `${entries.length} entries`);
  });
});

describe('reading entries', () => {
  it('reads all of an entry', () => {
    assert.deepEqual(readHandwritten('a.md', `\n${ENTRY}`), {
      problems: [],
      entries: [
        {
          file: 'a.md',
          line: 2,
          title: 'Islamic State – Khorasan Province',
          type: 'ORG',
          kind: 'armed group',
          aliases: ['ISIS-K', 'ISKP'],
          article: 'Islamic State – Khorasan Province',
          date: '2025-01',
          text: 'Branch of the Islamic State, founded in 2015.',
        },
      ],
    });
  });

  it('does without other names', () => {
    const { entries, problems } = readHandwritten('a.md', ENTRY.replace(/- also.*\n/u, ''));
    assert.deepEqual([entries[0]?.aliases, problems], [[], []]);
  });

  it('reads one entry after the other', () => {
    const { entries } = readHandwritten('a.md', `${ENTRY}\n${ENTRY.replace('## ', '## New ')}`);
    assert.deepEqual(
      entries.map(({ line, title }) => [line, title]),
      [
        [1, 'Islamic State – Khorasan Province'],
        [11, 'New Islamic State – Khorasan Province'],
      ],
    );
  });

  const text = 'Branch of the Islamic State, founded\nin 2015.';
  for (const [what, source, problem] of [
    ['a type that is none', ENTRY.replace('ORG', 'GROUP'), /type/],
    ['a month that is none', ENTRY.replace('2025-01', '2025-13'), /YYYY-MM/],
    ['a year alone', ENTRY.replace('2025-01', '2025'), /YYYY-MM/],
    ['a day', ENTRY.replace('2025-01', '2025-01-01'), /YYYY-MM/],
    ['no type', ENTRY.replace(/- type.*\n/u, ''), /type/],
    ['no kind', ENTRY.replace(/- kind.*\n/u, ''), /kind/],
    ['no id', ENTRY.replace(/- id.*\n/u, ''), /id/],
    ['no date', ENTRY.replace(/- as of.*\n/u, ''), /as of/],
    ['no text', ENTRY.replace(text, ''), /text/],
    ['a long kind', ENTRY.replace('armed group', 'a group that has very many arms'), /kind/],
    ['an address for an id', ENTRY.replace('enwiki:', 'https://en.wikipedia.org/wiki/'), /enwiki/],
    ['underscores in an id', ENTRY.replace('enwiki:Islamic State', 'enwiki:Islamic_State'), /enwiki/],
    ['names with commas only', ENTRY.replace('; ', ' ;'), /also/],
    ['an empty name', ENTRY.replace('ISIS-K; ISKP', 'ISIS-K; ; ISKP'), /also/],
    ['a semicolon at the end', ENTRY.replace('ISKP', 'ISKP;'), /also/],
    ['a field that is none', ENTRY.replace('- kind', '- sort'), /sort/],
    ['a field twice', ENTRY.replace('- kind', '- type: ORG\n- kind'), /twice/],
    ['fields in another order', ENTRY.replace(/(- type.*\n)(- kind.*\n)/u, '$2$1'), /order/],
    ['no empty line before the text', ENTRY.replace('01\n\n', '01\n'), /empty line/],
    ['two paragraphs', ENTRY.replace('founded\n', 'founded\n\n'), /one paragraph/],
    ['a smaller heading', ENTRY.replace('## ', '### '), /starts with/],
    ['text before the entries', `Intro.\n\n${ENTRY}`, /before the first/],
    ['Windows’ line ends', ENTRY.replaceAll('\n', '\r\n'), /LF/],
    ['no sentence', ENTRY.replace('2015.', '2015'), /sentences/],
    ['markup', ENTRY.replace('Branch', '**Branch**'), /plain text/],
    ['a tab', ENTRY.replace('Branch of', 'Branch\tof'), /plain text/],
    ['a long text', ENTRY.replace(text, `${'A'.repeat(LONGEST_TEXT)}.`), /longer than 320/],
  ] as const)
    it(`complains of ${what}`, () => {
      const problems = problemsOf(source);
      assert.match(problems[0] ?? 'nothing', problem);
      assert.match(problems[0] ?? '', /^a\.md:\d+: /u);
    });

  it('takes a text as long as may be', () => {
    assert.deepEqual(problemsOf(ENTRY.replace(text, `${'A'.repeat(LONGEST_TEXT - 1)}.`)), []);
  });
});

describe('names of entries', () => {
  const clashes = (...sources: readonly string[]): string[] =>
    findClashes(sources.flatMap((source, index) => readHandwritten(`${index}.md`, source).entries));
  const other = ENTRY.replace('## Islamic State – Khorasan Province', '## Other').replace(
    'ISIS-K; ISKP',
    'OO',
  );

  it('may be written in several ways', () => {
    assert.deepEqual(clashes(ENTRY.replace('ISKP', 'I.S.K.P.; ISKP'), other), []);
  });
  it('may be a place’s and an organisation’s', () => {
    assert.deepEqual(clashes(ENTRY, ENTRY.replace('ORG', 'GPE')), []);
  });
  it('may not lead to two entries of a family', () => {
    assert.match(
      clashes(ENTRY, other.replace('## Other', '## ISKP'))[0] ?? '',
      /^1\.md:1: “ISKP” leads to “ISKP” and to “Islamic/u,
    );
    assert.match(
      clashes(ENTRY, other.replace('OO', 'the isis-k'))[0] ?? '',
      /“the isis-k” leads to “Other” and to “Islamic/u,
    );
    const places = ['GPE', 'LOC'].map((type) => other.replace('ORG', type));
    assert.equal(clashes(...places).length, 2);
  });
  it('may not stand there twice, and must be names', () => {
    assert.match(clashes(ENTRY.replace('ISKP', 'ISIS-K'))[0] ?? '', /lists a name twice/);
    assert.match(clashes(ENTRY.replace('ISKP', '...'))[0] ?? '', /“\.\.\.” is no name/);
  });
});
