import type { Context, Found } from '../context.ts';
import type { DateValue } from '../model.ts';
import type { Tokens } from '../tokens.ts';
import { KIND } from '../tokens.ts';
import { dayLed, monthEnd, monthLed } from './months.ts';
import { numericAt } from './numeric.ts';
import { relativeDay, weekdayDate } from './resolve.ts';
import { tenseAt } from './tense.ts';

/** A full date behind a weekday: “Friday, August 21, 2015”. */
function dateBehind(context: Context, at: number, weekday: number): Found | null {
  const { tokens } = context;
  const comma = tokens.mark(at) === ',' ? at + 1 : at;
  const the = tokens.word(comma) === 'the' ? comma + 1 : comma;
  const kept = context.floor;
  // What stands before the date belongs to the weekday.
  context.floor = the;
  const found = monthLed(context, the, weekday) ?? dayLed(context, the, weekday) ?? numericAt(context, the);
  context.floor = kept;
  return found;
}

/** The token behind a weekday's name; 0 when the word isn't one here (“sun”, “wed”). */
function nameEnd(tokens: Tokens, at: number): number {
  const { weekday, short } = tokens.lexeme(at);
  if (weekday === undefined || !tokens.isCapital(at) || tokens.kind(at) !== KIND.word) return 0;
  if (!short) return at + 1;
  const dot = tokens.mark(at + 1) === '.' && tokens.joined(at + 1);
  const behind = dot ? at + 2 : at + 1;
  const date = tokens.mark(behind) === ',' ? behind + 1 : behind;
  return monthEnd(tokens, date) > 0 || !Number.isNaN(tokens.number(date)) ? behind : 0;
}

/** A weekday alone or with its date, “last Friday”, “every Sunday”, “Mondays”. */
export function weekdayLed(context: Context, at: number): Found | null {
  const { tokens, published, floor } = context;
  const end = nameEnd(tokens, at);
  const { weekday, plural } = tokens.lexeme(at);
  if (end === 0 || weekday === undefined) return null;
  const date = dateBehind(context, end, weekday);
  if (date) return { ...date, start: at };
  if (tokens.lexeme(at).short) return null;
  const word = at - 1 >= floor ? tokens.word(at - 1) : '';
  if (plural || word === 'every' || word === 'each') {
    const start = word === 'every' || word === 'each' ? at - 1 : at;
    return { start, end, type: 'DATE', value: { kind: 'recurring', every: 'P1W', weekday } };
  }
  const { shift } = tokens.lexeme(at - 1);
  if (shift !== undefined && at - 1 >= floor && word !== 'past') {
    return { start: at - 1, end, type: 'DATE', value: weekdayDate(weekday, published, 'open', shift) };
  }
  if (['the', 'a', 'that', 'one'].includes(word)) {
    const value: DateValue = { kind: 'date', granularity: 'day', certainty: 'unresolved' };
    return { start: at - 1, end, type: 'DATE', value };
  }
  return { start: at, end, type: 'DATE', value: weekdayDate(weekday, published, tenseAt(context, at, end)) };
}

/** “today”, “yesterday”, “the day before yesterday”. */
export function relativeDayAt(context: Context, at: number): Found | null {
  const { tokens, published, floor } = context;
  const { relativeDay: shift, part } = tokens.lexeme(at);
  if (shift === undefined || part) return null;
  const before = tokens.word(at - 1);
  if ((before === 'before' || before === 'after') && tokens.word(at - 2) === 'day' && at - 2 >= floor) {
    const the = tokens.word(at - 3) === 'the' && at - 3 >= floor ? 1 : 0;
    const value = relativeDay(shift + (before === 'before' ? -1 : 1), published);
    return { start: at - 2 - the, end: at + 1, type: 'DATE', value };
  }
  // A newspaper's name: “USA Today”.
  if (tokens.isCapital(at) && !tokens.opensSentence(at) && tokens.isCapital(at - 1)) return null;
  return { start: at, end: at + 1, type: 'DATE', value: relativeDay(shift, published) };
}
