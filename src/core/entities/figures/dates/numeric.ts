import type { Context, Found } from '../context.ts';
import type { DateValue } from '../model.ts';
import { KIND, type Tokens } from '../tokens.ts';
import { isDay } from './calendar.ts';
import { dayDate, through } from './resolve.ts';

const century = (year: number): number => (year < 100 ? year + (year < 50 ? 2000 : 1900) : year);

/** Day and month, or month and day: sure only where one of them can't be a month. */
function dayMonth(first: number, second: number, year: number, dayFirst: boolean): DateValue | null {
  const asDay = isDay(year, second, first);
  const asMonth = isDay(year, first, second);
  if (!asDay && !asMonth) return null;
  const useDay = asDay && (dayFirst || !asMonth);
  const [day, month] = useDay ? [first, second] : [second, first];
  const sure = dayFirst || first === second || !(asDay && asMonth);
  return dayDate({ year, month, day }, sure ? 'exact' : 'likely');
}

/** `2015-03-04`, `04/30/2001`, `31.12.2015`. */
function oneAt(tokens: Tokens, at: number): { end: number; value: DateValue } | null {
  if (tokens.kind(at) === KIND.dotted) {
    const reversed = /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/.exec(tokens.slice(at));
    if (reversed) {
      const [year, month, day] = [Number(reversed[1]), Number(reversed[2]), Number(reversed[3])];
      return isDay(year, month, day) ? { end: at + 1, value: dayDate({ year, month, day }) } : null;
    }
    const found = /^(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})$/.exec(tokens.slice(at));
    if (!found) return null;
    const value = dayMonth(Number(found[1]), Number(found[2]), century(Number(found[3])), true);
    return value && { end: at + 1, value };
  }
  const mark = tokens.mark(at + 1);
  if ((mark !== '/' && mark !== '-') || tokens.mark(at + 3) !== mark) return null;
  const tight = [1, 2, 3, 4].every((step) => tokens.joined(at + step));
  // Text put together from tokens: “22 / 12 / 2015”.
  const loose =
    mark === '/' && [1, 2, 3, 4].every((step) => !tokens.joined(at + step)) && tokens.length(at + 4) === 4;
  if (!tight && !loose) return null;
  const [a, b, c] = [tokens.number(at), tokens.number(at + 2), tokens.number(at + 4)];
  const [la, lb, lc] = [tokens.length(at), tokens.length(at + 2), tokens.length(at + 4)];
  if (
    !Number.isInteger(a + b + c) ||
    lb > 2 ||
    (tokens.joined(at + 5) && /[-/\d]/.test(tokens.slice(at + 5).charAt(0)))
  )
    return null;
  if (la === 4) {
    if (lc > 2 || !isDay(a, b, c)) return null;
    return { end: at + 5, value: dayDate({ year: a, month: b, day: c }) };
  }
  if (la > 2 || (lc !== 4 && lc !== 2) || (lc === 2 && mark === '-')) return null;
  const value = dayMonth(a, b, century(c), false);
  return value && { end: at + 5, value };
}

/** A date in digits alone, or two of them: “01.01.2015 to 31.12.2015”. */
export function numericAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  if (
    tokens.number(at) === 9 &&
    tokens.mark(at + 1) === '/' &&
    tokens.number(at + 2) === 11 &&
    tokens.joined(at + 2) &&
    tokens.joined(at + 1) &&
    tokens.mark(at + 3) !== '/'
  ) {
    return {
      start: at,
      end: at + 3,
      type: 'DATE',
      value: dayDate({ year: 2001, month: 9, day: 11 }, 'likely'),
    };
  }
  const first = oneAt(tokens, at);
  if (!first) return null;
  const to = tokens.word(first.end) === 'to' ? oneAt(tokens, first.end + 1) : null;
  if (to) return { start: at, end: to.end, type: 'DATE', value: through(first.value, to.value) };
  return { start: at, end: first.end, type: 'DATE', value: first.value };
}
