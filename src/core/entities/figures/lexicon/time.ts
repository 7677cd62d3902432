import type { DayPart, Granularity } from '../model.ts';

export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');

/** Short months, with their number. */
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

export const SEASONS: Readonly<Record<string, number>> = {
  spring: 1,
  summer: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
};

/** Periods by their singular. */
export const PERIODS: Readonly<Record<string, Granularity>> = {
  second: 'second',
  sec: 'second',
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
  millennium: 'millennium',
};

/** Letters of ISO 8601 durations: how many of which one period is. */
export const ISO: Readonly<Record<Granularity, readonly [number, string]>> = {
  second: [1, 'TS'],
  minute: [1, 'TM'],
  hour: [1, 'TH'],
  day: [1, 'D'],
  weekend: [2, 'D'],
  week: [1, 'W'],
  fortnight: [2, 'W'],
  month: [1, 'M'],
  quarter: [3, 'M'],
  season: [3, 'M'],
  year: [1, 'Y'],
  decade: [10, 'Y'],
  century: [100, 'Y'],
  millennium: [1000, 'Y'],
};

export const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  noon: 'noon',
  midday: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'night',
  overnight: 'night',
  midnight: 'midnight',
  dawn: 'dawn',
  daybreak: 'dawn',
  sunrise: 'dawn',
  dusk: 'dusk',
  sunset: 'dusk',
  nightfall: 'dusk',
};

export const RELATIVE_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/** Adjectives and adverbs of recurrence. */
export const EVERY: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  nightly: 'P1D',
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annual: 'P1Y',
  annually: 'P1Y',
};

/** Holidays with a fixed day; an empty one moves, and is not resolved. */
export const HOLIDAYS: Readonly<Record<string, string>> = {
  christmas: '12-25',
  halloween: '10-31',
  easter: '',
  thanksgiving: '',
  ramadan: '',
  diwali: '',
  hanukkah: '',
  nowruz: '',
};

/** Time zones, as written behind a time. */
export const ZONES =
  'GMT UTC BST CET CEST EET EEST MSK IST PKT AFT EST EDT ET CST CDT CT MST MDT PST PDT PT HKT SGT JST KST AEST AEDT NZST NZDT SAST EAT WAT WIB'.split(
    ' ',
  );
