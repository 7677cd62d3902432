import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/core/article/index.ts';
import { findFigures } from '../../../../src/core/entities/index.ts';
import { describeFigure, type FigureDescription } from '../../../../src/core/knowledge/card/index.ts';

const SOURCE = [
  '---\ndate: 2024-03-29\n---',
  'Mir: Nearly\n300 people came on Monday, and each year 20 km of road and $5 million.',
  'Helf: It took 20 years, until 9 a.m. on 10 February 2020.',
  'Mir: Indeed.',
  'Helf: It did.',
].join('\n\n');
const article = readArticle(SOURCE, 'markdown');
const figures = findFigures(SOURCE, { published: '2024-03-29' });

function told(words: string): FigureDescription {
  const figure = figures.find(({ text }) => text.replace(/\s+/gu, ' ') === words);
  assert.ok(figure, `${words}: ${figures.map(({ text }) => text).join(' | ')}`);
  const { text, value, modifier, counts } = figure;
  return describeFigure({
    article,
    at: figure,
    text,
    value,
    ...(modifier && { modifier }),
    ...(counts && { counts: counts.text }),
    locale: 'en',
  });
}

describe('what a card says of a figure', () => {
  it('writes a number out with its modifier’s sign, and what it counts', () => {
    const { text, value, modifier, counts, isDate, unit } = told('Nearly 300');
    assert.deepEqual(
      [text, value, modifier, counts, isDate, unit],
      ['Nearly 300', '≈ 300', 'nearly', 'people', false, undefined],
    );
  });

  it('tells units and currencies', () => {
    assert.deepEqual([told('20 km').unit, told('20 km').value], ['km', '20 km']);
    assert.deepEqual([told('$5 million').unit, told('$5 million').value], ['USD', '5,000,000 US dollars']);
  });

  it('tells dates from lengths of time', () => {
    assert.equal(told('20 years').isDate, false);
    assert.equal(told('Monday').isDate, true);
    assert.equal(told('each year').isDate, false);
    assert.equal(told('each year').every, '1 year');
  });

  it('says from which day a likely date is reckoned', () => {
    const { certainty, reckonedFrom } = told('Monday');
    assert.deepEqual([certainty, reckonedFrom], ['likely', '2024-03-29']);
    const sure = figures.find(({ text }) => text.includes('2020')) ?? assert.fail();
    const { certainty: exact, reckonedFrom: none } = told(sure.text);
    assert.deepEqual([exact, none], ['exact', undefined]);
  });

  it('says who says it', () => {
    const names = (words: string): unknown =>
      told(words).voices.map(({ speaker, count }) => [article.speakers[speaker]?.name, count]);
    assert.deepEqual(names('Monday'), [['Mir', 1]]);
    assert.deepEqual(names('20 years'), [['Helf', 1]]);
  });
});
