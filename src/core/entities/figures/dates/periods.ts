import type { Context, Found } from '../context.ts';
import type { DateValue, FigureValue, Granularity, Modifier } from '../model.ts';
import { modifierBefore } from '../modifiers.ts';
import { numeralAt } from '../numerals.ts';
import { KIND, type Tokens } from '../tokens.ts';
import { duration, isClockUnit, iso } from './durations.ts';
import { agoOrLater } from './offsets.ts';
import { periodEnd } from './relative.ts';
import { quarterDate, seasonDate, shiftedSeason, unresolved, yearDate, yearsDate } from './resolve.ts';
import { eraAfter, fourDigits, leadBefore } from './years.ts';

/** An ordinal in words or digits: its token behind and its rank. */
export function ordinalAt(tokens: Tokens, at: number): { end: number; rank: number } | null {
  const { ordinal, cardinal } = tokens.lexeme(at);
  if (ordinal !== undefined && tokens.kind(at) === KIND.word) return { end: at + 1, rank: ordinal };
  const number = tokens.number(at);
  if (
    Number.isInteger(number) &&
    number >= 0 &&
    tokens.joined(at + 1) &&
    ['st', 'nd', 'rd', 'th'].includes(tokens.word(at + 1))
  )
    return { end: at + 2, rank: number };
  if (
    cardinal !== undefined &&
    cardinal >= 20 &&
    tokens.isHyphen(at + 1) &&
    tokens.joined(at + 1) === tokens.joined(at + 2)
  ) {
    const { ordinal: ones } = tokens.lexeme(at + 2);
    if (ones !== undefined && ones < 10) return { end: at + 3, rank: cardinal + ones };
  }
  return null;
}

/** The years of a century, BC or AD. */
function century(tokens: Tokens, at: number, rank: number): { end: number; from: number; to: number } {
  const era = eraAfter(tokens, at, rank);
  if (era.year < rank) return { end: era.end, from: 1 - rank * 100, to: -(rank - 1) * 100 };
  return { end: era.end, from: (rank - 1) * 100, to: rank * 100 - 1 };
}

/** A century by its number: “the 19th century”, “twentieth-century”. */
function centuryAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal || ordinal.rank > 40) return null;
  const hyphen = tokens.isHyphen(ordinal.end) && tokens.joined(ordinal.end) ? 1 : 0;
  const { period } = tokens.lexeme(ordinal.end + hyphen);
  const lead = leadBefore(context, at);
  if (period === 'century' && ordinal.rank > 0) {
    const years = century(tokens, ordinal.end + hyphen + 1, ordinal.rank);
    return { ...lead, end: years.end, type: 'DATE', value: yearsDate(years.from, years.to, 'century') };
  }
  // “the late 19th and early 20th centuries”: the first has its century further on.
  const joint = tokens.word(ordinal.end) === 'and' || tokens.word(ordinal.end) === 'or' ? ordinal.end + 1 : 0;
  const second = joint ? ordinalAt(tokens, joint + (tokens.lexeme(joint).phase ? 1 : 0)) : null;
  if (!second || tokens.lexeme(second.end).period !== 'century') return null;
  const years = century(tokens, ordinal.end, ordinal.rank);
  return { ...lead, end: ordinal.end, type: 'DATE', value: yearsDate(years.from, years.to, 'century') };
}

/** “of 2009”, “ 2009”, “of the year” behind a quarter or a half. */
function ofYear(tokens: Tokens, at: number): { end: number; year: number | null } | null {
  const of = tokens.word(at) === 'of' ? at + 1 : at;
  const year = fourDigits(tokens, of);
  if (!Number.isNaN(year)) return { end: of + 1, year };
  if (of === at) return null;
  const the = ['the', 'this', 'last', 'next', 'that'].includes(tokens.word(of)) ? 1 : 0;
  return the && tokens.word(of + 1) === 'year' ? { end: of + 2, year: null } : null;
}

/** Years halved: 1 for the first half. */
function halfOf(value: DateValue, rank: number): DateValue {
  const from = Number(value.from);
  const to = Number(value.to);
  if (value.from === undefined || !Number.isInteger(from) || !Number.isInteger(to)) return value;
  if (from === to) {
    const months = rank === 1 ? ['01', '06'] : ['07', '12'];
    return { ...value, from: `${value.from}-${months[0] ?? ''}`, to: `${value.from}-${months[1] ?? ''}` };
  }
  const middle = from + Math.floor((to - from + 1) / 2);
  return rank === 1
    ? yearsDate(from, middle - 1, value.granularity)
    : yearsDate(middle, to, value.granularity);
}

