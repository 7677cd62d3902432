/**
 * Days of the proleptic Gregorian calendar as numbers, after Howard Hinnant's `chrono`-compatible algorithms
 * (https://howardhinnant.github.io/date_algorithms.html): no time zone, any year.
 */

/** A day: year (astronomical), month 1–12, day 1–31. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. */
export function toDays({ year, month, day }: Civil): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that is `days` after 1970-01-01. */
export function fromDays(days: number): Civil {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days this month has. */
export function monthLength(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (LENGTHS[month - 1] ?? 30);
}

/** Whether there is such a day; in any year when `year` is unknown. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year ?? 2000, month);
}

/** `months` later; a day that the month doesn't have becomes its last. */
export function addMonths({ year, month, day }: Civil, months: number): Civil {
  const count = year * 12 + month - 1 + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return { year: newYear, month: newMonth, day: Math.min(day, monthLength(newYear, newMonth)) };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601: four digits at least, a minus sign before years before 0. */
export function isoYear(year: number): string {
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${two(month)}`;
}

export function isoDay({ year, month, day }: Civil): string {
  return `${isoYear(year)}-${two(month)}-${two(day)}`;
}

/** The day at the start of an ISO date; `null` when there is none. */
export function parseDay(iso: string | undefined): Civil | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!found) return null;
  const civil = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
  return isDay(civil.year, civil.month, civil.day) ? civil : null;
}
