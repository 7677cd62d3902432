import type { Context } from './context.ts';
import { NATIONAL, SIGNS } from './lexicon/currencies.ts';
import type { Granularity } from './model.ts';
import type { Numeral } from './numerals.ts';
import { KIND, type Tokens } from './tokens.ts';

/** What a number is a number of: the part behind it that decides its type. `end` is the token behind. */
export type Tail =
  | { readonly kind: 'percent'; readonly end: number; readonly unit: '%' | 'pp' | 'bp' | '‰' }
  | { readonly kind: 'money'; readonly end: number; readonly currency: string; readonly minor: boolean }
  | { readonly kind: 'measure'; readonly end: number; readonly unit: string }
  | {
      readonly kind: 'period';
      readonly end: number;
      readonly unit: Granularity;
      readonly plural: boolean;
      readonly hyphen: boolean;
    };

/** Adjectives that may stand between a number and its period: “two full years”. */
const BETWEEN = new Set(
  'more full whole additional consecutive straight solid long working further extra calendar'.split(' '),
);

function percentTail(tokens: Tokens, at: number): Tail | null {
  const mark = tokens.mark(at);
  if (mark === '%' || mark === '％') return { kind: 'percent', end: at + 1, unit: '%' };
  if (mark === '‰') return { kind: 'percent', end: at + 1, unit: '‰' };
  const word = tokens.word(at);
  const next = tokens.word(at + 1);
  if (word === 'percent' || word === 'pct') return { kind: 'percent', end: at + 1, unit: '%' };
  if (word === 'per' && next === 'cent') return { kind: 'percent', end: at + 2, unit: '%' };
  const points = next === 'points' || next === 'point';
  if (word === 'percentage' && points) return { kind: 'percent', end: at + 2, unit: 'pp' };
  if (word === 'basis' && points) return { kind: 'percent', end: at + 2, unit: 'bp' };
  return word === 'bps' ? { kind: 'percent', end: at + 1, unit: 'bp' } : null;
}

const nationalOf = (tokens: Tokens, at: number): string | undefined =>
  tokens.kind(at) === KIND.word && tokens.isCapital(at)
    ? NATIONAL[tokens.slice(at).replaceAll('.', '').toLowerCase()]
    : undefined;

function moneyTail(tokens: Tokens, at: number, numeral: Numeral): Tail | null {
  const sign = SIGNS[tokens.mark(at)];
  if (sign !== undefined && Number.isNaN(tokens.number(at + 1)))
    return { kind: 'money', end: at + 1, currency: sign, minor: false };
  if (sign !== undefined && !tokens.joined(at + 1))
    return { kind: 'money', end: at + 1, currency: sign, minor: false };
  if (tokens.word(at) === 'p' && tokens.joined(at) && !tokens.isCapital(at))
    return { kind: 'money', end: at + 1, currency: 'GBP', minor: true };
  if (tokens.mark(at) === '¢') return { kind: 'money', end: at + 1, currency: 'USD', minor: true };
  let from = at;
  let nation: string | undefined;
  for (let i = 0; i < 3 && tokens.isCapital(from) && !tokens.lexeme(from).currency; i++) {
    nation = nationalOf(tokens, from) ?? nation;
    from++;
  }
  const { currency, unit } = tokens.lexeme(from);
  if (from > at && (!nation || !currency)) return null;
  if (!currency || tokens.kind(from) !== KIND.word) return null;
  const isCode = tokens.length(from) === 3 && tokens.isCapitals(from) && !unit;
  const isName =
    tokens.length(from) > 3 ||
    currency.minor === true ||
    tokens.word(from) === 'yen' ||
    tokens.word(from) === 'won';
  if (!isCode && !isName) return null;
  const sterling =
    tokens.word(from + 1) === 'sterling' ||
    (tokens.mark(from + 1) === '-' && tokens.word(from + 2) === 'sterling');
  if (currency.unsure && !isCode && nation === undefined && !sterling && !numeral.scaled) return null;
  const end = sterling ? from + (tokens.word(from + 1) === 'sterling' ? 2 : 3) : from + 1;
  return { kind: 'money', end, currency: nation ?? currency.code, minor: currency.minor === true };
}

/** “per hour”, “an hour”, “/h”, “a second” behind a length. */
function perHour(tokens: Tokens, at: number, unit: string): { end: number; unit: string } | null {
  if (!['km', 'mi', 'm', 'ft'].includes(unit)) return null;
  const slash = tokens.mark(at) === '/' && tokens.joined(at);
  if (!slash && !['per', 'an', 'a'].includes(tokens.word(at))) return null;
  const period =
    tokens.lexeme(at + 1).period ??
    (slash ? ({ h: 'hour', s: 'second' } as const)[tokens.slice(at + 1)] : undefined);
  if (period === 'hour') return { end: at + 2, unit: unit === 'mi' ? 'mph' : `${unit}/h` };
  return period === 'second' && (slash || tokens.word(at) === 'per')
    ? { end: at + 2, unit: `${unit}/s` }
    : null;
}

/** “square”, “cubic”, “sq.” before a unit: the token behind and the power. */
function power(tokens: Tokens, at: number): { end: number; power: string } {
  const word = tokens.word(at);
  const power = word === 'square' || word === 'sq' ? '2' : word === 'cubic' || word === 'cu' ? '3' : '';
  if (power === '') return { end: at, power };
  const dotted = (word === 'sq' || word === 'cu') && tokens.mark(at + 1) === '.';
  return { end: at + (dotted ? 2 : 1), power };
}

