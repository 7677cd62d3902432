import { lowest, scaleAmount } from './amounts.ts';
import type { Context, Found } from './context.ts';
import { duration, isClockUnit, joinDurations } from './dates/durations.ts';
import { agoOrLater } from './dates/offsets.ts';
import type { Amount, DurationValue, FigureValue } from './model.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { numeralAt, type Numeral } from './numerals.ts';
import { rangeFrom } from './ranges.ts';
import { tailAt, type Tail } from './tails.ts';
import { KIND, type Tokens } from './tokens.ts';

type Period = Extract<Tail, { kind: 'period' }>;

/** Smaller units that a larger one may be followed by, and how many of them it is. */
const SMALLER: Readonly<Record<string, readonly [string, number]>> = {
  ft: ['in', 12],
  lb: ['oz', 16],
  t: ['kg', 1000],
};

const typeOf = {
  percent: 'PERCENT',
  money: 'MONEY',
  measure: 'QUANTITY',
} as const;

/** The value of `amount` of what the tail says. */
function valueOf(amount: Amount, tail: Exclude<Tail, Period>): FigureValue {
  switch (tail.kind) {
    case 'percent':
      return { kind: 'percent', amount, unit: tail.unit };
    case 'money':
      return { kind: 'money', amount: scaleAmount(amount, tail.minor ? 0.01 : 1), currency: tail.currency };
    case 'measure':
      return { kind: 'measure', amount, unit: tail.unit };
  }
}

/** “and”, “,” or nothing between two parts of one measure: where the second begins. */
function partStart(tokens: Tokens, at: number): number {
  const comma = tokens.mark(at) === ',' ? at + 1 : at;
  return tokens.word(comma) === 'and' ? comma + 1 : comma;
}

/** “5 feet 10 inches”, “sixteen dollars and fifty-one cents”: a second, smaller part. */
function secondPart(
  context: Context,
  tail: Exclude<Tail, Period>,
  amount: number,
): { end: number; amount: number; unit?: string } | null {
  const tied =
    tail.kind === 'measure' &&
    tail.unit === 'ft' &&
    context.tokens.isHyphen(tail.end) &&
    context.tokens.joined(tail.end);
  const inches = tied ? context.tokens.number(tail.end + 1) : NaN;
  if (inches < 12) return { end: tail.end + 2, amount: amount * 12 + inches, unit: 'in' };
  const at = partStart(context.tokens, tail.end);
  const numeral = numeralAt(context.tokens, at);
  if (!numeral || typeof numeral.amount !== 'number') return null;
  const next = tailAt(context, numeral);
  if (tail.kind === 'money' && next?.kind === 'money' && next.minor && !tail.minor && numeral.amount < 100)
    return { end: next.end, amount: Number((amount + numeral.amount / 100).toFixed(2)) };
  if (tail.kind !== 'measure' || next?.kind !== 'measure') return null;
  const smaller = SMALLER[tail.unit];
  if (smaller?.[0] !== next.unit || numeral.amount >= smaller[1]) return null;
  return { end: next.end, amount: amount * smaller[1] + numeral.amount, unit: next.unit };
}

const MOST_PARTS = 5;
const ORDER = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/** “five years, four months and five days”: the parts after the first. */
function periodParts(
  context: Context,
  first: Period,
  value: DurationValue,
): { end: number; value: DurationValue } {
  const parts = [value];
  let { end, unit } = first;
  while (parts.length < MOST_PARTS && first.plural && !first.hyphen) {
    const at = partStart(context.tokens, end);
    const numeral = numeralAt(context.tokens, at);
    const tail = numeral && typeof numeral.amount === 'number' ? tailAt(context, numeral) : null;
    if (!numeral || tail?.kind !== 'period' || tail.hyphen) break;
    if (ORDER.indexOf(tail.unit) <= ORDER.indexOf(unit) || ORDER.indexOf(unit) < 0) break;
    parts.push(duration(numeral.amount, tail.unit));
    ({ end, unit } = tail);
  }
  return { end, value: parts.length > 1 ? joinDurations(parts) : value };
}

/** “-old”, “ years old”, “ year old”: the token behind; 0 when no age. */
function oldEnd(tokens: Tokens, at: number): number {
  if (tokens.isHyphen(at) && ['old', 'olds'].includes(tokens.slice(at + 1))) return at + 2;
  return tokens.word(at) === 'old' || tokens.slice(at) === 'olds' ? at + 1 : 0;
}

/** Back over “the entire”, “the first”, “the”: a length of time with its article is that one stretch. */
function articleBefore(context: Context, at: number): number {
  const { tokens, floor } = context;
  const word = tokens.word(at - 1);
  const from = word === 'entire' || word === 'whole' || word === 'full' ? at - 1 : at;
  return tokens.word(from - 1) === 'the' && from - 1 >= floor ? from - 1 : at;
}

function periodFigure(context: Context, start: number, amount: Amount, tail: Period): Found {
  const { tokens } = context;
  const vague = typeof amount !== 'number' && amount.to === null;
  const count = vague ? null : amount;
  const joined = periodParts(context, tail, duration(count, tail.unit));
  const before = modifierBefore(context, start);
  const from = before?.start ?? start;
  const old = ISO_AGE.has(tail.unit) ? oldEnd(tokens, joined.end) : 0;
  const modifier = before?.modifier;
  if (old > 0)
    return { start: from, end: old, type: 'DATE', value: { ...joined.value, age: true }, modifier };
  const away = tail.hyphen ? null : agoOrLater(context, joined.end, joined.value, count, tail.unit);
  const type = isClockUnit(tail.unit) ? 'TIME' : 'DATE';
  if (away) return { start: from, end: away.end, type, value: away.value, modifier };
  const after = modifierAfter(context, joined.end);
  const whole = !before && tail.plural && !tail.hyphen ? articleBefore(context, start) : from;
  return {
    start: whole,
    end: after?.end ?? joined.end,
    type,
    value: joined.value,
    modifier: after?.modifier ?? modifier,
  };
}

