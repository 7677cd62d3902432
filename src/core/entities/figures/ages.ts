import type { Context, Found } from './context.ts';
import { modifierBefore } from './modifiers.ts';
import { numeralAt } from './numerals.ts';
import { KIND } from './tokens.ts';
import { iso } from './dates/durations.ts';

const age = (years: number): Found['value'] => ({
  kind: 'duration',
  iso: iso(years, 'year'),
  unit: 'year',
  age: true,
});

/** “aged 52”, “age 65”, “the age of twenty-four”. */
export function agedAt(context: Context, at: number): Found | null {
  const { tokens, floor } = context;
  const word = tokens.word(at);
  if (word !== 'age' && word !== 'aged' && word !== 'ages') return null;
  const of = tokens.word(at + 1) === 'of' ? 1 : 0;
  if (word === 'aged' && of) return null;
  const numeral = numeralAt(tokens, at + 1 + of);
  if (!numeral || typeof numeral.amount !== 'number' || numeral.amount > 130 || numeral.amount < 0)
    return null;
  const to =
    tokens.isDash(numeral.end) || tokens.word(numeral.end) === 'to'
      ? numeralAt(tokens, numeral.end + 1)
      : null;
  const range =
    to && typeof to.amount === 'number' && to.amount > numeral.amount && to.amount < 130 ? to.amount : null;
  const first = age(numeral.amount);
  const value =
    range !== null && first.kind === 'duration'
      ? { ...first, iso: `${first.iso}/${iso(range, 'year')}` }
      : first;
  const last = range !== null && to ? to.end : numeral.end;
  const { period } = tokens.lexeme(last);
  if (period !== undefined && period !== 'year') return null;
  const end = period === undefined ? last : last + 1;
  if (word === 'aged') {
    const start = at + 1;
    return { start, end, type: 'DATE', value };
  }
  const the = of && tokens.word(at - 1) === 'the' && at - 1 >= floor ? 1 : 0;
  const before = the ? null : modifierBefore(context, at);
  return { start: before?.start ?? at - the, end, type: 'DATE', value, modifier: before?.modifier };
}

/** “Pierre Vinken, 61, …”: a number between commas behind a name. */
export function appositiveAge(context: Context, at: number): Found | null {
  const { tokens } = context;
  const years = tokens.number(at);
  if (!(years >= 3 && years <= 110) || tokens.length(at) > 3 || !Number.isInteger(years)) return null;
  if (tokens.mark(at - 1) !== ',' || tokens.joined(at) || !tokens.isCapital(at - 2)) return null;
  const name = tokens.isCapital(at - 3) || (tokens.lexeme(at - 2).word === '' && !tokens.isCapital(at + 2));
  if (!name) return null;
  if (tokens.mark(at + 1) !== ',' || !tokens.joined(at + 1) || tokens.lexeme(at - 2).month !== undefined)
    return null;
  return tokens.kind(at + 2) === KIND.number
    ? null
    : { start: at, end: at + 1, type: 'DATE', value: age(years) };
}
