import type { Context, Found } from '../context.ts';
import { COUNTABLE } from '../lexicon/words.ts';
import type { DateValue, Modifier } from '../model.ts';
import { KIND, type Tokens } from '../tokens.ts';
import { looksPlural } from '../counts.ts';
import { yearDate, yearsDate } from './resolve.ts';

const countable = new Set(COUNTABLE);

/** Nouns that a year stands before although they are plurals: “the 2012 elections”. */
const HELD = new Set(
  'elections games olympics paralympics polls riots protests championships negotiations talks floods attacks bombings prices levels figures results accords agreements awards finals primaries playoffs'.split(
    ' ',
  ),
);

/** BC, AD, BCE, CE behind a year: the token behind, and the astronomical year. */
export function eraAfter(
  tokens: Tokens,
  at: number,
  year: number,
): { end: number; year: number; era: boolean } {
  const written = tokens.kind(at) === KIND.word ? tokens.slice(at).replaceAll('.', '') : '';
  if (tokens.joined(at) && year < 100) return { end: at, year, era: false };
  if (written === 'BC' || written === 'BCE') return { end: at + 1, year: 1 - year, era: true };
  if (written === 'AD' || written === 'CE') return { end: at + 1, year, era: true };
  return { end: at, year, era: false };
}

const isPlain = (tokens: Tokens, at: number): boolean =>
  tokens.kind(at) === KIND.number && Number.isInteger(tokens.number(at)) && !/[^\d]/.test(tokens.slice(at));

/** Four digits that look like a year; NaN otherwise. */
export function fourDigits(tokens: Tokens, at: number): number {
  const year = tokens.number(at);
  return tokens.length(at) === 4 && isPlain(tokens, at) && year >= 1000 && year < 2200 ? year : NaN;
}

/** A year behind a day or a month: four digits, or fewer with an era, or three. */
export function yearAfter(tokens: Tokens, at: number, short = false): { end: number; year: number } | null {
  const year = tokens.number(at);
  if (!isPlain(tokens, at) || year < 1) return null;
  const era = eraAfter(tokens, at + 1, year);
  if (era.era && year < 4000) return era;
  if (Number.isNaN(fourDigits(tokens, at)) && !(short && tokens.length(at) === 3)) return null;
  if (tokens.mark(at + 1) === ':' && tokens.joined(at + 1) && tokens.joined(at + 2)) return null;
  return { end: at + 1, year };
}

/** Words that lead to years and to counts alike. */
const EITHER = new Set(['to', 'of', 'for', 'or', 'about', 'around', 'the']);

/** What follows can only be counted or measured: “people”, “metres”, “million”, “%”. */
function isCounted(tokens: Tokens, at: number): boolean {
  const next = tokens.kind(at) === KIND.word ? tokens.slice(at) : '';
  const { unit, currency, scale, period, stop } = tokens.lexeme(at);
  if (tokens.mark(at) === '%' || scale !== undefined || next === 'percent') return true;
  if (next === '' || tokens.isCapital(at)) return false;
  if (countable.has(next) || (currency && next.length > 3)) return true;
  if (unit && next !== 'in' && !stop) return true;
  return period !== undefined && period !== 'season' && period !== 'quarter';
}

/** Whether four digits are a year here, and no count: “2000 people”. */
function isYear(tokens: Tokens, at: number, year: number): boolean {
  if (isCounted(tokens, at + 1)) return false;
  const dot = tokens.mark(at - 1) === '.' && tokens.length(at - 2) <= 2 ? 1 : 0;
  const before = tokens.lexeme(at - 1 - dot);
  const dated = before.month !== undefined || before.season !== undefined || before.phase !== undefined;
  const led = dated || (before.beforeYear === true && !EITHER.has(before.word));
  const next = tokens.kind(at + 1) === KIND.word ? tokens.slice(at + 1) : '';
  const lower = next !== '' && !tokens.isCapital(at + 1);
  const { stop } = tokens.lexeme(at + 1);
  const many = lower && stop !== true && looksPlural(next) && !HELD.has(next);
  // Round numbers count as often as they date.
  if (year >= 1900 && year < 2060) return !many || year % 50 !== 0;
  if (led) return !many;
  if (year < 1400) return false;
  const mark = tokens.mark(at - 1);
  const closes = tokens.mark(at + 1) !== '' && '),;.–-'.includes(tokens.mark(at + 1));
  if (mark !== '' && '(–—-,['.includes(mark) && closes) return true;
  if (EITHER.has(before.word) && (next === '' || !lower || stop === true)) return true;
  return year >= 1500 && next !== '' && !many && stop !== true;
}

