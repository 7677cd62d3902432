import type { Context, Found } from '../context.ts';
import { looksPlural } from '../counts.ts';
import type { DateValue, Modifier } from '../model.ts';
import { KIND, type Tokens } from '../tokens.ts';
import { isDay } from './calendar.ts';
import { dayDate, monthDate, monthDayOf, monthOf, through, unresolved, type Tense } from './resolve.ts';
import { tenseAt } from './tense.ts';
import { yearAfter } from './years.ts';

/** A day of a month at `at`, with its ending: “27th”; `null` for none. */
export function dayNumber(tokens: Tokens, at: number): { end: number; day: number } | null {
  const day = tokens.number(at);
  if (!(day >= 1 && day <= 31) || tokens.length(at) > 2 || !Number.isInteger(day)) return null;
  const suffix = tokens.joined(at + 1) && ['st', 'nd', 'rd', 'th'].includes(tokens.word(at + 1));
  if (!suffix && tokens.joined(at + 1) && tokens.kind(at + 1) !== KIND.mark) return null;
  if (tokens.mark(at + 1) === ':' && tokens.joined(at + 1) && tokens.joined(at + 2)) return null;
  if (
    (tokens.mark(at + 1) === '.' || tokens.mark(at + 1) === '%') &&
    tokens.joined(at + 2) &&
    tokens.kind(at + 2) === KIND.number
  )
    return null;
  return { end: suffix ? at + 2 : at + 1, day };
}

/** Words that lead to a month, and decide for those that are also everyday words. */
const LEADS = new Set(
  'in of by since until till last next this from to and early late mid between through during before after or every each around about on for is was'.split(
    ' ',
  ),
);

/** The token behind a month's name; 0 when the word isn't one here (“may”, “march”, “Mar”). */
export function monthEnd(tokens: Tokens, at: number): number {
  const { month, short, word } = tokens.lexeme(at);
  if (month === undefined || tokens.kind(at) !== KIND.word || !tokens.isCapital(at)) return 0;
  const dot = tokens.mark(at + 1) === '.' && tokens.joined(at + 1) && (short ?? false);
  const end = dot ? at + 2 : at + 1;
  const digits = dayNumber(tokens, end) ?? yearAfter(tokens, tokens.mark(end) === ',' ? end + 1 : end);
  const dayBefore =
    ['st', 'nd', 'rd', 'th'].includes(tokens.word(at - 1)) || !Number.isNaN(tokens.number(at - 1));
  if (digits !== null || dayBefore) return end;
  if (short)
    return tokens.word(end) === 'of' || (LEADS.has(tokens.word(at - 1)) && (dot || tokens.length(at) > 3))
      ? end
      : 0;
  if (word !== 'may' && word !== 'march' && word !== 'august') return end;
  const joint = tokens.isDash(end) || ['to', 'through'].includes(tokens.word(end));
  if (joint && tokens.lexeme(end + 1).month !== undefined && tokens.isCapital(end + 1)) return end;
  const led = LEADS.has(tokens.word(at - 1)) && !(tokens.opensSentence(at) && tokens.mark(at - 1) !== '');
  if (led)
    return word === 'march' && ['is', 'was', 'on', 'for', 'and', 'or'].includes(tokens.word(at - 1))
      ? 0
      : tokens.word(at - 1) === 'is' || tokens.word(at - 1) === 'was'
        ? 0
        : end;
  return word === 'august' && !tokens.opensSentence(at) && !tokens.isCapital(at + 1) ? end : 0;
}

/** “, 2015”, “ 2015”, “ of 2015” behind a month or a day of it. */
function yearBehind(tokens: Tokens, at: number, short: boolean): { end: number; year: number } | null {
  const comma = tokens.mark(at) === ',' ? 1 : 0;
  const of = tokens.word(at) === 'of' ? 1 : 0;
  return yearAfter(tokens, at + Math.max(comma, of), short || of === 1);
}

/** “last year”, “the same year”, “of this year” behind a month. */
function namedYear(context: Context, at: number): { end: number; shift: number | null } | null {
  const { tokens } = context;
  let from = tokens.word(at) === 'of' ? at + 1 : at;
  if (tokens.word(from) === 'the') from++;
  if (tokens.word(from + 1) !== 'year') return null;
  const word = tokens.word(from);
  if (word === 'that' || word === 'same' || word === 'following' || word === 'previous')
    return { end: from + 2, shift: null };
  const { shift } = tokens.lexeme(from);
  return shift === undefined ? null : { end: from + 2, shift };
}

interface Part {
  readonly end: number;
  readonly value: DateValue;
  readonly day: boolean;
}

