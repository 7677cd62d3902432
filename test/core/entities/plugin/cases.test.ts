import assert from 'node:assert/strict';
import { brief, run } from './run.ts';
import { listTagger } from './taggers.ts';

const tagger = listTagger({
  'Qassem Soleimani': 'PERSON',
  Soleimani: 'PERSON',
  Russia: 'GPE',
  'United States': 'GPE',
  'U.S.': 'GPE',
  Taliban: 'ORG',
  'ISIS-K': 'ORG',
  'Ben & Jerry': 'ORG',
  'AT&T': 'ORG',
  José: 'PERSON',
  'January Group': 'ORG',
  January: 'PERSON',
  Seven: 'ORG',
});

const CASES: readonly (readonly [string, string, string])[] = [
  ['a plain name', 'In Russia now.', 'In «Russia»0 now.'],
  ['a name half in italics', 'Qassem *Soleimani* fell.', '«Qassem »0*«Soleimani»0* fell.'],
  [
    'a name in three kinds of markup',
    '*Qas*s**em** [Soleimani](/x)',
    '*«Qas»0*«s»0**«em»0**« »0[«Soleimani»0]',
  ],
  ['a name that fills a link', 'See [Russia](/russia).', 'See [«Russia»0].'],
  ['a name that opens inside a link', 'See [old Qassem](/x) Soleimani.', 'See [old «Qassem»0]« Soleimani»0.'],
  ['a name in a reference link', '[Russia][1]\n\n[1]: /Russia "Russia"', '[«Russia»0]\n<definition>'],
  ['two names in one node', 'Russia, Taliban', '«Russia»0, «Taliban»1'],
  ['words that run together over markup', 'Russia*Taliban*', 'Russia*Taliban*'],
  ['a name over a soft line end', 'the United\nStates left', 'the «United\nStates»0 left'],
  ['a name over a hard line end', 'the United\\\nStates left', 'the «United»0\\\n«States»0 left'],
  ['a name over lines of a quote', '> the United\n> States left', 'the «United\nStates»0 left'],
  ['a lazy line', '> the United\nStates left', 'the «United\nStates»0 left'],
  ['a character reference inside', 'Ben &amp; Jerry sell', '«Ben & Jerry»0 sell'],
  ['an escape inside', 'AT\\&T sells', '«AT&T»0 sells'],
  ['a character reference before', '&lt;Russia&gt;', '<«Russia»0>'],
  ['inline code', 'Russia and `Russia`.', '«Russia»0 and `Russia`.'],
  ['a name cut by code', 'Qassem `x` Soleimani', 'Qassem `x` «Soleimani»0'],
  ['code blocks', '```\nRussia\n```\n\n    Russia', '<code>\n<code>'],
  ['raw HTML', '<b>Russia</b> and <!-- Russia --> x', '<b>«Russia»0</b> and <!-- Russia --> x'],
  ['an HTML block', '<div>\nRussia\n</div>', '<div>\nRussia\n</div>'],
  ['the words of a picture', '![Russia](/russia.png)', '<image>'],
  ['a bare address', '<https://Russia> and Russia', '[https://Russia] and «Russia»0'],
  ['front matter', '---\ntitle: Russia\n---\n\nRussia', '<yaml>\n«Russia»0'],
  ['a footnote', 'Russia[^Russia]\n\n[^Russia]: Taliban', '«Russia»0<footnoteReference>\n«Taliban»1'],
  ['a heading', '# Russia *and* Taliban', '«Russia»0 *and* «Taliban»1'],
  ['a list', '- Russia\n- Taliban\n\n  U.S.', '«Russia»0\n«Taliban»1\n«U.S.»2'],
  ['a table', '| Russia | b |\n|-|-|\n| x | Tali**ban** |', '«Russia»0|b\nx|«Tali»1**«ban»1**'],
  ['a name over two cells', '| Qassem | Soleimani |\n|-|-|', 'Qassem|«Soleimani»0'],
  ['strike-through', '~~Russia~~', '~«Russia»0~'],
  ['a possessive', 'Russia’s plan', '«Russia»0’s plan'],
  ['emoji', '👩🏽‍🚀 Russia 👨‍👩‍👧', '👩🏽‍🚀 «Russia»0 👨‍👩‍👧'],
  ['combining marks', 'José left', '«José»0 left'],
  ['right to left', 'قال Russia اليوم', 'قال «Russia»0 اليوم'],
  ['CRLF', 'the United\r\nStates left', 'the «United\r\nStates»0 left'],
  ['a compound', 'the U.S.-Taliban deal', 'the «U.S.»0-«Taliban»1 deal'],
  ['a figure', 'at least 93 people', '‹at least 93›0 people'],
  ['a figure half in bold', 'at least **93** people', '‹at least ›0**‹93›0** people'],
  ['a figure and a name', 'in January, Russia', 'in ‹January›0, «Russia»0'],
  ['a figure inside a name', 'the January Group', 'the «January Group»0'],
  ['a name that is a count as well', 'on Seven', 'on «Seven»0'],
];