function degreesTail(tokens: Tokens, at: number): Tail | null {
  const sign = tokens.mark(at) === '°' || tokens.mark(at) === 'º';
  if (!sign && tokens.mark(at) !== '℃' && tokens.mark(at) !== '℉') return null;
  if (!sign) return { kind: 'measure', end: at + 1, unit: tokens.mark(at) === '℃' ? '°C' : '°F' };
  const letter = tokens.slice(at + 1);
  if (letter === 'C' || letter === 'F') return { kind: 'measure', end: at + 2, unit: `°${letter}` };
  return { kind: 'measure', end: at + 1, unit: '°' };
}

function measureTail(tokens: Tokens, at: number, hyphen: boolean): Tail | null {
  const degrees = degreesTail(tokens, at);
  if (degrees) return degrees;
  if (tokens.word(at) === 'in' && tokens.joined(at) && !hyphen)
    return { kind: 'measure', end: at + 1, unit: 'in' };
  const { end: from, power: raised } = power(tokens, at);
  const { unit } = tokens.lexeme(from);
  if (!unit || tokens.kind(from) !== KIND.word) return null;
  if (unit.symbol) {
    const symbol = tokens.slice(from);
    const close = tokens.joined(from) || tokens.start(from) - tokens.end(from - 1) === 1 || raised !== '';
    if (
      !close ||
      (symbol.length === 1 &&
        (tokens.mark(from + 1) === '.' && !tokens.joined(from + 1) ? false : tokens.isHyphen(from + 1)))
    )
      return null;
    if (symbol.length === 1 && symbol !== symbol.toLowerCase() && !/^[WVK]$/.test(symbol)) return null;
    if (/^(?:Hp|Cc|Mm|Pm|LB|CC|L|G|KB|FT)$/.test(symbol) && !tokens.joined(from)) return null;
    if (hyphen && symbol.length === 1) return null;
  }
  if (unit.code === '°') {
    const scale = tokens.lexeme(from + 1).unit?.code;
    if (scale === '°C' || scale === '°F') return { kind: 'measure', end: from + 2, unit: scale };
    const letter = tokens.slice(from + 1);
    if ((letter === 'C' || letter === 'F') && tokens.kind(from + 1) === KIND.word)
      return { kind: 'measure', end: from + 2, unit: `°${letter}` };
  }
  const speed = raised === '' ? perHour(tokens, from + 1, unit.code) : null;
  return speed ? { kind: 'measure', ...speed } : { kind: 'measure', end: from + 1, unit: unit.code + raised };
}

function periodTail(tokens: Tokens, at: number, hyphen: boolean): Tail | null {
  let from = at;
  if (!hyphen && BETWEEN.has(tokens.slice(from))) from++;
  const { period, plural, unit } = tokens.lexeme(from);
  if (period === undefined || tokens.kind(from) !== KIND.word || unit) return null;
  if (tokens.isCapital(from) && !tokens.isCapitals(from) && !tokens.opensSentence(at - 1) && !hyphen)
    return null;
  if ((period === 'quarter' || period === 'season' || period === 'weekend') && !plural) return null;
  if (tokens.word(from) === 'sec' && tokens.isCapital(from)) return null;
  return { kind: 'period', end: from + 1, unit: period, plural: plural === true, hyphen };
}

const isSingular = (tokens: Tokens, at: number): boolean => {
  const { period, unit, plural } = tokens.lexeme(at);
  return (
    plural !== true &&
    (period !== undefined || (unit !== undefined && unit.symbol !== true)) &&
    !tokens.isCapital(at)
  );
};

const isVague = ({ amount }: Numeral): boolean => typeof amount !== 'number' && amount.to === null;

/**
 * What stands behind a numeral and says what it is a number of; `null` for a plain count.
 */
export function tailAt(context: Context, numeral: Numeral): Tail | null {
  const { tokens } = context;
  let at = numeral.end;
  const hyphen = tokens.isHyphen(at) && tokens.joined(at) && tokens.joined(at + 1);
  // Text put together from tokens: “three - year”.
  const spaced =
    tokens.mark(at) === '-' && !tokens.joined(at) && !tokens.joined(at + 1) && isSingular(tokens, at + 1);
  if (hyphen || spaced) at++;
  else if (numeral.fraction && tokens.word(at) === 'of' && ['a', 'an'].includes(tokens.word(at + 1))) at += 2;
  else if (isVague(numeral) && tokens.word(at) === 'of') at++;
  else if (numeral.fraction && ['a', 'an'].includes(tokens.word(at))) at++;
  const moved = at > numeral.end && !hyphen && !spaced;
  const tail =
    percentTail(tokens, at) ??
    periodTail(tokens, at, hyphen || spaced) ??
    (moved && numeral.fraction ? null : moneyTail(tokens, at, numeral)) ??
    measureTail(tokens, at, hyphen || spaced);
  if (
    hyphen &&
    tail?.kind === 'measure' &&
    tokens.joined(tail.end) &&
    tokens.isHyphen(tail.end) &&
    /^(?:long|high|tall|deep|wide|thick)$/.test(tokens.slice(tail.end + 1))
  )
    return { ...tail, end: tail.end + 2 };
  return tail;
}
