import assert from 'node:assert/strict';
import { dateInTitle, readMetaLine, type MetaLine } from '../../../src/core/article/metadata/lines.ts';

const LINES: readonly [string, MetaLine | undefined][] = [
  ['By Jane Doe', { byline: 'Jane Doe' }],
  ['By Jane Doe and John Smith', { byline: 'Jane Doe and John Smith' }],
  ['by JANE DOE, JOHN SMITH and ANN O’NEIL', { byline: 'JANE DOE, JOHN SMITH and ANN O’NEIL' }],
  ['By Jane Doe, Staff Writer', { byline: 'Jane Doe' }],
  ['By Jane Doe, Associated Press', { byline: 'Jane Doe' }],
  ['By J. R. R. Tolkien', { byline: 'J. R. R. Tolkien' }],
  ['By Martin Luther King Jr.', { byline: 'Martin Luther King Jr.' }],
  ['By Reuters Staff', { byline: 'Reuters Staff' }],
  ['Written by: Ludwig van Beethoven', { byline: 'Ludwig van Beethoven' }],
  ['Author: Jane Doe', { byline: 'Jane Doe' }],
  ['Interview by Jane Doe', { byline: 'Jane Doe' }],
  ['By Jane Doe | May 3, 2014', { byline: 'Jane Doe', published: '2014-05-03' }],
  ['By Jane Doe, May 3, 2014', { byline: 'Jane Doe', published: '2014-05-03' }],
  ['By Jane Doe on 3 May 2014', { byline: 'Jane Doe', published: '2014-05-03' }],
  ['Jane Doe | Reuters | 3 May 2014', { byline: 'Jane Doe', publisher: 'Reuters', published: '2014-05-03' }],
  ['By Jane Doe · 3 May 2014 · 5 min read', { byline: 'Jane Doe', published: '2014-05-03' }],
  ['Wikinews, 2013-10-19', { publisher: 'Wikinews', published: '2013-10-19' }],
  ['The Guardian, Saturday 19 October 2013', { publisher: 'The Guardian', published: '2013-10-19' }],
  ['Friday, August 21, 2015', { published: '2015-08-21' }],
  ['Published: 19 Oct. 2013', { published: '2013-10-19' }],
  ['Published on October 19, 2013', { published: '2013-10-19' }],
  ['Posted: October 19, 2013 | 10:15 a.m.', { published: '2013-10-19' }],
  ['Updated October 20, 2013', { updated: '2013-10-20' }],
  ['Published May 3, 2014 | Updated May 4, 2014', { published: '2014-05-03', updated: '2014-05-04' }],
  ['Date: Wed, 23 Oct 2013 10:15:00 +0200', { published: '2013-10-23' }],
  ['Source: https://example.org/a', { url: 'https://example.org/a' }],
  ['Source: Crisis Group', { publisher: 'Crisis Group' }],
  ['Source: Wikinews (https://example.org/a)', { url: 'https://example.org/a', publisher: 'Wikinews' }],
  ['https://example.org/a?b=c', { url: 'https://example.org/a?b=c' }],
  ['Retrieved from https://example.org/a.', { url: 'https://example.org/a' }],
  ['Originally published at https://example.org/a', { url: 'https://example.org/a' }],
  ['URL: https://example.org', { url: 'https://example.org' }],
  ['Publisher: The Daily Post', { publisher: 'The Daily Post' }],
  ['5 min read', {}],
  ['2:14 p.m. EST', {}],
  ['By Friday, the river had risen.', undefined],
  ['By the time we left it was dark', undefined],
  ['By far the largest bridge', undefined],
  ['Storm leaves thousands without power', undefined],
  ['The minister resigned on May 3, 2014.', undefined],
  ['See https://example.org for more on this', undefined],
  ['Department Press Briefing - March 3, 2022', undefined],
  ['Note: this page is old', undefined],
  ['', undefined],
];

describe('meta lines', () => {
  for (const [line, meta] of LINES) {
    it(`reads ${JSON.stringify(line)}`, () => assert.deepEqual(readMetaLine(line), meta));
  }

  it('finds a date at the end of a title, and none inside it', () => {
    assert.equal(dateInTitle('Department Press Briefing – March 3, 2022'), '2022-03-03');
    assert.equal(dateInTitle('Minutes (3 May 2014)'), '2014-05-03');
    assert.equal(dateInTitle('What happened on May 3, 2014 in Odessa'), undefined);
    assert.equal(dateInTitle('The summer of May 2014'), undefined);
  });
});