describe('remark-entities', () => {
  for (const [title, source, wanted] of CASES) {
    it(title, () => assert.equal(brief(run(source, { tagger }).tree), wanted));
  }

  it('says which node of a mention is first and last', () => {
    const { tree } = run('*Qas*s**em** [Soleimani](/x)', { tagger });
    assert.deepEqual(JSON.stringify(tree).match(/"part":"\w+"/gu), [
      '"part":"first"',
      '"part":"middle"',
      '"part":"middle"',
      '"part":"middle"',
      '"part":"last"',
    ]);
  });

  it('leaves the entities with the file, and joins across paragraphs', () => {
    const { tree, file } = run('**Qassem** Soleimani\n\n> Soleimani’s plan', { tagger });
    const [entity, ...others] = file.data.entities ?? [];
    assert.deepEqual(others, []);
    assert.deepEqual(entity, {
      id: 'person-qassem-soleimani',
      type: 'PERSON',
      name: 'Qassem Soleimani',
      aliases: ['Soleimani'],
    });
    assert.equal(JSON.stringify(tree).match(/"entity":"person-qassem-soleimani"/gu)?.length, 3);
    assert.match(JSON.stringify(tree), /"kind":"surname","of":"Qassem Soleimani"/u);
  });

  it('gives the nodes exact places', () => {
    const source = 'x\n\n> the United\n> Sta*tes* &amp; R\\_x\n';
    const { tree } = run(source, { tagger });
    const places = [...JSON.stringify(tree).matchAll(/"type":"mention".*?"position":(\{"start":.*?\}\})/gu)];
    const slices: string[] = [];
    const visit = (node: { type: string; children?: unknown[]; position?: unknown }): void => {
      if (node.type === 'mention') {
        const { start, end } = node.position as Record<
          'start' | 'end',
          { line: number; column: number; offset: number }
        >;
        slices.push(
          `${start.line}:${start.column}-${end.line}:${end.column} ${source.slice(start.offset, end.offset)}`,
        );
      }
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(tree);
    assert.deepEqual(slices, ['3:7-4:6 United\n> Sta', '4:7-4:10 tes']);
    assert.equal(places.length > 0, true);
  });

  it('leaves speakers’ labels alone', () => {
    const source = [
      '# Questions about Taliban',
      'What of Russia?',
      '**Soleimani:** Russia is large.',
      'And now?',
      '**Soleimani:** Soleimani is mine.',
    ].join('\n\n');
    const wanted = [
      'Questions about «Taliban»0',
      'What of «Russia»1?',
      '**Soleimani:** «Russia»2 is large.',
      'And now?',
      '**Soleimani:** «Soleimani»3 is mine.',
    ].join('\n');
    assert.equal(brief(run(source, { tagger }).tree), wanted);
    assert.equal(brief(run(source, { tagger, labels: false }).tree).match(/«Soleimani»/gu)?.length, 3);
  });

  it('finds figures alone without a tagger, and none where told so', () => {
    assert.equal(brief(run('93 in Russia', {}).tree), '‹93›0 in Russia');
    assert.equal(brief(run('93 in Russia', { figures: false, tagger }).tree), '93 in «Russia»0');
  });

  it('resolves dates against the day of publishing', () => {
    const { tree } = run('It was on Monday.', { published: '2024-03-28' });
    assert.match(JSON.stringify(tree), /2024-03-25/u);
    const { tree: undated } = run('It was on Monday.', {});
    assert.doesNotMatch(JSON.stringify(undated), /2024-03-25/u);
  });

  it('counts positions of a file with a byte order mark as the parser does', () => {
    const { tree } = run('\uFEFFIn Russia.\n', { tagger });
    assert.match(
      JSON.stringify(tree),
      /"value":"Russia","position":\{"start":\{"line":1,"column":4,"offset":3\}/u,
    );
  });
});