const partial = (month: number): string => `XXXX-${String(month).padStart(2, '0')}`;

const valid = (year: number, month: number, day: number): DateValue =>
  isDay(year, month, day) ? dayDate({ year, month, day }) : unresolved('day');

/** Days of one month: “August 10–12”. */
function dayRange(tokens: Tokens, at: number, first: number): { end: number; day: number } | null {
  if (!tokens.isDash(at) && tokens.word(at) !== 'to') return null;
  const second = dayNumber(tokens, at + 1);
  return second &&
    second.day > first &&
    (tokens.joined(at) || tokens.word(at) === 'to' || tokens.mark(at) === '–')
    ? second
    : null;
}

/** The date of these days of this month, in `year` when that is known. */
function datesOf(
  context: Context,
  month: number,
  days: readonly number[],
  year: number | null,
  tense: Tense,
  weekday?: number,
): DateValue {
  const values = days.map((day) =>
    year === null
      ? isDay(null, month, day)
        ? monthDayOf(month, day, context.published, tense, weekday)
        : unresolved('day')
      : valid(year, month, day),
  );
  const [from = unresolved('day'), to] = values;
  return to ? through(from, to) : from;
}

/** A number behind a month is no day when it counts what follows: “In March 12 people died”. */
function countsSomething(tokens: Tokens, at: number): boolean {
  if (tokens.kind(at) !== KIND.word || tokens.isCapital(at)) return false;
  const { stop, part, weekday, scale, word } = tokens.lexeme(at);
  if (scale !== undefined || word === 'percent') return true;
  return (
    !stop &&
    !part &&
    !weekday &&
    looksPlural(tokens.slice(at)) &&
    !/^(?:elections|attacks|polls|talks|bombings|protests|hearings)$/.test(tokens.slice(at))
  );
}

/** A month with what follows it: “August 10, 2015”, “October of 2002”, “January”. */
function monthPart(context: Context, at: number, weekday?: number): Part | null {
  const { tokens } = context;
  const behind = monthEnd(tokens, at);
  const { month } = tokens.lexeme(at);
  if (behind === 0 || month === undefined) return null;
  const first = dayNumber(tokens, behind);
  if (first && !countsSomething(tokens, first.end)) {
    const second = dayRange(tokens, first.end, first.day);
    const end = second?.end ?? first.end;
    const year = yearBehind(tokens, end, false);
    const named = year ? null : namedYear(context, tokens.mark(end) === ',' ? end + 1 : end);
    const days = second ? [first.day, second.day] : [first.day];
    const known =
      year?.year ??
      (typeof named?.shift === 'number' && context.published ? context.published.year + named.shift : null);
    context.lastDay = { end: year?.end ?? end, month, year: known };
    const tense = known === null ? tenseAt(context, at, end) : 'open';
    return {
      end: year?.end ?? named?.end ?? end,
      value: datesOf(context, month, days, known, tense, weekday),
      day: true,
    };
  }
  const year = yearBehind(tokens, behind, false);
  if (year) return { end: year.end, value: monthDate(year.year, month), day: false };
  const named = namedYear(context, behind);
  if (named) {
    const known = named.shift !== null && context.published ? context.published.year + named.shift : null;
    const value = known === null ? unresolved('month', { partial: partial(month) }) : monthDate(known, month);
    return { end: named.end, value, day: false };
  }
  const { shift } = tokens.lexeme(at - 1);
  const deictic = shift !== undefined && shift !== 0 ? (shift < 0 ? 'past' : 'future') : null;
  const tense = deictic ?? tenseAt(context, at, behind);
  return { end: behind, value: monthOf(month, context.published, tense), day: false };
}

/** The year of a range stands behind its second month: “January to September in 2015”. */
function rangePart(context: Context, at: number, first: Part): Part | null {
  const { tokens } = context;
  const joint = first.end;
  const to = ['to', 'through', 'until', 'till'].includes(tokens.word(joint));
  const and = tokens.word(joint) === 'and' && tokens.word(at - 1) === 'between';
  const dash = tokens.isDash(joint) && !first.day;
  if (!to && !and && !dash) return null;
  const second = monthPart(context, joint + 1);
  if (!second || second.day !== first.day) return null;
  const { month } = tokens.lexeme(at);
  const later = tokens.word(second.end) === 'in' && !second.day ? yearAfter(tokens, second.end + 1) : null;
  const { month: last } = tokens.lexeme(joint + 1);
  if (later && month !== undefined && last !== undefined) {
    return {
      end: later.end,
      value: through(monthDate(later.year, month), monthDate(later.year, last)),
      day: false,
    };
  }
  const year = second.value.certainty === 'exact' ? Number(second.value.from?.slice(0, 4)) : NaN;
  const alone = first.value.certainty !== 'exact' && !Number.isNaN(year) && month !== undefined && !first.day;
  return { ...second, value: through(alone ? monthDate(year, month) : first.value, second.value) };
}

