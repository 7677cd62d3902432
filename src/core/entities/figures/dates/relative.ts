import type { Context, Found } from '../context.ts';
import type { Granularity, Modifier } from '../model.ts';
import { numeralAt } from '../numerals.ts';
import { KIND, type Tokens } from '../tokens.ts';
import { duration, isClockUnit, iso } from './durations.ts';
import { openStretch, shiftedPeriod, shiftedSeason, stretch, unresolved } from './resolve.ts';

/** A period's name at `at`, in lower case: 0 or the token behind. */
export function periodEnd(tokens: Tokens, at: number): number {
  const { period, unit } = tokens.lexeme(at);
  if (period === undefined || unit || tokens.kind(at) !== KIND.word || tokens.length(at) < 3) return 0;
  return tokens.isCapital(at) && !tokens.isCapitals(at) ? 0 : at + 1;
}

/** “the”, and “earlier”, “later”, “early”, “late” before “this week”. */
function lead(context: Context, at: number): { start: number; modifier?: Modifier } {
  const { tokens, floor } = context;
  let start = at;
  if (tokens.word(start - 1) === 'the' && start - 1 >= floor) start--;
  const word = start - 1 >= floor ? tokens.word(start - 1) : '';
  if (word === 'early' || word === 'earlier') return { start: start - 1, modifier: 'early' };
  if (word === 'late' || word === 'later') return { start: start - 1, modifier: 'late' };
  if (word === 'mid') return { start: start - 1, modifier: 'mid' };
  return { start };
}

/** A number or a vague word between “last” and its period: “the last few years”, “the next 15 years”. */
function many(tokens: Tokens, at: number): { end: number; amount: number | null; least?: number } | null {
  const word = tokens.word(at);
  if (word === 'few' || word === 'several' || word === 'many') return { end: at + 1, amount: null };
  if (word === 'couple') return { end: tokens.word(at + 1) === 'of' ? at + 2 : at + 1, amount: 2 };
  const numeral = numeralAt(tokens, at);
  if (!numeral) return null;
  const { amount, end } = numeral;
  const second =
    tokens.isDash(end) || tokens.word(end) === 'to' || tokens.word(end) === 'or'
      ? numeralAt(tokens, end + 1)
      : null;
  if (second && typeof amount === 'number' && typeof second.amount === 'number' && second.amount > amount)
    return { end: second.end, amount: second.amount, least: amount };
  return typeof amount === 'number' ? { end, amount } : { end, amount: null };
}

const found = (
  start: number,
  end: number,
  value: Found['value'],
  modifier?: Modifier,
  unit?: Granularity,
): Found => ({
  start,
  end,
  type: unit && isClockUnit(unit) ? 'TIME' : 'DATE',
  value,
  modifier,
});

/** What follows “last”, “next”, “this”, “past”: a season, some periods, or one. */
function shifted(context: Context, at: number, shift: number): Found | null {
  const { tokens, published } = context;
  const word = tokens.word(at);
  const { start, modifier } = lead(context, at);
  const next = tokens.lexeme(at + 1);
  if (next.season !== undefined && word !== 'past' && !tokens.isCapital(at + 1))
    return found(start, at + 2, shiftedSeason(next.season, shift, published), modifier);
  const count = word === 'this' ? null : many(tokens, at + 1);
  if (count) {
    const end = periodEnd(tokens, count.end);
    const { period } = tokens.lexeme(count.end);
    if (end === 0 || period === undefined) return null;
    if (count.amount === null)
      return found(start, end, openStretch(period, shift > 0, published), modifier, period);
    if (isClockUnit(period)) return found(start, end, duration(count.amount, period), modifier, period);
    return found(start, end, stretch(period, count.amount, shift > 0, published), modifier);
  }
  const fiscal = tokens.word(at + 1) === 'fiscal' ? 1 : 0;
  const end = periodEnd(tokens, at + 1 + fiscal);
  const { period, plural } = tokens.lexeme(at + 1 + fiscal);
  if (end === 0 || period === undefined || period === 'second') return null;
  if (plural)
    return word === 'this'
      ? null
      : found(start, end, openStretch(period, shift > 0, published), modifier, period);
  // “the last minute”, “my last day”.
  if (period === 'minute' || (period === 'day' && word === 'last')) return null;
  if (isClockUnit(period)) return found(start, end, duration(1, period), modifier, period);
  const the = tokens.word(at - 1) === 'the' && start < at;
  // “the last decade” runs up to today, “last year” is a year of the calendar, “the next day” the day after some day.
  if (word === 'past' || (the && shift < 0 && word !== 'previous'))
    return found(start, end, stretch(period, 1, false, published), modifier);
  if (the && shift > 0) return found(start, end, unresolved(period, { offset: iso(1, period) }), modifier);
  if (word === 'previous')
    return found(start, end, unresolved(period, { offset: `-${iso(1, period)}` }), modifier);
  return found(start, end, shiftedPeriod(period, shift, published), modifier);
}

/** “recent years”, “the following month”, “the same day”, “that year”, “these days”. */
function named(context: Context, at: number): Found | null {
  const { tokens, published } = context;
  const word = tokens.word(at);
  const { start, modifier } = lead(context, at);
  const end = periodEnd(tokens, at + 1);
  const { period, plural, part } = tokens.lexeme(at + 1);
  if (end === 0 || period === undefined || isClockUnit(period)) {
    return part && word === 'same'
      ? { start, end: at + 2, type: 'TIME', value: { kind: 'time', part } }
      : null;
  }
  switch (word) {
    case 'recent':
      return plural ? found(start, end, openStretch(period, false, published), modifier) : null;
    case 'following':
      return plural ? null : found(start, end, unresolved(period, { offset: iso(1, period) }), modifier);
    case 'these':
      return period === 'day' ? found(start, end, openStretch(period, false, published)) : null;
    case 'same':
    case 'that':
      return plural ? null : found(start, end, unresolved(period), modifier);
    default:
      return null;
  }
}

/** “each year”, “every two weeks”, “every day”, “every morning”. */
function recurring(context: Context, at: number): Found | null {
  const { tokens } = context;
  const part = tokens.lexeme(at + 1).part;
  if (part) return { start: at, end: at + 2, type: 'TIME', value: { kind: 'recurring', every: 'P1D' } };
  const other = tokens.word(at + 1) === 'other' ? at + 2 : at + 1;
  const count = other === at + 1 ? many(tokens, at + 1) : null;
  const behind = count?.end ?? other;
  const end = periodEnd(tokens, behind);
  const { period, season, weekday } = tokens.lexeme(behind);
  if (season !== undefined) return found(at, behind + 1, { kind: 'recurring', every: 'P1Y' });
  if (weekday !== undefined && other > at + 1)
    return found(at, behind + 1, { kind: 'recurring', every: 'P2W', weekday });
  if (end === 0 || period === undefined) return null;
  const size = other > at + 1 ? 2 : (count?.amount ?? (count ? null : 1));
  const every =
    count?.least === undefined ? iso(size, period) : `${iso(count.least, period)}/${iso(size, period)}`;
  return found(at, end, { kind: 'recurring', every }, undefined, period);
}

/** A date or a time that begins with “this”, “last”, “next”, “every”, “recent”, “the same”. */
export function deicticAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const { word, shift } = tokens.lexeme(at);
  if (shift !== undefined) return shifted(context, at, shift);
  return word === 'every' || word === 'each' ? recurring(context, at) : named(context, at);
}
