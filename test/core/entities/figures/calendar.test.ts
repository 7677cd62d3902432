import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addMonths,
  fromDays,
  isoDay,
  monthLength,
  parseDay,
  toDays,
  weekdayOf,
} from '../../../../src/core/entities/figures/dates/calendar.ts';

const DAY = 86_400_000;

describe('figures: calendar', () => {
  it('counts days as the platform does', () => {
    const property = fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const date = new Date(days * DAY);
      const civil = fromDays(days);
      const { year, month, day } = civil;
      assert.deepEqual(
        [year, month, day],
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
      );
      assert.equal(toDays(civil), days);
      assert.equal(weekdayOf(days) % 7, date.getUTCDay());
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('writes and reads ISO dates', () => {
    const property = fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const iso = isoDay(fromDays(days));
      if (iso.startsWith('-')) return;
      assert.equal(iso, new Date(days * DAY).toISOString().slice(0, 10));
      assert.deepEqual(parseDay(`${iso}T12:00:00Z`), fromDays(days));
    });
    fc.assert(property, { numRuns: 1000 });
    assert.equal(isoDay({ year: -647, month: 4, day: 6 }), '-0647-04-06');
    assert.equal(parseDay('2023-02-29'), null);
    assert.equal(parseDay('soon'), null);
  });

  it('goes months ahead and back, and stays in the month', () => {
    assert.deepEqual(addMonths({ year: 2024, month: 1, day: 31 }, 1), { year: 2024, month: 2, day: 29 });
    assert.deepEqual(addMonths({ year: 2024, month: 1, day: 31 }, -11), { year: 2023, month: 2, day: 28 });
    const property = fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      (year, month) => {
        const last = new Date(0);
        last.setUTCFullYear(year, month, 0);
        assert.equal(monthLength(year, month), last.getUTCDate());
      },
    );
    fc.assert(property, { numRuns: 1000 });
  });
});