/** “early”, “mid-”, “last”, “the” before a month. */
function monthLead(context: Context, at: number): { start: number; modifier?: Modifier } {
  const { tokens, floor } = context;
  const hyphen = tokens.isHyphen(at - 1) && tokens.joined(at) ? 1 : 0;
  const back = at - 1 - hyphen;
  if (back < floor) return { start: at };
  const { phase, shift, word } = tokens.lexeme(back);
  if (phase) return { start: back, modifier: phase };
  return !hyphen && (shift !== undefined || word === 'every' || word === 'each') && word !== 'past'
    ? { start: back }
    : { start: at };
}

/** A date that begins with a month. */
export function monthLed(context: Context, at: number, weekday?: number): Found | null {
  const first = monthPart(context, at, weekday);
  if (!first) return null;
  const range = rangePart(context, at, first);
  const between = range && context.tokens.word(at - 1) === 'between' && at - 1 >= context.floor;
  const { start, modifier } = between ? { start: at - 1, modifier: undefined } : monthLead(context, at);
  const last = range ?? first;
  if (['every', 'each'].includes(context.tokens.word(start)) && start < at)
    return { start, end: last.end, type: 'DATE', value: { kind: 'recurring', every: 'P1Y' } };
  return { start, end: last.end, type: 'DATE', value: last.value, modifier };
}

/** “the fifth of May”. */
function dayWord(tokens: Tokens, at: number): { end: number; day: number } | null {
  const { ordinal } = tokens.lexeme(at);
  if (ordinal === undefined || ordinal > 31 || tokens.word(at + 1) !== 'of') return null;
  return tokens.lexeme(at + 2).month === undefined ? null : { end: at + 1, day: ordinal };
}

/** A date that begins with a day: “10 August 2015”, “10–12 August”, “the 5th of May”. */
export function dayLed(context: Context, at: number, weekday?: number): Found | null {
  const { tokens } = context;
  const first = dayNumber(tokens, at) ?? dayWord(tokens, at);
  if (!first) return null;
  const second =
    tokens.isDash(first.end) || ['to', 'and', 'or'].includes(tokens.word(first.end))
      ? dayNumber(tokens, first.end + 1)
      : null;
  const behind = second && second.day > first.day ? second.end : first.end;
  const of = tokens.word(behind) === 'of' ? 1 : 0;
  const at2 = behind + of;
  const end = monthEnd(tokens, at2);
  const { month, short } = tokens.lexeme(at2);
  if (end === 0 || month === undefined) return null;
  if (
    short &&
    Number.isNaN(tokens.number(end)) &&
    first.end === at + 1 &&
    tokens.length(at2) < 4 &&
    tokens.mark(end - 1) !== '.' &&
    tokens.mark(end) === ''
  )
    return null;
  const year = yearBehind(tokens, end, true);
  const days = second && behind === second.end ? [first.day, second.day] : [first.day];
  const named = year ? null : namedYear(context, end);
  const known =
    year?.year ??
    (typeof named?.shift === 'number' && context.published ? context.published.year + named.shift : null);
  const tense = known === null ? tenseAt(context, at, end) : 'open';
  const last = year?.end ?? named?.end ?? end;
  context.lastDay = { end: last, month, year: known };
  const the = tokens.word(at - 1) === 'the' && at - 1 >= context.floor;
  return {
    start: the ? at - 1 : at,
    end: last,
    type: 'DATE',
    value: datesOf(context, month, days, known, tense, weekday),
  };
}

/** “and 28th”, “or 29” behind a date with a month. */
export function sameMonth(context: Context, at: number): Found | null {
  const { tokens, lastDay } = context;
  if (!lastDay || at - lastDay.end > 2 || at <= lastDay.end) return null;
  const joint = tokens.word(at - 1);
  if (joint !== 'and' && joint !== 'or' && tokens.mark(at - 1) !== ',') return null;
  const day = dayNumber(tokens, at);
  if (!day || day.end !== at + 2) return null;
  const year = yearBehind(tokens, day.end, false);
  const value = datesOf(
    context,
    lastDay.month,
    [day.day],
    year?.year ?? lastDay.year,
    tenseAt(context, at, day.end),
  );
  const end = year?.end ?? day.end;
  context.lastDay = { ...lastDay, end };
  return { start: at, end, type: 'DATE', value };
}
