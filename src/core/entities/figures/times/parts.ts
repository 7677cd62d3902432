import type { Context, Found } from '../context.ts';
import { shiftedPeriod, unresolved } from '../dates/resolve.ts';
import { relativeDayAt, weekdayLed } from '../dates/weekdays.ts';
import type { DateValue, DayPart, Modifier, TimeValue } from '../model.ts';
import { monthLed, dayLed } from '../dates/months.ts';

/** A part of the day behind a day: “Monday morning”, “yesterday afternoon”. The word in between may be “early”. */
function partBehind(
  context: Context,
  at: number,
): { end: number; part: DayPart; modifier?: Modifier } | null {
  const { tokens } = context;
  const { phase } = tokens.lexeme(at);
  const from = phase ? at + 1 : at;
  const { part, plural, relativeDay } = tokens.lexeme(from);
  if (!part || relativeDay !== undefined) return null;
  if (plural && tokens.lexeme(at - 1).weekday === undefined) return null;
  return { end: from + 1, part, ...(phase && { modifier: phase }) };
}

const timed = (date: Found, part: { end: number; part: DayPart; modifier?: Modifier }): Found => {
  if (date.value.kind === 'recurring') return { ...date, end: part.end, type: 'TIME' };
  const value: TimeValue = {
    kind: 'time',
    part: part.part,
    ...(date.value.kind === 'date' && { date: date.value }),
  };
  return { start: date.start, end: part.end, type: 'TIME', value, modifier: part.modifier ?? date.modifier };
};

/** A weekday, “today” or “yesterday”, with the part of the day behind it. */
export function dayWithPart(context: Context, at: number): Found | null {
  const date = weekdayLed(context, at) ?? relativeDayAt(context, at);
  if (!date) return null;
  const part = partBehind(context, date.end);
  return part ? timed(date, part) : date;
}

/** “tonight”, “this morning”, “last night”: which day is meant. */
function dayOf(context: Context, at: number, word: string, part: DayPart): DateValue | null {
  if (word === 'this') return shiftedPeriod('day', 0, context.published);
  if (word === 'last')
    return part === 'night' || part === 'evening' ? shiftedPeriod('day', -1, context.published) : null;
  return word === 'tomorrow' || word === 'next' ? unresolved('day', at < 0 ? {} : { offset: 'P1D' }) : null;
}

/** “of Jan. 27, 2006” behind “the evening”. */
function ofDate(context: Context, at: number): Found | null {
  const { tokens } = context;
  if (tokens.word(at) !== 'of') return null;
  const inner = { ...context, floor: at + 1 };
  const the = tokens.word(at + 1) === 'the' ? at + 2 : at + 1;
  return monthLed(inner, the) ?? dayLed(inner, the) ?? weekdayLed(inner, the);
}

const ALONE = new Set<DayPart>(['noon', 'midnight', 'dawn', 'dusk']);
const BEFORE_ALONE = new Set(
  'at by until till before after around from since about and to during'.split(' '),
);
const DETERMINERS = new Set(['this', 'last', 'the', 'that', 'every', 'each', 'one', 'next', 'same']);

/** A part of the day without its day: “this morning”, “the evening”, “tonight”, “at noon”. */
export function partAt(context: Context, at: number): Found | null {
  const { tokens, published, floor } = context;
  const { part, plural, relativeDay } = tokens.lexeme(at);
  if (!part || (tokens.isCapital(at) && !tokens.opensSentence(at))) return null;
  if (relativeDay !== undefined) {
    const { phase } = tokens.lexeme(at - 1);
    const start = (phase || tokens.word(at - 1) === 'later') && at - 1 >= floor ? at - 1 : at;
    return {
      start,
      end: at + 1,
      type: 'TIME',
      value: { kind: 'time', part, date: shiftedPeriod('day', 0, published) },
      modifier: phase,
    };
  }
  const { phase } = tokens.lexeme(at - 1);
  const lead = phase && at - 1 >= floor ? at - 1 : at;
  const hyphen =
    tokens.isHyphen(at - 1) && tokens.joined(at) && tokens.word(at - 2) === 'mid' && at - 2 >= floor;
  const from = hyphen ? at - 2 : lead;
  const word = from - 1 >= floor ? tokens.word(from - 1) : '';
  const modifier: Modifier | undefined = hyphen ? 'mid' : phase;
  const date = ofDate(context, at + 1);
  const day = date?.value.kind === 'date' ? date.value : dayOf(context, from, word, part);
  const end = date?.end ?? at + 1;
  const value: TimeValue = { kind: 'time', part, ...(day && { date: day }) };
  if (DETERMINERS.has(word)) {
    if (word === 'every' || word === 'each')
      return { start: from - 1, end, type: 'TIME', value: { kind: 'recurring', every: 'P1D' } };
    const the = word === 'same' || word === 'next' ? (tokens.word(from - 2) === 'the' ? 1 : 0) : 0;
    if (word === 'the' && ALONE.has(part) && !date) return { start: at, end, type: 'TIME', value, modifier };
    const start = Math.max(floor, from - 1 - the);
    return { start, end, type: 'TIME', value, modifier };
  }
  if (date) return { start: from, end, type: 'TIME', value, modifier };
  if (ALONE.has(part))
    return BEFORE_ALONE.has(word) || lead < at ? { start: from, end, type: 'TIME', value, modifier } : null;
  if (tokens.word(at) === 'overnight') return { start: at, end, type: 'TIME', value };
  if (hyphen || lead < at || word === 'at' || (word === 'by' && part === 'night'))
    return plural ? null : { start: from, end, type: 'TIME', value, modifier };
  if (
    (word === 'a' || word === 'one') &&
    part === 'night' &&
    !plural &&
    Number.isNaN(tokens.number(at + 1)) &&
    tokens.mark(at + 1) !== ''
  )
    return {
      start: from - 1,
      end,
      type: 'TIME',
      value: word === 'a' ? { kind: 'recurring', every: 'P1D' } : value,
    };
  return null;
}