/** “the first quarter of 2009”, “the second half of the 1980s”, “the first decade of the twentieth century”. */
function partOf(context: Context, at: number): Found | null {
  const { tokens, published, floor } = context;
  const ordinal = ordinalAt(tokens, at);
  const rank = ordinal?.rank ?? (tokens.word(at) === 'last' || tokens.word(at) === 'final' ? 0 : -1);
  const behind = ordinal?.end ?? at + 1;
  if (rank < 0) return null;
  const word = tokens.word(behind);
  const start = tokens.word(at - 1) === 'the' && at - 1 >= floor ? at - 1 : at;
  if (word === 'quarter' && rank <= 4) {
    const year = ofYear(tokens, behind + 1);
    const fits = rank > 0 && (year !== null || tokens.word(at - 1) === 'the' || tokens.isHyphen(behind));
    if (!fits) return null;
    const known = year?.year ?? published?.year ?? null;
    const value =
      known === null
        ? unresolved('quarter')
        : quarterDate(known, rank, typeof year?.year === 'number' ? 'exact' : 'likely');
    return { start, end: year?.end ?? behind + 1, type: 'DATE', value };
  }
  const of = tokens.word(behind + 1) === 'of' ? behind + 2 : 0;
  if (!of) return null;
  if (word === 'half' && (rank === 1 || rank === 2)) {
    const named = ofYear(tokens, behind + 1);
    if (named?.year === null) {
      const shift = tokens.lexeme(named.end - 2).shift ?? 0;
      const value = published
        ? halfOf({ ...yearDate(published.year + shift), certainty: 'likely' }, rank)
        : unresolved('year');
      return { start, end: named.end, type: 'DATE', value };
    }
    const inner = innerDate(context, of);
    return inner ? { start, end: inner.end, type: 'DATE', value: halfOf(inner.value, rank) } : null;
  }
  const { period } = tokens.lexeme(behind);
  if (period !== 'decade' && period !== 'year' && period !== 'month' && period !== 'day' && period !== 'week')
    return null;
  const inner = innerDate(context, of);
  if (!inner) return null;
  const first = Number(inner.value.from);
  if (period === 'decade' && rank > 0 && inner.value.granularity === 'century' && Number.isInteger(first))
    return {
      start,
      end: inner.end,
      type: 'DATE',
      value: yearsDate(first + rank * 10 - 10, first + rank * 10 - 1, 'decade'),
    };
  const end: Modifier = rank === 0 ? 'end' : 'start';
  return { start, end: inner.end, type: 'DATE', value: inner.value, modifier: rank < 2 ? end : undefined };
}

/** The date behind “of” in a part of it: a year, a decade or a century. */
function innerDate(context: Context, at: number): { end: number; value: DateValue } | null {
  const { tokens } = context;
  const from = tokens.word(at) === 'the' ? at + 1 : at;
  const century = centuryAt({ ...context, floor: from }, from);
  if (century?.value.kind === 'date') return { end: century.end, value: century.value };
  const year = fourDigits(tokens, from);
  if (Number.isNaN(year)) return null;
  if (tokens.word(from + 1) === 's' && tokens.joined(from + 1))
    return { end: from + 2, value: yearsDate(year, year + 9, 'decade') };
  return { end: from + 1, value: yearDate(year) };
}

/** “the first two weeks”. */
function firstSome(context: Context, at: number): Found | null {
  const { tokens, floor } = context;
  const word = tokens.word(at);
  if ((word !== 'first' && word !== 'final') || tokens.word(at - 1) !== 'the' || at - 1 < floor) return null;
  const numeral = numeralAt(tokens, at + 1);
  const { period, plural } = numeral ? tokens.lexeme(numeral.end) : {};
  if (!numeral || typeof numeral.amount !== 'number' || period === undefined || !plural) return null;
  const type = isClockUnit(period) ? 'TIME' : 'DATE';
  return { start: at - 1, end: numeral.end + 1, type, value: duration(numeral.amount, period) };
}

/** Dates and periods that begin with an ordinal, “last” or “final”. */
export function rankedAt(context: Context, at: number): Found | null {
  return partOf(context, at) ?? firstSome(context, at) ?? centuryAt(context, at);
}

const SURE_SEASON = new Set([
  'in',
  'the',
  'this',
  'last',
  'next',
  'early',
  'late',
  'mid',
  'of',
  'during',
  'since',
  'by',
  'until',
]);

