const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T|$)/;
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -](\\d{4})\\b`, 'i');
const MONTH_FIRST = new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (?:at )?(\\d{4})\\b`, 'i');
const MONTH_ONLY = new RegExp(`\\b${MONTH},? (\\d{4})\\b`, 'i');

/**
 * Reads a date as pages write it: ISO 8601 in its variants, or English with the month in letters. A date written in
 * figures alone that could be read two ways (`03/04/2024`) is none.
 * @returns The calendar date as written there, no time zone applied: `2024-03-26`, `2024-03` or `2024`.
 */
export function isoDate(written: string | undefined): string | undefined {
  const text = written?.replace(/\s+/g, ' ').trim().slice(0, 200) ?? '';
  const iso = COMPACT.exec(text) ?? ISO.exec(text);
  if (iso) return build(iso[1], iso[2], iso[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return build(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return build(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const monthOnly = MONTH_ONLY.exec(text);
  return monthOnly ? build(monthOnly[2], monthOf(monthOnly[1])) : undefined;
}

function monthOf(name = ''): string {
  const start = name.toLowerCase().slice(0, 3);
  return String(MONTHS.findIndex((month) => month.startsWith(start)) + 1);
}

function build(year = '', month?: string, day?: string): string | undefined {
  if (Number(year) < 1400 || Number(year) > 2200) return undefined;
  if (month === undefined) return year;
  const m = Number(month);
  if (m < 1 || m > 12) return undefined;
  if (day === undefined) return `${year}-${pad(m)}`;
  const d = Number(day);
  const days = new Date(Date.UTC(Number(year), m, 0)).getUTCDate();
  return d >= 1 && d <= days ? `${year}-${pad(m)}-${pad(d)}` : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
