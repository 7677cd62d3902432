import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import type { ArticleFormat, ArticleMeta } from '../../../src/core/article/model.ts';

const BODY = 'The ferry left at nine in the morning with forty people on board. Nobody saw it arrive.';

const CASES: readonly [string, ArticleFormat, string, ArticleMeta][] = [
  ['a title line', 'text', `Ferry lost in fog\n\n${BODY}\n`, { title: 'Ferry lost in fog' }],
  ['no title in running text', 'text', `${BODY}\n\n${BODY}\n`, {}],
  ['no title in a single line', 'text', 'Ferry lost in fog', {}],
  ['nothing', 'text', '', {}],
  [
    'a question as title',
    'text',
    `Where did the ferry go?\n\n${BODY}\n`,
    { title: 'Where did the ferry go?' },
  ],
  ['no title where a labelled answer follows', 'text', `Where did the ferry go?\nRuiz: ${BODY}\n`, {}],
  [
    'a title ending in an abbreviation',
    'text',
    `Ferries in the U.S.\n\n${BODY}\n`,
    { title: 'Ferries in the U.S.' },
  ],
  ['no title where the first line is a label', 'text', `Ruiz: ${BODY}\nLopez: ${BODY}\nRuiz: ${BODY}\n`, {}],
  ['no title in a list', 'text', `- Ferry\n- Fog\n\n${BODY}\n`, {}],
  [
    'a heading as title',
    'markdown',
    `# Ferry *lost* in [fog](https://a.b) &amp; rain\n\n${BODY}\n`,
    { title: 'Ferry lost in fog & rain' },
  ],
  [
    'an underlined heading as title',
    'markdown',
    `Ferry lost\n==========\n\n${BODY}\n`,
    { title: 'Ferry lost' },
  ],
  [
    'a lower heading as title where it is the only one of its depth',
    'markdown',
    `## Ferry lost\n\n${BODY}\n\n### Rescue\n\n${BODY}\n`,
    { title: 'Ferry lost' },
  ],
  ['no title among equals', 'markdown', `## One\n\n${BODY}\n\n## Two\n\n${BODY}\n`, {}],
  [
    'a first line in Markdown without headings',
    'markdown',
    `Ferry lost in fog\n\n${BODY}\n`,
    { title: 'Ferry lost in fog' },
  ],
  ['a bold first line', 'markdown', `**Ferry lost in fog**\n\n${BODY}\n`, { title: 'Ferry lost in fog' }],
  [
    'byline and date in emphasis',
    'markdown',
    `# Ferry lost\n\n*By [Jane Doe](https://a.b), The Post*\n\n_Published: May 3, 2014_\n\n${BODY}\n`,
    { title: 'Ferry lost', byline: 'Jane Doe', published: '2014-05-03' },
  ],
  [
    'several lines in one paragraph',
    'markdown',
    `# Ferry lost\n\nBy Jane Doe  \nMay 3, 2014\n\n${BODY}\n`,
    { title: 'Ferry lost', byline: 'Jane Doe', published: '2014-05-03' },
  ],
  [
    'a standfirst before the byline',
    'text',
    `Ferry lost in fog\n\nForty people had been on board, and nobody saw it arrive.\n\nBy Jane Doe\n\n${BODY}\n`,
    { title: 'Ferry lost in fog', byline: 'Jane Doe' },
  ],
  [
    'published before updated',
    'text',
    `Ferry lost\nUpdated May 4, 2014\nPublished May 3, 2014\n\n${BODY}\n`,
    { title: 'Ferry lost', published: '2014-05-03' },
  ],
  [
    'updated where nothing else is',
    'text',
    `Ferry lost\nUpdated May 4, 2014\n\n${BODY}\n`,
    { title: 'Ferry lost', published: '2014-05-04' },
  ],
  [
    'an organisation as title and publisher',
    'text',
    `United States Institute of Peace\nWhere did it go?\nRuiz: ${BODY}\n`,
    { title: 'United States Institute of Peace', publisher: 'United States Institute of Peace' },
  ],
  [
    'an organisation above a title',
    'text',
    `Council on Foreign Relations\nWhy ferries are lost in fog\n\n${BODY}\n`,
    { title: 'Why ferries are lost in fog', publisher: 'Council on Foreign Relations' },
  ],
  [
    'the agency of a dateline',
    'text',
    `Ferry lost\n\nKABUL, March 3 (AP) — ${BODY}\n`,
    { title: 'Ferry lost', publisher: 'AP' },
  ],
  [
    'the agency of a dateline with a hyphen',
    'text',
    `Ferry lost\n\nWASHINGTON (Reuters) - ${BODY}\n`,
    { title: 'Ferry lost', publisher: 'Reuters' },
  ],
  [
    'no agency in brackets that are none',
    'text',
    `Ferry lost\n\nOSLO (Norway) — ${BODY}\n`,
    { title: 'Ferry lost' },
  ],
  [
    'an address at the end',
    'text',
    `Ferry lost\n\n${BODY}\n\nRetrieved from https://a.org/b\n`,
    { title: 'Ferry lost', url: 'https://a.org/b' },
  ],
  [
    'no date out of the text',
    'text',
    `Ferry lost\n\nOn May 3, 2014 the ferry left. ${BODY}\n`,
    { title: 'Ferry lost' },
  ],
  [
    'keys above the title',
    'text',
    `Title: Ferry lost\nAuthor: Jane Doe\nDate: 3 May 2014\nPublisher: The Post\n\n${BODY}\n`,
    { title: 'Ferry lost', byline: 'Jane Doe', published: '2014-05-03', publisher: 'The Post' },
  ],
  [
    'an outlet between byline and date',
    'text',
    `Ferry lost\nBy Jane Doe\nAssociated Press\nMay 3, 2014\n\n${BODY}\n`,
    { title: 'Ferry lost', byline: 'Jane Doe', publisher: 'Associated Press', published: '2014-05-03' },
  ],
  [
    'behind a byte order mark',
    'text',
    `\ufeffFerry lost\r\nMay 3, 2014\r\n\r\n${BODY}\r\n`,
    { title: 'Ferry lost', published: '2014-05-03' },
  ],
];

describe('metadata of an article', () => {
  for (const [name, format, source, meta] of CASES) {
    it(`finds ${name}`, () => assert.deepEqual(readArticle(source, format).meta, meta));
  }
});