const ISO_AGE = new Set(['day', 'week', 'month', 'year', 'decade', 'century']);

/** “30-page”, “two-party”: the noun behind the hyphen; −1 when there is none. */
function hyphenedNoun(tokens: Tokens, numeral: Numeral): number {
  const at = numeral.end;
  if (
    !tokens.isHyphen(at) ||
    !tokens.joined(at) ||
    !tokens.joined(at + 1) ||
    tokens.kind(at + 1) !== KIND.word
  )
    return -1;
  if (tokens.isCapital(at + 1) && !tokens.isCapitals(numeral.start)) return -1;
  if (['plus', 'odd'].includes(tokens.word(at + 1))) return -1;
  return at + 1;
}

/** Behind a hyphen, these say how and not what: “300,000-strong”. */
const ADJECTIVES = new Set(['strong', 'long', 'fold', 'up', 'way', 'sided', 'old', 'wide', 'high', 'deep']);

function countFigure(context: Context, first: Numeral, amount: Amount, end: number): Found | null {
  const { tokens } = context;
  const between =
    tokens.word(first.start - 1) === 'between' && end > first.end && first.start > context.floor;
  const start = between ? first.start - 1 : first.start;
  const before = modifierBefore(context, start);
  const noun = end === first.end ? hyphenedNoun(tokens, first) : -1;
  if (noun > 0) {
    if (first.fraction || typeof amount !== 'number') return null;
    return {
      start: before?.start ?? start,
      end: noun + 1,
      type: 'CARDINAL',
      value: { kind: 'number', amount },
      modifier: before?.modifier,
      ...(ADJECTIVES.has(tokens.slice(noun)) ? {} : { countsAt: noun }),
    };
  }
  // “747s”, “under-16s”.
  if (tokens.joined(end) && tokens.word(end) === 's') return null;
  const after = modifierAfter(context, end);
  return {
    start: before?.start ?? start,
    end: after?.end ?? end,
    type: 'CARDINAL',
    value: { kind: 'number', amount },
    modifier: before?.modifier ?? after?.modifier,
    countsFrom: after?.end ?? end,
  };
}

/** “a few”, “several”: a number only before a unit or a currency. */
function fewAt(tokens: Tokens, at: number): (Numeral & { few?: true }) | null {
  const word = tokens.word(at);
  const article = word === 'a' && (tokens.word(at + 1) === 'few' || tokens.word(at + 1) === 'couple');
  if (!article && word !== 'several' && word !== 'few') return null;
  const couple = article && tokens.word(at + 1) === 'couple';
  const end = article ? at + (couple && tokens.word(at + 2) === 'of' ? 3 : 2) : at + 1;
  const amount = couple ? 2 : { from: 2, to: null };
  return { start: at, end, amount, plain: false, words: true, scaled: false, fraction: false, few: true };
}

/** A figure that begins with a number, whatever it is a number of; dates and times have been tried. */
export function quantityAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const first: (Numeral & { few?: true }) | null = numeralAt(tokens, at) ?? fewAt(tokens, at);
  if (!first) return null;
  const range = rangeFrom(context, first);
  const amount = range?.amount ?? first.amount;
  const end = range?.end ?? first.end;
  const tail = range?.tail ?? tailAt(context, { ...first, end });
  if (first.few && (tail === null || tail.kind === 'period')) return null;
  if (!tail) {
    if (range?.sides) {
      return {
        start: at,
        end,
        type: 'CARDINAL',
        value: { kind: 'tally', sides: range.sides },
        countsFrom: end,
      };
    }
    return countFigure(context, first, amount, end);
  }
  const between = range && tokens.word(at - 1) === 'between' && at > context.floor ? at - 1 : at;
  if (tail.kind === 'period') return periodFigure(context, between, amount, tail);
  const second = typeof amount === 'number' ? secondPart(context, tail, amount) : null;
  const before = modifierBefore(context, between);
  const stop = second?.end ?? tail.end;
  const after = modifierAfter(context, stop);
  const whole = second?.unit === undefined ? tail : ({ ...tail, unit: second.unit } as typeof tail);
  const minus = minusBefore(context, between, lowest(amount));
  return {
    start: before?.start ?? (minus ? between - 1 : between),
    end: after?.end ?? stop,
    type: typeOf[tail.kind],
    value: valueOf(minus ? scaleAmount(amount, -1) : (second?.amount ?? amount), whole),
    modifier: before?.modifier ?? after?.modifier,
  };
}

/** A minus sign that belongs to the number behind it. */
function minusBefore(context: Context, at: number, value: number): boolean {
  const { tokens } = context;
  if (value <= 0 || at - 1 < context.floor) return false;
  if (tokens.word(at - 1) === 'minus') return true;
  if (!tokens.joined(at)) return false;
  const mark = tokens.mark(at - 1);
  return (mark === '−' || mark === '-' || mark === '–') && !tokens.joined(at - 1);
}