/** “winter”, “the summer of 2015”, “spring 2020”. */
export function seasonAt(context: Context, at: number): Found | null {
  const { tokens, published, floor } = context;
  const { season, word } = tokens.lexeme(at);
  if (season === undefined || (tokens.isCapital(at) && tokens.isCapital(at + 1))) return null;
  const year = ofYear(tokens, at + 1);
  const doubtful = word === 'spring' || word === 'fall';
  if (doubtful && !year) {
    const of = tokens.word(at + 1) === 'of';
    if (
      of ||
      !SURE_SEASON.has(tokens.word(at - 1)) ||
      (word === 'fall' && !['this', 'last', 'next', 'late', 'early'].includes(tokens.word(at - 1)))
    )
      return null;
  }
  const lead = leadBefore({ ...context, floor }, at);
  // “Winter” is a surname; “Winter is cold” isn't.
  if (
    tokens.isCapital(at) &&
    !year &&
    lead.start === at &&
    !['is', 'was', 'can', 'has'].includes(tokens.word(at + 1))
  )
    return null;
  const end = year?.end ?? at + 1;
  const value =
    typeof year?.year === 'number'
      ? seasonDate(year.year, season)
      : lead.start === at
        ? unresolved('season')
        : shiftedSeason(season, undefined, published);
  return { ...lead, end, type: 'DATE', value };
}

/** Holidays: “Christmas Eve”, “Easter 2016”, “New Year's Day”. */
export function holidayAt(context: Context, at: number): Found | null {
  const { tokens, published } = context;
  if (!tokens.isCapital(at)) return null;
  const { holiday, word } = tokens.lexeme(at);
  const newYear = word === 'new' && tokens.slice(at + 1) === 'Year' && tokens.word(at + 2) === "'s";
  if (holiday === undefined && !newYear) return null;
  const tail = newYear ? at + 3 : tokens.word(at + 1) === "'s" ? at + 2 : at + 1;
  const next = tokens.isCapital(tail) ? tokens.word(tail) : '';
  const day = next === 'eve' || next === 'day';
  // “Johnnie Christmas”, “Christmas Island”.
  if (tokens.isCapital(tail) ? !day : newYear) return null;
  if (tokens.isCapital(at - 1) && !tokens.opensSentence(at - 1)) return null;
  const end = day ? tail + 1 : at + 1;
  const base = newYear ? (next === 'eve' ? '12-31' : '01-01') : (holiday ?? '');
  const date = next === 'eve' && base === '12-25' ? '12-24' : base;
  const written = fourDigits(tokens, end);
  const year = Number.isNaN(written) ? (published?.year ?? null) : written;
  const last = Number.isNaN(written) ? end : end + 1;
  if (date === '' || year === null) return { start: at, end: last, type: 'DATE', value: unresolved('day') };
  const from = `${String(year).padStart(4, '0')}-${date}`;
  const certainty = Number.isNaN(written) ? 'likely' : 'exact';
  return {
    start: at,
    end: last,
    type: 'DATE',
    value: { kind: 'date', from, to: from, granularity: 'day', certainty },
  };
}

/** “daily”, “annual”, “quarterly”. In a name (“the Daily Mail”) it is none. */
export function everyAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const { every, word } = tokens.lexeme(at);
  if (every === undefined || (tokens.isCapital(at) && !tokens.opensSentence(at))) return null;
  const type = word === 'hourly' || word === 'nightly' ? 'TIME' : 'DATE';
  return { start: at, end: at + 1, type, value: { kind: 'recurring', every } };
}

const BEFORE_PLURAL = new Set(
  'for in over after within of about many several few through throughout during since by across spanning lasting took takes take the those next two'.split(
    ' ',
  ),
);

