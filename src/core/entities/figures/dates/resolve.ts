import { ISO } from '../lexicon/time.ts';
import type { Certainty, DateValue, Granularity } from '../model.ts';
import { addMonths, fromDays, isoDay, isoMonth, isoYear, toDays, weekdayOf, type Civil } from './calendar.ts';

/** Which way a sentence looks: decides between last and next Monday. */
export type Tense = 'past' | 'future' | 'open';

const span = (
  from: string,
  to: string,
  granularity: Granularity,
  certainty: Certainty = 'exact',
): DateValue => ({ kind: 'date', from, to, granularity, certainty });

/** Not known, with what is known of it. */
export function unresolved(granularity: Granularity, more: Partial<DateValue> = {}): DateValue {
  return { kind: 'date', granularity, certainty: 'unresolved', ...more };
}

export function yearDate(year: number, certainty: Certainty = 'exact'): DateValue {
  return span(isoYear(year), isoYear(year), 'year', certainty);
}

export function monthDate(year: number, month: number, certainty: Certainty = 'exact'): DateValue {
  return span(isoMonth(year, month), isoMonth(year, month), 'month', certainty);
}

export function dayDate(civil: Civil, certainty: Certainty = 'exact'): DateValue {
  return span(isoDay(civil), isoDay(civil), 'day', certainty);
}

/** Whole years, both included. */
export function yearsDate(
  from: number,
  to: number,
  granularity: Granularity = 'year',
  certainty: Certainty = 'exact',
): DateValue {
  return span(isoYear(from), isoYear(to), granularity, certainty);
}

function monthsDate(
  year: number,
  from: number,
  length: number,
  granularity: Granularity,
  certainty: Certainty,
): DateValue {
  const last = addMonths({ year, month: from, day: 1 }, length - 1);
  return span(isoMonth(year, from), isoMonth(last.year, last.month), granularity, certainty);
}

export function quarterDate(year: number, quarter: number, certainty: Certainty = 'exact'): DateValue {
  return monthsDate(year, quarter * 3 - 2, 3, 'quarter', certainty);
}

/** Meteorological seasons of the northern half; winter begins in December of the year before its January. */
export function seasonDate(year: number, season: number, certainty: Certainty = 'exact'): DateValue {
  return season === 4
    ? monthsDate(year, 12, 3, 'season', certainty)
    : monthsDate(year, season * 3, 3, 'season', certainty);
}

/** From one date's start to another's end; the certainty of the less certain. */
export function through(from: DateValue, to: DateValue): DateValue {
  const start = from.from ?? from.partial;
  const end = to.to ?? to.partial;
  if (start === undefined || end === undefined || from.from === undefined || to.to === undefined)
    return unresolved(from.granularity, start && end ? { partial: `${start}/${end}` } : {});
  const certainty = from.certainty === 'exact' && to.certainty === 'exact' ? 'exact' : 'likely';
  return span(from.from, to.to, from.granularity, certainty);
}

/** The year in which a month or a day without a year lies: as the tense says, otherwise the nearest. */
function nearestYear(published: Civil, tense: Tense, daysIn: (year: number) => number): number {
  const today = toDays(published);
  const years = [published.year - 1, published.year, published.year + 1];
  const rate = (year: number): number => {
    const distance = daysIn(year) - today;
    const wrong = tense === 'past' ? distance > 0 : tense === 'future' ? distance < 0 : false;
    return Math.abs(distance) + (wrong ? 1000 : 0);
  };
  return years.reduce((best, year) => (rate(year) < rate(best) ? year : best));
}

export function monthOf(month: number, published: Civil | null, tense: Tense): DateValue {
  if (!published) return unresolved('month', { partial: `XXXX-${String(month).padStart(2, '0')}` });
  const middle = (year: number): number =>
    year === published.year && month === published.month
      ? toDays(published)
      : toDays({ year, month, day: 15 });
  return monthDate(nearestYear(published, tense, middle), month, 'likely');
}

/** A day of a month without a year, and its weekday where that is said too. */
export function monthDayOf(
  month: number,
  day: number,
  published: Civil | null,
  tense: Tense,
  weekday?: number,
): DateValue {
  const partial = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!published) return unresolved('day', { partial });
  const daysIn = (year: number): number => toDays({ year, month, day });
  let year = nearestYear(published, tense, daysIn);
  if (weekday !== undefined && weekdayOf(daysIn(year)) !== weekday) {
    const near = [0, -1, 1, -2, 2].map((shift) => published.year + shift);
    year = near.find((each) => weekdayOf(daysIn(each)) === weekday) ?? year;
  }
  return dayDate(fromDays(daysIn(year)), 'likely');
}

