import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../../src/core/entities/index.ts';
import { writeFigure, type WrittenFigure } from '../../../src/core/knowledge/figures/index.ts';

const PUBLISHED = '2024-03-28';

function write(text: string, locale = 'en-GB'): WrittenFigure {
  const [figure] = findFigures(text, { published: PUBLISHED });
  assert.ok(figure, `no figure in “${text}”`);
  return writeFigure(figure.value, locale);
}

const same = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/gu, ' ');

describe('figures written out', () => {
  for (const [text, value] of [
    ['roughly 1.3 million labour migrants', '1,300,000'],
    ['at least 93 people', '93'],
    ['dozens of fighters', '≥ 24'],
    ['10 to 15 officers', '10–15'],
    ['5 percent of voters', '5%'],
    ['between 5 and 7 percent', '5% – 7%'],
    ['$2 billion in aid', '2,000,000,000 US dollars'],
    ['€350', '350 euros'],
    ['12 km away', '12 km'],
    ['30 square metres', '30 m²'],
    ['for twenty years', '20 years'],
    ['in February 2020', 'February 2020'],
    ['on 10 August 2019', 'Saturday 10 August 2019'],
    ['a vote of 61–20', '61 : 20'],
    ['the fourth anniversary', '4'],
  ] as const)
    it(`of “${text}” is ${value}`, () => {
      // The platform's data sets a comma behind the weekday, or none.
      assert.equal(same(write(text).value ?? '').replace('day,', 'day'), value);
    });

  it('say how a date came about', () => {
    assert.equal(write('yesterday').certainty, 'exact');
    assert.equal(write('yesterday').value?.includes('27 March 2024'), true);
    assert.equal(write('last Monday').certainty === 'unresolved', false);
    const later = write('two years later');
    assert.equal(later.certainty, 'unresolved');
    assert.equal(same(later.known ?? ''), '2 years');
  });

  it('say what is known of a date without its year', () => {
    const [figure] = findFigures('It was on 10 August.');
    assert.ok(figure);
    assert.equal(writeFigure(figure.value, 'en-GB').known, '10 August');
    assert.equal(writeFigure(figure.value, 'de').known, '10. August');
  });

  it('are written as the language has it', () => {
    assert.equal(same(write('roughly 1.3 million migrants', 'de').value ?? ''), '1.300.000');
    assert.equal(write('in February 2020', 'de').value, 'Februar 2020');
    assert.equal(same(write('for twenty years', 'de').value ?? ''), '20 Jahre');
  });

  it('are written for any value and any locale without failing', () => {
    const number = fc.oneof(fc.double(), fc.constant(null));
    const amount = fc.oneof(fc.double(), fc.record({ from: number, to: number }));
    const value = fc.oneof(
      fc.record({ kind: fc.constant('money' as const), amount, currency: fc.string({ maxLength: 4 }) }),
      fc.record({ kind: fc.constant('measure' as const), amount, unit: fc.string({ maxLength: 4 }) }),
      fc.record({
        kind: fc.constant('date' as const),
        from: fc.string({ maxLength: 10 }),
        to: fc.string({ maxLength: 10 }),
        granularity: fc.constant('day' as const),
        certainty: fc.constant('exact' as const),
      }),
      fc.record({
        kind: fc.constant('duration' as const),
        iso: fc.string(),
        unit: fc.constant('day' as const),
      }),
    );
    fc.assert(
      fc.property(value, fc.oneof(fc.constant('en'), fc.string({ maxLength: 6 })), (each, locale) => {
        writeFigure(each, locale);
      }),
    );
  });
});
