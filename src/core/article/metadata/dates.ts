const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  jan: 1,
  february: 2,
  feb: 2,
  march: 3,
  mar: 3,
  april: 4,
  apr: 4,
  may: 5,
  june: 6,
  jun: 6,
  july: 7,
  jul: 7,
  august: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  october: 10,
  oct: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d{2})`;
const DAY = String.raw`(?<day>[0-3]?\d)(?:st|nd|rd|th)?`;
const TIME = String.raw`(?:[\s,]*(?:at\s+|[-–—|@·]\s*)?(?:\d{1,2}(?::\d{2}){1,2}(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?|noon|midnight)(?:\s*\(?(?:[A-Z]{2,5}|UTC[+-]\d+|Eastern(?: Time)?|local time)\)?)?)?`;

const FORMS = [
  `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${WEEKDAY}(?:the\\s+)?${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
  `${WEEKDAY}${DAY}-${MONTH}-${YEAR}`,
  `${WEEKDAY}${YEAR},?\\s+${MONTH}\\s+${DAY}`,
  `${MONTH},?\\s+${YEAR}`,
  `(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?<rest>[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?\\s?(?:Z|[+-]\\d{2}:?\\d{2})?)?`,
  `(?<year>(?:19|20)\\d{2})[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})`,
  `(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d{2})`,
].map((form) => new RegExp(`^${form}${TIME}$`, 'iu'));

/**
 * Reads a date written out: `Friday, August 21, 2015`, `19 October 2013`, `Oct. 19, 2013`, `2013-10-19`, `3 May 2012 at
 * 14:30 GMT`, `August 2015`. Day and month in figures alone count only where no other reading is possible (`21/8/2015`).
 *
 * @returns ISO 8601: a day, a month, or a full instant where the text gives one with its zone; undefined for anything else
 */
export function readDate(text: string): string | undefined {
  if (text.length > 100 || !/\d{4}/u.test(text)) return undefined;
  const plain = text
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
    .trim()
    .replace(/[.;,]$/u, '');
  if (plain.length < 6 || plain.length > 80) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups) return isoOf(groups);
  }
  return undefined;
}

function isoOf(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const year = Number(groups['year']);
  if (groups['a'] !== undefined && groups['b'] !== undefined)
    return inFigures(year, Number(groups['a']), Number(groups['b']), groups['mark']);
  const name = groups['month'] ?? '';
  const month = /^\d/u.test(name) ? Number(name) : MONTHS[name.toLowerCase()];
  if (month === undefined) return undefined;
  if (groups['day'] === undefined) return `${pad(year, 4)}-${pad(month)}`;
  const day = isoDay(year, month, Number(groups['day']));
  const rest = groups['rest'];
  if (day === undefined || rest === undefined || !/(?:Z|[+-]\d{2}:?\d{2})$/iu.test(rest)) return day;
  const zone = rest
    .slice(1)
    .replace(' ', '')
    .toUpperCase()
    .replace(/([+-]\d{2})(\d{2})$/u, '$1:$2');
  return `${day}T${zone}`;
}

/** Between points the day comes first; between strokes it may be either, so only a number over twelve tells. */
function inFigures(year: number, a: number, b: number, mark: string | undefined): string | undefined {
  if (a > 12 && b <= 12) return isoDay(year, b, a);
  if (b > 12 && a <= 12) return isoDay(year, a, b);
  if (a === b || mark === '.') return isoDay(year, b, a);
  return undefined;
}

/** A day as `2015-08-21`, or undefined if the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day > days ? undefined : `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
