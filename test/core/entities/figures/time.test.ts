import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/entities/figures/index.ts';
import { rows } from './table/index.ts';
import { leastTime } from '../../cost.ts';

/** Texts that could make a careless grammar look at everything again and again. */
const HOSTILE: Readonly<Record<string, string>> = {
  digits: '1',
  groups: '1,11,',
  thousands: '1,000,',
  dots: '1.',
  dashes: '1-',
  slashes: '1/',
  colons: '1:',
  spaces: '1 ',
  'number words': 'twenty ',
  'million and': 'million and ',
  hundreds: 'hundreds of ',
  'one and': 'one and ',
  'one to': 'one to ',
  articles: 'the ',
  'at least': 'at least ',
  'as many as': 'as many as ',
  'end of': 'the end of ',
  'last few': 'last few ',
  months: 'May ',
  'month ranges': 'May to ',
  weekdays: 'Monday, ',
  periods: 'two years, ',
  sections: 'Section 1, ',
  brackets: '[1, ',
  initials: 'a.',
  hyphens: 'a-',
  'hyphened numbers': 'two-',
  apostrophes: "s's",
  capitals: 'Aa ',
  'one of the': 'one of the big ',
  'counted words': '2 large ',
  dollars: '$',
  'dollars between': '$1-',
  addresses: 'http://',
  letters: 'x',
  lines: '\n',
  spacesAlone: ' ',
  surrogates: '\ud83d\ude00',
  degrees: '1°',
  halves: '½',
};

const figuresIn = (text: string) => () => findFigures(text, { published: '2024-03-28' });

describe('figures: time', function () {
  this.timeout(60_000);

  for (const [name, piece] of Object.entries(HOSTILE)) {
    it(`grows in step with a text of ${name}`, () => {
      const text = (size: number): string => piece.repeat(Math.ceil(size / piece.length));
      const small = leastTime(figuresIn(text(4_000)));
      // Eight times the text; where time grew with its square, it would be sixty-four times the time.
      const most = small * 24 + 20;
      const large = leastTime(figuresIn(text(32_000)), { runs: 10, enough: most });
      assert.ok(large <= most, `${small.toFixed(2)} ms, then ${large.toFixed(2)} ms`);
    });
  }

  it('is short for a megabyte of prose', () => {
    const prose = rows.map(({ text }) => text).join('\n\n');
    const text = prose.repeat(Math.ceil(1e6 / prose.length));
    const time = leastTime(figuresIn(text), { enough: 2000 });
    assert.ok(time <= 2000, `${time} ms`);
  });
});