/** `2014–2016`, `2020-21`, `1994 to 1997`: the second year; `null` when there is none. */
function secondYear(tokens: Tokens, at: number, first: number): { end: number; year: number } | null {
  const behind = at + 1;
  const to =
    tokens.word(behind) === 'to' ||
    tokens.word(behind) === 'through' ||
    tokens.word(behind) === 'until' ||
    tokens.word(behind) === 'till';
  const and = tokens.word(behind) === 'and' && tokens.word(at - 1) === 'between';
  const slash = tokens.mark(behind) === '/' && tokens.joined(behind);
  const dash =
    tokens.isDash(behind) &&
    (tokens.joined(behind) === tokens.joined(behind + 1) || tokens.mark(behind) === '–');
  if (!to && !and && !dash && !slash) return null;
  const full = fourDigits(tokens, behind + 1);
  if (full > first) {
    const era = eraAfter(tokens, behind + 2, full);
    return { end: era.end, year: era.year };
  }
  const short = tokens.number(behind + 1);
  const century = Math.floor(first / 100) * 100;
  if (
    (dash || slash) &&
    tokens.joined(behind) === tokens.joined(behind + 1) &&
    (tokens.joined(behind) || tokens.kind(behind + 2) !== KIND.word) &&
    tokens.length(behind + 1) === 2 &&
    isPlain(tokens, behind + 1)
  ) {
    const year = century + short + (short < first % 100 ? 100 : 0);
    if (year > first && year - first < 60 && !tokens.isHyphen(behind + 2)) return { end: behind + 2, year };
  }
  return null;
}

/** “the early”, “mid-”, “her”: what stands before a decade. */
export function leadBefore(context: Context, at: number): { start: number; modifier?: Modifier } {
  const { tokens, floor } = context;
  let start = at;
  let modifier: Modifier | undefined;
  const hyphen = tokens.isHyphen(start - 1) && tokens.joined(start) ? 1 : 0;
  const { phase } = tokens.lexeme(start - 1 - hyphen);
  if (phase && start - 1 - hyphen >= floor) {
    start -= 1 + hyphen;
    modifier = phase;
  }
  if (tokens.word(start - 1) === 'the' && start - 1 >= floor) start--;
  return modifier ? { start, modifier } : { start };
}

const ABOUT = new Set(['about', 'around', 'circa', 'c', 'ca', 'approximately', 'roughly', 'approx']);

/** “around 1970”, “c. 1850”: the first token; `at` itself when there is none. */
export function aboutBefore(context: Context, at: number): number {
  const { tokens, floor } = context;
  const dot = tokens.mark(at - 1) === '.' ? 1 : 0;
  const word = tokens.word(at - 1 - dot);
  if (at - 1 - dot < floor || !ABOUT.has(word) || (dot && word !== 'c' && word !== 'ca' && word !== 'approx'))
    return at;
  return at - 1 - dot;
}

const decade = (first: number, certain: boolean): DateValue =>
  yearsDate(first, first + 9, 'decade', certain ? 'exact' : 'likely');

/** `1990s`, `'90s`, `20s` (ages): `null` when there is no decade. */
function decadeAt(context: Context, at: number): Found | null {
  const { tokens } = context;
  const apostrophe = tokens.word(at + 1) === "'s" && tokens.joined(at + 1);
  const s =
    tokens.joined(at + 1) && (tokens.word(at + 1) === 's' || apostrophe) && tokens.length(at + 1) <= 2;
  if (!s || !isPlain(tokens, at)) return null;
  const number = tokens.number(at);
  const long = tokens.length(at) === 4 && number % 10 === 0 && number >= 1000 && number < 2200;
  const short = tokens.length(at) === 2 && number % 10 === 0 && number >= 10;
  if (!long && !short) return null;
  const whose = ['his', 'her', 'their', 'my', 'your', 'our'].includes(tokens.word(at - 1))
    ? 1
    : tokens.lexeme(at - 1).phase && ['his', 'her', 'their', 'my'].includes(tokens.word(at - 2))
      ? 2
      : 0;
  if (short && whose > 0 && at - whose >= context.floor) {
    const modifier = whose === 2 ? tokens.lexeme(at - 1).phase : undefined;
    const iso = `P${number}Y/P${number + 9}Y`;
    return {
      start: at - whose,
      end: at + 2,
      type: 'DATE',
      value: { kind: 'duration', iso, unit: 'decade', age: true },
      modifier,
    };
  }
  const quote = tokens.mark(at - 1) === "'" || tokens.mark(at - 1) === '’' || tokens.mark(at - 1) === '‘';
  const open = quote && tokens.joined(at) ? at - 1 : at;
  if (
    apostrophe &&
    long &&
    number % 100 !== 0 &&
    tokens.kind(at + 2) === KIND.word &&
    !tokens.lexeme(at + 2).stop &&
    tokens.word(at - 1) !== 'the' &&
    !tokens.lexeme(at - 1).phase
  )
    return null;
  const { start, modifier } = leadBefore(context, open);
  if (short && start === at) return null;
  const first = long ? number : number + (number < 30 ? 2000 : 1900);
  const range = tokens.isDash(at + 2) || tokens.word(at + 2) === 'to' ? decadeEnd(tokens, at + 3) : null;
  const value =
    range && range.first > first ? yearsDate(first, range.first + 9, 'decade') : decade(first, long);
  return { start, end: range && range.first > first ? range.end : at + 2, type: 'DATE', value, modifier };
}