/** “years”, “several hours”, “a few months”, “many years ago”, “centuries-old”: no number is said. */
function pluralPeriod(context: Context, at: number, period: Granularity): Found | null {
  const { tokens, floor } = context;
  const type = isClockUnit(period) ? 'TIME' : 'DATE';
  const length = duration(null, period);
  let start = at;
  const word = tokens.word(at - 1);
  if (at - 1 >= floor) {
    if (
      ['few', 'several', 'many', 'couple'].includes(word) ||
      (word === 'of' && tokens.word(at - 2) === 'couple')
    ) {
      start = word === 'of' ? at - 2 : at - 1;
      if (tokens.word(start - 1) === 'first' && tokens.word(start - 2) === 'the' && start - 2 >= floor)
        start--;
      if (['a', 'the', 'these', 'those'].includes(tokens.word(start - 1)) && start - 1 >= floor) start--;
    } else if (word === 'the' || (period === 'year' && (word === 'later' || word === 'early')))
      start = at - 1;
  }
  const before = start === at ? modifierBefore(context, at) : null;
  const away = agoOrLater(context, at + 1, length, null, period);
  if (away) return { start, end: away.end, type, value: away.value };
  if (tokens.isHyphen(at + 1) && ['old', 'long'].includes(tokens.word(at + 2)))
    return { start, end: at + 3, type, value: length };
  const lone = start === at && !BEFORE_PLURAL.has(word);
  if (
    lone ||
    (start < at &&
      tokens.word(start) === 'the' &&
      start === at - 1 &&
      (type === 'TIME' || period === 'day' || tokens.word(at + 1) === 'of'))
  )
    return null;
  if (period === 'day' && start === at && !['for', 'in', 'within', 'after', 'of'].includes(word)) return null;
  const twice = tokens.word(start) === 'couple' || tokens.word(start + 1) === 'couple';
  return {
    start: before?.start ?? start,
    end: at + 1,
    type,
    value: twice ? duration(2, period) : length,
    modifier: before?.modifier,
  };
}

const BEFORE_THE = new Set(
  'for in during of throughout over by before from since on at within until into across'.split(' '),
);

/** “a year”, “an hour”, “the year”, “a decade ago”. */
function singlePeriod(context: Context, at: number, period: Granularity): Found | null {
  const { tokens, floor } = context;
  const half = ['half', 'full', 'whole'].includes(tokens.word(at - 1)) ? 1 : 0;
  const article = at - 1 - half;
  const word = article >= floor ? tokens.word(article) : '';
  if (tokens.isHyphen(at + 1) && tokens.joined(at + 1)) return null;
  const type = isClockUnit(period) ? 'TIME' : 'DATE';
  if (word === 'a' || word === 'an') {
    const more =
      tokens.word(at + 1) === 'and' && tokens.word(at + 2) === 'a' && tokens.word(at + 3) === 'half';
    const size = tokens.word(at - 1) === 'half' ? 0.5 : more ? 1.5 : 1;
    const behind = more ? at + 4 : at + 1;
    const length = duration(size, period);
    const away = agoOrLater(context, behind, length, size, period);
    const before = modifierBefore(context, article);
    const start = before?.start ?? article;
    if (away) return { start, end: away.end, type, value: away.value, modifier: before?.modifier };
    const rated = size === 1 && !before && isRate(tokens, article - 1);
    const value: FigureValue = rated ? { kind: 'recurring', every: iso(1, period) } : length;
    return { start, end: behind, type, value, modifier: before?.modifier };
  }
  if (
    word !== 'the' ||
    half ||
    period === 'day' ||
    type === 'TIME' ||
    period === 'season' ||
    period === 'quarter'
  )
    return null;
  const before = tokens.word(at + 1) === 'before' ? '-' : tokens.word(at + 1) === 'after' ? '' : null;
  const closes = tokens.mark(at + 2) !== '' || tokens.kind(at + 2) === KIND.gap;
  if (before !== null && closes)
    return {
      start: article,
      end: at + 2,
      type,
      value: unresolved(period, { offset: `${before}${iso(1, period)}` }),
    };
  if (!Number.isNaN(fourDigits(tokens, at + 1))) return null;
  if (period === 'weekend' || (BEFORE_THE.has(tokens.word(article - 1)) && tokens.word(at + 1) !== 'of'))
    return { start: article, end: at + 1, type, value: unresolved(period) };
  return null;
}

/** Behind a sum, a number or “once”, “a year” says how often. */
function isRate(tokens: Tokens, at: number): boolean {
  const { currency, stop, word, period, plural } = tokens.lexeme(at);
  if (
    currency ||
    (period !== undefined && plural) ||
    word === 'once' ||
    word === 'twice' ||
    word === 'times' ||
    word === 'percent'
  )
    return true;
  return !stop && (tokens.kind(at) === KIND.number || tokens.mark(at) === '%');
}

/** A period that no number and no “last” stands before. */
export function barePeriodAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const { period, plural, ordinal } = tokens.lexeme(at);
  if (period === undefined || periodEnd(tokens, at) === 0) return null;
  if (period === 'second' && !plural && ordinal !== undefined && tokens.word(at - 1) !== 'a') return null;
  return plural ? pluralPeriod(context, at, period) : singlePeriod(context, at, period);
}
