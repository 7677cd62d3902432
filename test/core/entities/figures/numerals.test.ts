import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../../../src/core/entities/figures/index.ts';
import { showFigure, showValue } from './support.ts';
import { inWords, ordinalInWords } from './words.ts';

const whole = fc.oneof(
  fc.integer({ min: 2, max: 999 }),
  fc.integer({ min: 1000, max: 999_999 }),
  fc.integer({ min: 1_000_000, max: 999_999_999_999 }),
);

/** The only figure of “We saw … ships.”, as a row of the table. */
function seen(written: string): string {
  const figures = findFigures(`We saw ${written} ships.`);
  return figures.map(showFigure).join('; ');
}

const row = (written: string, value: string | number): string =>
  `${written} | CARDINAL | ${value} |  | ships`;

describe('figures: numerals', () => {
  it('written out in words are read back', () => {
    const property = fc.property(whole, fc.boolean(), (value, and) => {
      const words = inWords(value, and);
      assert.equal(seen(words), row(words, value));
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('in digits are read with any grouping', () => {
    const property = fc.property(fc.integer({ min: 2, max: 999_999_999_999 }), (value) => {
      for (const mark of [',', '\u00a0', '\u2009', '\u202f', '']) {
        const written = String(value).replace(/\B(?=(?:\d{3})+$)/g, mark);
        if (mark === '' && value >= 1000 && value < 2200) continue;
        assert.equal(seen(written), row(written, value));
      }
      const indian = value.toLocaleString('en-IN');
      assert.equal(seen(indian), row(indian, value));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('in full-width digits are read', () => {
    const property = fc.property(fc.integer({ min: 2, max: 999 }), (value) => {
      const written = Array.from(String(value), (digit) => String.fromCharCode(0xff10 + Number(digit))).join(
        '',
      );
      assert.equal(seen(written), row(written, value));
    });
    fc.assert(property, { numRuns: 100 });
  });

  it('with scales multiply', () => {
    const scales = fc.constantFrom(
      ['thousand', 1e3],
      ['million', 1e6],
      ['billion', 1e9],
      ['trillion', 1e12],
      ['lakh', 1e5],
      ['crore', 1e7],
    ) as fc.Arbitrary<readonly [string, number]>;
    const property = fc.property(fc.integer({ min: 1, max: 9999 }), scales, (tenths, [scale, size]) => {
      const written = `${tenths / 10} ${scale}`;
      assert.equal(seen(written), row(written, Number(((tenths / 10) * size).toPrecision(12))));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('of order are read in words and digits', () => {
    for (let rank = 1; rank < 100; rank++) {
      const words = ordinalInWords(rank);
      const [figure, ...more] = findFigures(`It was their ${words} voyage.`);
      assert.equal(more.length, 0);
      assert.ok(figure, words);
      assert.deepEqual([figure.text, showValue(figure.value)], [words, `#${rank}`]);
    }
  });

  it('stay apart in “between two hundred and three hundred”', () => {
    assert.equal(
      seen('between two hundred and three hundred'),
      row('between two hundred and three hundred', '200..300'),
    );
    assert.equal(
      seen('between one thousand and two thousand'),
      row('between one thousand and two thousand', '1000..2000'),
    );
  });
});