function decadeEnd(tokens: Tokens, at: number): { end: number; first: number } | null {
  const first = fourDigits(tokens, at);
  return tokens.word(at + 1) === 's' && tokens.joined(at + 1) && first % 10 === 0
    ? { end: at + 2, first }
    : null;
}

/** A year, years, or a decade in digits. */
export function yearsAt(context: Context, at: number): Found | null {
  const { tokens, floor } = context;
  if (!isPlain(tokens, at)) return null;
  const found = decadeAt(context, at);
  if (found) return found;
  const number = tokens.number(at);
  const anno = tokens.kind(at - 1) === KIND.word && at - 1 >= floor ? tokens.slice(at - 1) : '';
  if ((anno === 'AD' || anno === 'A.D.') && number > 0 && number < 2200)
    return { start: at - 1, end: at + 1, type: 'DATE', value: yearDate(number) };
  const era = eraAfter(tokens, at + 1, number);
  if (era.era && number > 0 && number < 4000) {
    const start = aboutBefore(context, at);
    return {
      start,
      end: era.end,
      type: 'DATE',
      value: yearDate(era.year),
      modifier: start < at ? 'about' : undefined,
    };
  }
  const year = fourDigits(tokens, at);
  if (Number.isNaN(year)) return null;
  const second = secondYear(tokens, at, year);
  if (second && (year >= 1400 || tokens.lexeme(at - 1).beforeYear === true || tokens.mark(at - 1) === '(')) {
    const lower = tokens.kind(second.end) === KIND.word && !tokens.isCapital(second.end);
    if (!lower || !countable.has(tokens.slice(second.end))) {
      const between = tokens.word(at - 1) === 'between' && at - 1 >= floor ? 1 : 0;
      const the =
        tokens.word(at - 1) === 'the' && at - 1 >= floor && tokens.lexeme(second.end).period === 'season'
          ? 1
          : 0;
      const season = the && tokens.word(second.end) === 'season' ? 1 : 0;
      return {
        start: at - (between || season),
        end: second.end + season,
        type: 'DATE',
        value: yearsDate(year, second.year),
      };
    }
  }
  if (!isYear(tokens, at, year)) return null;
  const hyphen = tokens.isHyphen(at - 1) && tokens.joined(at) && tokens.lexeme(at - 2).phase ? 1 : 0;
  const { phase } = tokens.lexeme(at - 1 - hyphen);
  if (phase && at - 1 - hyphen >= floor)
    return { start: at - 1 - hyphen, end: at + 1, type: 'DATE', value: yearDate(year), modifier: phase };
  const about = aboutBefore(context, at);
  if (about < at)
    return { start: about, end: at + 1, type: 'DATE', value: yearDate(year), modifier: 'about' };
  const fiscal = fiscalBefore(tokens, at);
  return { start: Math.max(fiscal, floor), end: at + 1, type: 'DATE', value: yearDate(year) };
}

/** “the year 2011”, “fiscal 2019”, “fiscal year 2019”. */
function fiscalBefore(tokens: Tokens, at: number): number {
  let start = at;
  if (tokens.word(start - 1) === 'year') start--;
  if (tokens.word(start - 1) === 'fiscal') start--;
  if (start < at && tokens.word(start - 1) === 'the') start--;
  return start;
}