/** The weekday nearest to the day of publishing in the tense's direction; with no tense, the one before. */
export function weekdayDate(
  weekday: number,
  published: Civil | null,
  tense: Tense,
  shift?: number,
): DateValue {
  if (!published) return unresolved('day');
  const today = toDays(published);
  const back = (weekdayOf(today) - weekday + 7) % 7;
  let days = today - back;
  if (shift === undefined) {
    if (tense === 'future' && back > 0) days += 7;
  } else if (shift > 0) days += 7;
  else if (shift < 0) days -= back === 0 ? 7 : 0;
  else days = today - weekdayOf(today) + weekday;
  return dayDate(fromDays(days), 'likely');
}

/** “last week”, “this month”, “next year”: the calendar period that lies `shift` of them away. */
export function shiftedPeriod(unit: Granularity, shift: number, published: Civil | null): DateValue {
  if (!published) return unresolved(unit);
  const today = toDays(published);
  switch (unit) {
    case 'day':
      return dayDate(fromDays(today + shift));
    case 'week':
    case 'fortnight': {
      const monday = today - weekdayOf(today) + 1 + shift * (unit === 'week' ? 7 : 14);
      return span(isoDay(fromDays(monday)), isoDay(fromDays(monday + (unit === 'week' ? 6 : 13))), unit);
    }
    case 'weekend': {
      const saturday = today - weekdayOf(today) + 6 + shift * 7;
      return span(isoDay(fromDays(saturday)), isoDay(fromDays(saturday + 1)), unit, 'likely');
    }
    case 'month': {
      const { year, month } = addMonths({ ...published, day: 1 }, shift);
      return monthDate(year, month);
    }
    case 'quarter': {
      const { year, month } = addMonths({ ...published, day: 1 }, shift * 3);
      return quarterDate(year, Math.ceil(month / 3));
    }
    case 'year':
      return yearDate(published.year + shift);
    case 'decade': {
      const first = Math.floor(published.year / 10) * 10 + shift * 10;
      return yearsDate(first, first + 9, 'decade');
    }
    case 'century': {
      const first = Math.floor(published.year / 100) * 100 + shift * 100;
      return yearsDate(first, first + 99, 'century');
    }
    default:
      return unresolved(unit);
  }
}

/** “last summer”. */
export function shiftedSeason(season: number, shift: number | undefined, published: Civil | null): DateValue {
  if (!published) return unresolved('season');
  const { year, month } = published;
  const begins = season === 4 ? 12 : season * 3;
  if (shift === undefined || shift === 0)
    return seasonDate(year - (season === 4 && month < 6 ? 1 : 0), season, 'likely');
  const over = begins + 2 < month;
  const ahead = begins > month;
  if (shift < 0) return seasonDate(over && season !== 4 ? year : year - 1, season, 'likely');
  return seasonDate(ahead ? year : year + 1, season, 'likely');
}

/** The day `count` periods away; with years and months of any size. */
function away(published: Civil, unit: Granularity, count: number): Civil {
  const [size, letter] = ISO[unit];
  if (letter === 'Y') return addMonths(published, Math.round(count * size * 12));
  if (letter === 'M') return addMonths(published, Math.round(count * size));
  const days = letter === 'W' ? count * size * 7 : letter === 'D' ? count * size : 0;
  return fromDays(toDays(published) + Math.round(days));
}

const FAR = 9000;

/** “three years ago”, “in two weeks”: the year, month, week or day that lies so far away. */
export function ago(unit: Granularity, count: number, published: Civil | null): DateValue {
  if (
    !published ||
    !Number.isFinite(count) ||
    Math.abs(count) * (ISO[unit][1] === 'Y' ? ISO[unit][0] : 0) > FAR
  )
    return unresolved(unit);
  if (Math.abs(count) > 1e5) return unresolved(unit);
  const day = away(published, unit, count);
  switch (ISO[unit][1]) {
    case 'Y':
      return yearDate(day.year, 'likely');
    case 'M':
      return monthDate(day.year, day.month, 'likely');
    case 'W':
      return { ...shiftedPeriod('week', 0, day), certainty: 'likely' };
    default:
      return dayDate(day);
  }
}

/** “the past two years”, “the next 15 years”: from then to the day of publishing, or from there on. */
export function stretch(
  unit: Granularity,
  count: number,
  forward: boolean,
  published: Civil | null,
): DateValue {
  if (!published || Math.abs(count) > 1e4 || ISO[unit][0] * count > FAR) return unresolved(unit);
  const other = away(published, unit, forward ? count : -count);
  const ends = forward ? [published, other] : [other, published];
  const [from = published, to = published] = ends;
  return span(isoDay(from), isoDay(to), unit, 'likely');
}

/** “recent years”, “the coming months”: one end is the day of publishing, the other isn't known. */
export function openStretch(unit: Granularity, forward: boolean, published: Civil | null): DateValue {
  if (!published) return unresolved(unit);
  return unresolved(unit, forward ? { from: isoDay(published) } : { to: isoDay(published) });
}

export function relativeDay(shift: number, published: Civil | null): DateValue {
  return shiftedPeriod('day', shift, published);
}
