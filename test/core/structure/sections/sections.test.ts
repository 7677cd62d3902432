import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/article/index.ts';
import type { ArticleFormat } from '../../../../src/core/article/model.ts';

const BODY = 'The ferry left at nine in the morning with forty people on board. Nobody saw it arrive.';
const headings = (source: string, format: ArticleFormat): (string | null)[] =>
  readArticle(source, format).sections.map(({ heading }) => heading ?? null);

const CASES: readonly [string, ArticleFormat, string, (string | null)[]][] = [
  ['one section without a heading', 'text', `${BODY}\n\n${BODY}\n`, [null]],
  ['none in an empty text', 'text', ' \n\n', []],
  ['a lead under the title', 'text', `Ferry lost\n\n${BODY}\n\n${BODY}\n`, ['Ferry lost']],
  [
    'no lead where only meta lines stand under the title',
    'text',
    `Ferry lost\nBy Jane Doe\nMay 3, 2014\n\nBackground\n\n${BODY}\n`,
    ['Background'],
  ],
  [
    'headings in plain text',
    'text',
    `Ferry lost\n\n${BODY}\n\nThe Search\n\n${BODY}\n\nWhat comes next\n\n${BODY}\n`,
    ['Ferry lost', 'The Search', 'What comes next'],
  ],
  [
    'headings one paragraph a line',
    'text',
    `Ferry lost\n${BODY}\nThe search\n${BODY}\n`,
    ['Ferry lost', 'The search'],
  ],
  [
    'headings in capitals',
    'text',
    `Ferry lost\n\n${BODY}\n\nTHE SEARCH AND WHAT CAME OF IT IN THE END\n\n${BODY}\n`,
    ['Ferry lost', 'THE SEARCH AND WHAT CAME OF IT IN THE END'],
  ],
  [
    'underlined headings',
    'text',
    `Ferry lost\n==========\n\n${BODY}\n\nThe search\n----------\n\n${BODY}\n`,
    ['Ferry lost', 'The search'],
  ],
  [
    'numbered headings',
    'text',
    `Ferry lost\n\n1. Background\n\n${BODY}\n\n2. The search\n\n${BODY}\n`,
    ['1. Background', '2. The search'],
  ],
  [
    'Roman numbers and chapters',
    'text',
    `Ferry lost\n\nI. Background\n\n${BODY}\n\nChapter 2: The search\n\n${BODY}\n`,
    ['I. Background', 'Chapter 2: The search'],
  ],
  [
    'no heading in a list',
    'text',
    `Ferry lost\n\n${BODY}\n\nApples\nPears\nPlums\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  ['no heading in bullets', 'text', `Ferry lost\n\n${BODY}\n\n- The search\n\n${BODY}\n`, ['Ferry lost']],
  [
    'no heading in a caption',
    'text',
    `Ferry lost\n\n${BODY}\n\nPhoto: The ferry in May\n\n${BODY}\n\nImage by Jane Doe\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  [
    'no heading in an aside',
    'text',
    `Ferry lost\n\n${BODY}\n\n(Applause)\n\n${BODY}\n\n[Music]\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  ['no heading in a date', 'text', `Ferry lost\n\n${BODY}\n\nMay 3, 2014\n\n${BODY}\n`, ['Ferry lost']],
  [
    'no heading in a key with its value',
    'text',
    `Ferry lost\n\n${BODY}\n\nPrep time: 20 minutes\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  ['no heading at the end', 'text', `Ferry lost\n\n${BODY}\n\nJane Doe\n`, ['Ferry lost']],
  [
    'no heading in short sentences',
    'text',
    `Ferry lost\n\n${BODY}\n\nNobody came.\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  [
    'Markdown headings of any depth',
    'markdown',
    `# A\n\n${BODY}\n\n## B *c*\n\n${BODY}\n\n#### D\n\n${BODY}\n\n## E ##\n\n${BODY}\n`,
    ['A', 'B c', 'D', 'E'],
  ],
  ['two first-order headings', 'markdown', `# A\n\n${BODY}\n\n# B\n\n${BODY}\n`, ['A', 'B']],
  ['headings without text under them', 'markdown', '# A\n\n## B\n\n## C\n', ['B', 'C']],
  ['text before the first heading', 'markdown', `${BODY}\n\n## B\n\n${BODY}\n`, [null, 'B']],
  [
    'bold lines as headings',
    'markdown',
    `# A\n\n${BODY}\n\n**The search**\n\n${BODY}\n`,
    ['A', 'The search'],
  ],
  [
    'no heading in a bold sentence or a bold word inside one',
    'markdown',
    `# A\n\n${BODY}\n\n**Nobody came.**\n\n**Nobody** came and **nobody**\n\n${BODY}\n`,
    ['A'],
  ],
  [
    'questions before labelled answers',
    'text',
    `T line\n\nWhy?\nMir: ${BODY}\nWho went? And who stayed?\nHelf: ${BODY}\n`,
    ['Why?', 'Who went? And who stayed?'],
  ],
  [
    'questions in headings',
    'markdown',
    `# A\n\n## Why did it go?\n\n**Mir:** ${BODY}\n\n## Who?\n\n**Mir:** ${BODY}\n`,
    ['Why did it go?', 'Who?'],
  ],
  [
    'bold questions without labels',
    'markdown',
    `# A\n\n**Why did it go?**\n\n${BODY}\n\n*And who “stayed”?*\n\n${BODY}\n`,
    ['Why did it go?', 'And who “stayed”?'],
  ],
  [
    'questions that recur without labels',
    'text',
    `Ferry talk\n\nWhy did you go?\n\n${BODY}\n\nWere you afraid?\n\n${BODY}\n\n${BODY}\n\nWould you go again?\n\n${BODY}\n`,
    ['Why did you go?', 'Were you afraid?', 'Would you go again?'],
  ],
  [
    'no section for a rhetorical question',
    'text',
    `Ferry lost\n\n${BODY}\n\nWhy?\n\n${BODY}\n\n${BODY}\n`,
    ['Ferry lost'],
  ],
  [
    'no section inside the words of one who asks',
    'text',
    `Ferry talk\n\nQ: You were there. ${BODY}\n\nWhat was it like?\n\nA: Cold.\n\nQ: Why?\n\nA: Fog. ${BODY}\n`,
    ['Ferry talk'],
  ],
  [
    'no section for a question inside an answer',
    'text',
    `Ferry talk\n\nWhy?\n\nMir: ${BODY}\n\nWhat else could we do?\n\n${BODY}\n\nWho?\n\nMir: ${BODY}\n`,
    ['Why?', 'Who?'],
  ],
  [
    'questions behind a heading',
    'text',
    `Ferry talk\n\nInterview\n\nWhy did it go?\n\nMir: ${BODY}\n`,
    ['Interview', 'Why did it go?'],
  ],
];

describe('sections', () => {
  for (const [name, format, source, expected] of CASES) {
    it(`finds ${name}`, () => assert.deepEqual(headings(source, format), expected));
  }

  it('puts questions one deeper than their heading', () => {
    const { sections } = readArticle(
      `# A\n\n## B\n\nWhy?\n\nMir: ${BODY}\n\nWho?\n\nMir: ${BODY}\n`,
      'markdown',
    );
    assert.deepEqual(
      sections.map(({ kind, depth }) => [kind, depth]),
      [
        ['heading', 2],
        ['question', 3],
        ['question', 3],
      ],
    );
  });

  it('runs a statement on to the next speaker, section, rule or closing note', () => {
    const source = `# A\n\n**Mir:** One.\n\nTwo.\n\n- three\n\n**Helf:** Four.\n\n## B\n\n**Mir:** Five.\n\nSix.\n\n---\n\nSeven.\n\n**Helf:** Eight.\n\n*This interview has been edited for length.*\n`;
    const { statements } = readArticle(source, 'markdown');
    assert.deepEqual(
      statements.map(({ label, end }) => source.slice(label.textStart, end)),
      ['One.\n\nTwo.\n\n- three', 'Four.', 'Five.\n\nSix.', 'Eight.'],
    );
  });

  it('counts words without labels, markup and link targets', () => {
    const source = `# A\n\n**Mir:** One *two* [three](https://example.com/four-five six) don’t.\n\n**Helf:** 1.3 million <b>U.S.</b> labor-migrants — yes. ${BODY}\n\n**Mir:** ${BODY}\n`;
    const { statements } = readArticle(source, 'markdown');
    assert.equal(statements[0]?.words, 4);
    assert.equal(statements[1]?.words, 5 + 17);
  });
});
