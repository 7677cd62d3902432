import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures, type Figure } from '../../../../src/core/entities/figures/index.ts';
import { showFigure } from './support.ts';
import { rows } from './table/index.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3000);

const PIECES = (
  '0 1 2 7 10 12 31 99 100 1000 1999 2020 2024 0.5 3.14 1,000 12,34,567 1.2.3 31.12.2015 2015-03-04 04/30/2001 007 １２ ½ ' +
  'one two twelve twenty twenty-one ninety hundred thousand million billion dozen hundreds dozens half third quarter quarters ' +
  'first second fifth 21st 33rd a an the of and or to from between at least most more than less up about around nearly over under ' +
  'point percent per cent % $ € £ Rs USD dollars euros cents pounds won km miles feet foot inches kg °C ° degrees square sq. ' +
  'January May march Feb. August Monday Sat. Mondays summer spring today yesterday tomorrow tonight morning night noon ' +
  'last next this past previous every each same few several couple year years decade decades day days week month hours hour minutes ' +
  "ago later earlier early late mid end beginning turn century AD BC p.m. am o'clock GMT : - – — − / . , ; ( ) [ ] \" ' ’s 's + # § @ " +
  'people men killed children is was will said Section No. page age aged old -year-old http:// www. x@y.z AK47 U.S. ISIS-K ' +
  '\n \n\n \t \u00a0 \u202f \u200b \ud800 \udc00 😀 👩‍👩‍👧 é e\u0301 \u202e'
)
  .split(' ')
  .concat([' ']);

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constant(' ')), { maxLength: 60 })
  .map((all) => all.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((all) => all.join(' '));
const anything = fc.oneof(
  text,
  spaced,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ maxLength: 80 }),
);

/** Spans lie in the text, one behind the other, and say what stands there. */
function check(source: string, figures: readonly Figure[]): void {
  let last = 0;
  for (const figure of figures) {
    const { start, end } = figure;
    assert.ok(
      start >= last && end > start && end <= source.length,
      `${start}–${end} behind ${last} in ${source}`,
    );
    assert.equal(figure.text, source.slice(start, end));
    assert.equal(figure.text, figure.text.trim());
    last = end;
    if (!figure.counts) continue;
    assert.equal(figure.counts.text, source.slice(figure.counts.start, figure.counts.end));
    assert.ok(figure.counts.start >= start);
  }
}

/** Every number of a value is one, and every date has parts that a calendar has. */
function checkValue({ value, text: written }: Figure): void {
  const shown = JSON.stringify(value);
  if ('amount' in value) {
    const numbers = typeof value.amount === 'number' ? [value.amount] : [value.amount.from, value.amount.to];
    for (const number of numbers)
      assert.ok(number === null || Number.isFinite(number), `${written}: ${shown}`);
    const [from, to] = numbers;
    if (typeof from === 'number' && typeof to === 'number') assert.ok(from < to, `${written}: ${shown}`);
  }
  if (value.kind !== 'date') return;
  for (const end of [value.from, value.to]) {
    if (end === undefined) continue;
    assert.match(
      end,
      /^-?\d{4,}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
      `${written}: ${shown}`,
    );
  }
}

describe('figures: spans', () => {
  it('lie in the text, in order, apart, whatever the text', () => {
    const property = fc.property(anything, fc.boolean(), (source, dated) => {
      const figures = findFigures(source, dated ? { published: '2024-02-29' } : {});
      check(source, figures);
      figures.forEach(checkValue);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('are the same twice', () => {
    const property = fc.property(text, (source) => {
      assert.deepEqual(findFigures(source), findFigures(source));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('move with the text when paragraphs stand around it', () => {
    const around = fc.constantFrom('Nothing here.', 'Prose, and no more.', 'They said so!', '“Quoted.”');
    const property = fc.property(fc.constantFrom(...rows), around, around, (row, before, after) => {
      const options = row.published === undefined ? {} : { published: row.published };
      const alone = findFigures(row.text, options);
      const shift = before.length + 2;
      const within = findFigures(`${before}\n\n${row.text}\n\n${after}`, options);
      assert.deepEqual(within.map(showFigure), alone.map(showFigure));
      assert.deepEqual(
        within.map(({ start, end }) => [start - shift, end - shift]),
        alone.map(({ start, end }) => [start, end]),
      );
    });
    fc.assert(property, { numRuns: 400 });
  });

  it('find the same in a text with hard line ends', () => {
    for (const { text: source, published } of rows) {
      const options = published === undefined ? {} : { published };
      const broken = source.replace(/ /g, (space, at: number) =>
        at % 7 === 3 && /[a-z]/.test(source.charAt(at + 1)) ? '\n' : space,
      );
      const flat = (figures: readonly Figure[]): string[] =>
        figures.map((figure) => showFigure(figure).replaceAll('\n', ' '));
      assert.deepEqual(flat(findFigures(broken, options)), flat(findFigures(source, options)));
    }
  });
});
