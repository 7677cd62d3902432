import type { DateValue } from '../../entities/index.ts';
import type { NamedUnit, NumberWriter } from './numbers.ts';

/** Writes calendar dates as a language has it. */
export interface DateWriter {
  /** `Sunday, 10 February 2020`, as precisely as the date is known; both ends where it is a stretch. */
  date(value: DateValue): string | undefined;
  /** A day or month of no known year, EDTF: `XXXX-08-10`. What is not known otherwise comes back as it is. */
  partial(edtf: string): string;
  /** A weekday by its ISO number, 1 for Monday. */
  weekday(number: number): string;
}

/** @param locale BCP 47; what the platform does not know is written as in English */
export function dateWriter(locale: string): DateWriter {
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const utc = { ...options, timeZone: 'UTC' } as const;
    try {
      return new Intl.DateTimeFormat(locale, utc);
    } catch {
      return new Intl.DateTimeFormat('en', utc);
    }
  };
  return {
    date: ({ from, to }) => {
      if (from === undefined || to === undefined) return from ?? to;
      const [first, last] = [read(from), read(to)];
      // Years that no calendar of the platform's writes as people do.
      if (!first || !last) return from === to ? from : `${from} – ${to}`;
      const writer = format(optionsOf(Math.min(first.parts, last.parts), from === to));
      return from === to ? writer.format(first.date) : writer.formatRange(first.date, last.date);
    },
    partial: (edtf) => {
      const match = /^XXXX-(\d\d)(?:-(\d\d))?$/u.exec(edtf);
      if (!match) return edtf;
      const [, month, day] = match;
      // A leap year has every day.
      const date = Date.UTC(2024, Number(month) - 1, Number(day ?? 1));
      return format({ month: 'long', ...(day === undefined ? {} : { day: 'numeric' }) }).format(date);
    },
    // 1 January 2024 was a Monday.
    weekday: (number) => format({ weekday: 'long' }).format(Date.UTC(2024, 0, number)),
  };
}

function optionsOf(parts: number, single: boolean): Intl.DateTimeFormatOptions {
  if (parts === 1) return { year: 'numeric' };
  if (parts === 2) return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric', ...(single ? { weekday: 'long' } : {}) };
}

/** An ISO date with one to three parts, in the years 1000 to 9999. */
function read(iso: string): { date: Date; parts: number } | undefined {
  const match = /^([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?$/u.exec(iso);
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return { date, parts: 1 + Number(month !== undefined) + Number(day !== undefined) };
}

const UNITS: Readonly<Record<string, NamedUnit>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
  TS: 'second',
};

/**
 * A length of time written out: `20 years`, `2–3 weeks`.
 *
 * @param iso ISO 8601, one unit; a range has two, `P2Y/P3Y`
 * @returns undefined where no number is known (`PXY`), or there are several units
 */
export function writeDuration(iso: string, writer: NumberWriter): string | undefined {
  const [from, to] = iso.split('/').map(readDuration);
  if (!from) return undefined;
  if (!to) return iso.includes('/') ? undefined : writer.counted(from.number, from.unit);
  if (from.unit !== to.unit)
    return `${writer.counted(from.number, from.unit)} – ${writer.counted(to.number, to.unit)}`;
  return writer.counted({ from: from.number, to: to.number }, from.unit);
}

function readDuration(iso: string): { number: number; unit: NamedUnit } | undefined {
  const match = /^-?P(T?)(\d+(?:\.\d+)?)([A-Z])$/u.exec(iso);
  if (!match) return undefined;
  const unit = UNITS[`${match[1] ?? ''}${match[3] ?? ''}`];
  return unit && { number: Number(match[2]), unit };
}
