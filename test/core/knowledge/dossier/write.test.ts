import assert from 'node:assert/strict';
import {
  dossierFile,
  likelyTypes,
  readEntry,
  whereIn,
} from '../../../../src/core/knowledge/dossier/index.ts';
import { readProse } from '../../../../src/core/knowledge/dossier/prose.ts';

const nameOf = (name: string): string => dossierFile({ name, type: 'ORG', aliases: [] }).fileName;

describe('a dossier file to begin with', () => {
  it('holds what is known, ready to be written on', () => {
    const { fileName, text } = dossierFile({
      name: 'Islamic State – Khorasan',
      type: 'ORG',
      aliases: ['ISIS-K', 'ISIL: K', 'ISIS-K', 'Islamic State – Khorasan'],
      summary: 'A *branch*, 5 % of it.',
      source: 'From WordNet 3.1.',
    });
    assert.equal(fileName, 'islamic-state-khorasan.md');
    assert.equal(
      text,
      `---
type: ORG
name: "Islamic State – Khorasan"
aliases:
  - ISIS-K
  - "ISIL: K"
---

A \\*branch\\*, 5 % of it.

From WordNet 3.1.
`,
    );
  });

  it('keeps an address as a link, and leaves room for a summary', () => {
    const { text } = dossierFile({ name: 'Hamas', type: 'ORG', aliases: [], source: 'https://a.org/x' });
    assert.equal(text, '---\ntype: ORG\nname: Hamas\nlinks:\n  - "https://a.org/x"\n---\n\n');
    const { summaryAt, problems } = readEntry('hamas.md', text, readProse);
    assert.deepEqual(summaryAt, { start: text.length, end: text.length });
    assert.deepEqual(
      problems.map(({ kind }) => kind),
      ['noText'],
    );
  });

  it('has a name of its own, never a path and never a reserved one', () => {
    const names: Readonly<Record<string, string>> = {
      '../../etc/passwd': 'etc-passwd.md',
      '..': 'entity.md',
      '': 'entity.md',
      CON: 'con-entity.md',
      'com¹': 'com1-entity.md',
      README: 'readme-entity.md',
      'A/B\\C:D*E?': 'a-b-c-d-e.md',
      'Muḥammad Žižek': 'muhammad-zizek.md',
      'قاسم سلیمانی': 'قاسم-سلیمانی.md',
      北京: '北京.md',
      'trailing. . ': 'trailing.md',
      '😀': 'entity.md',
    };
    for (const [name, expected] of Object.entries(names)) assert.equal(nameOf(name), expected, name);
    assert.ok(new TextEncoder().encode(nameOf('ы'.repeat(500))).length < 100);
  });
});

describe('guessing the type that was meant', () => {
  it('knows other words for types, and slips of the pen', () => {
    const guesses = {
      organisation: 'ORG',
      Organisatoin: 'ORG',
      people: 'PERSON',
      country: 'GPE',
      river: 'LOC',
      PERSN: 'PERSON',
      treaty: 'LAW',
      book: 'WORK_OF_ART',
      'work-of-atr': 'WORK_OF_ART',
      NROP: 'NORP',
    };
    for (const [written, type] of Object.entries(guesses))
      assert.equal(likelyTypes(written)[0], type, written);
    assert.equal(new Set(likelyTypes('x'.repeat(10_000))).size, 11);
  });
});

describe('what is being written in front matter', () => {
  /** `|` is where the cursor is; told as what is replaced there. */
  const at = (marked: string): string | undefined => {
    const source = marked.replace('|', '');
    const found = whereIn(source, marked.indexOf('|'));
    const what = found?.at === 'value' ? found.field : found?.at;
    return found && `${what} “${source.slice(found.span.start, found.span.end)}”`;
  };
  const table: readonly [string, string | undefined][] = [
    ['---\n|\n---\n', 'key “”'],
    ['---\nty|pe: x\n---\n', 'key “type:”'],
    ['---\ntype: |\n---\n', 'type “”'],
    ['---\ntype: O|R # c\n---\n', 'type “OR”'],
    ['---\r\ntype:|\r\n---\r\n', 'type “”'],
    ['---\ntype: ORG # |\n---\n', undefined],
    ['---\naliases:\n  - A|b c\n---\n', 'aliases “Ab c”'],
    ['---\naliases:\n  - A\n- |\n---\n', 'aliases “”'],
    ['---\naliases: [A, B|b, C]\n---\n', 'aliases “Bb”'],
    ['---\naliases: [|]\n---\n', 'aliases “”'],
    ['---\nlinks:\n  - |\n---\n', 'links “”'],
    ['---\ntags:\n  - |\n---\n', undefined],
    ['---\ntype: ORG\nal|', 'key “al”'],
    ['---\ntype: ORG\n|\nProse', 'key “”'],
    ['---\ntype: ORG\n---|\nProse', undefined],
    ['---\ntype: ORG\n---\n|Prose', undefined],
    ['|---\ntype: ORG\n---\n', undefined],
    ['type: |', undefined],
  ];
  for (const [marked, expected] of table)
    it(`is ${expected ?? 'nothing to complete'} in ${JSON.stringify(marked)}`, () => {
      assert.equal(at(marked), expected);
    });
});
