import type { Context, Found } from './context.ts';
import { ordinalAt } from './dates/periods.ts';
import { KIND, type Tokens } from './tokens.ts';

/** “first” before one of these is part of a title or a saying. */
const TITLES = new Set('lady ladies minister aid name names hand place glance sight thing'.split(' '));

/** Behind an ordinal in digits, these make a name: “71st Street”, “the 101st Airborne”. */
const NAMES = new Set(
  'Street St Avenue Ave Road Rd Boulevard Place Precinct Division Regiment Infantry Battalion Brigade Airborne Army Fleet Corps Squadron Wing Amendment Congress District Circuit Legislature Arrondissement Parallel'.split(
    ' ',
  ),
);

/** An ordinal word in a name: “the Second Amendment”, “Fifth Avenue”, “FIRST”. */
function inName(tokens: Tokens, at: number, end: number): boolean {
  if (tokens.kind(at) !== KIND.word) {
    return NAMES.has(tokens.slice(end)) || (tokens.isCapital(end) && NAMES.has(tokens.slice(end + 1)));
  }
  if (!tokens.isCapital(at)) return false;
  if (tokens.isCapitals(at)) return !(tokens.isCapitals(at - 1) || tokens.isCapitals(end));
  if (!tokens.isCapital(end)) return false;
  return (
    !tokens.opensSentence(at) ||
    /^(?:Lady|Amendment|World|Minister|Avenue|Street|Nations?)$/.test(tokens.slice(end))
  );
}

const SAYINGS = new Set(['glance', 'sight', 'hand', 'thought', 'thoughts']);

function inSaying(tokens: Tokens, at: number, end: number): boolean {
  const word = tokens.word(at);
  if (word === 'first') {
    if (tokens.word(at - 1) === 'at' && !['time'].includes(tokens.word(end))) return !tokens.isCapital(at);
    if (tokens.word(end) === 'place' && tokens.word(at - 1) === 'the' && tokens.word(at - 2) === 'in')
      return true;
    return (
      TITLES.has(tokens.word(end)) &&
      tokens.word(end) !== 'name' &&
      tokens.word(end) !== 'place' &&
      tokens.word(end) !== 'thing' &&
      tokens.word(end) !== 'names'
    );
  }
  if (word === 'third' && tokens.word(end) === 'world') return true;
  if (word !== 'second') return false;
  // A verb (“to second a motion”) or a moment (“a second later”).
  const before = tokens.word(at - 1);
  if (
    ['to', 'will', 'per', 'would', 'i', 'we', 'they', 'you'].includes(before) ||
    tokens.slice(at - 1) === 'split'
  )
    return true;
  if (SAYINGS.has(tokens.slice(end))) return true;
  return (
    before === 'a' &&
    (tokens.mark(end) !== '' ||
      tokens.kind(end) === KIND.gap ||
      ['or', 'later', 'ago', 'before'].includes(tokens.word(end)))
  );
}

const DATE_LEADS = new Set([
  'on',
  'by',
  'until',
  'since',
  'before',
  'after',
  'nearest',
  'of',
  'from',
  'till',
]);

/** “the 11th”, “by the 20th”: a day of some month, when nothing it could count follows. */
function dayOfMonth(context: Context, at: number, end: number, rank: number): Found | null {
  const { tokens, floor } = context;
  if (tokens.word(at - 1) !== 'the' || at - 1 < floor || rank > 31 || Number.isNaN(tokens.number(at)))
    return null;
  const lead = tokens.slice(at - 2).toLowerCase();
  const closes = tokens.kind(end) !== KIND.word || tokens.lexeme(end).stop === true;
  if (!DATE_LEADS.has(lead) || !closes) return null;
  return {
    start: at - 1,
    end,
    type: 'DATE',
    value: { kind: 'date', granularity: 'day', certainty: 'unresolved' },
  };
}

/** “first”, “33rd”, “twenty-first”. */
export function ordinalFigure(context: Context, at: number): Found | null {
  const { tokens } = context;
  const ordinal = ordinalAt(tokens, at);
  if (!ordinal || inName(tokens, at, ordinal.end)) return null;
  if (inSaying(tokens, at, ordinal.end)) return null;
  const day = dayOfMonth(context, at, ordinal.end, ordinal.rank);
  if (day) return day;
  const hyphen = tokens.isHyphen(ordinal.end) && tokens.joined(ordinal.end) && tokens.joined(ordinal.end + 1);
  const { period } = tokens.lexeme(ordinal.end + 1);
  if (hyphen && (period === 'year' || period === 'day' || period === 'month' || period === 'week')) {
    const value = { kind: 'date', granularity: period, certainty: 'unresolved' } as const;
    return { start: at, end: ordinal.end + 2, type: 'DATE', value };
  }
  if (hyphen && /^(?:hand|guess|rate|class)$/.test(tokens.slice(ordinal.end + 1))) return null;
  return { start: at, end: ordinal.end, type: 'ORDINAL', value: { kind: 'ordinal', rank: ordinal.rank } };
}
