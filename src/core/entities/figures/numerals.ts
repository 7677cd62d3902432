import { tidy } from './amounts.ts';
import { isDigits } from './digits.ts';
import { FRACTION_SIGNS, SHORT_SCALES } from './lexicon/numbers.ts';
import { COUNTABLE } from './lexicon/words.ts';
import type { Amount } from './model.ts';
import { KIND, type Tokens } from './tokens.ts';

/** A number in digits or words, or an order of size (“dozens”, “hundreds of thousands”). */
export interface Numeral {
  /** First token. */
  readonly start: number;
  /** The token behind the last. */
  readonly end: number;
  readonly amount: Amount;
  /** One token of digits without separators: may be a year. */
  readonly plain: boolean;
  readonly words: boolean;
  /** With a word or letter of scale: “million”, “bn”. */
  readonly scaled: boolean;
  /** A part of something: “half”, “one-third”. */
  readonly fraction: boolean;
}

interface Part {
  readonly end: number;
  readonly value: number;
}

const MOST_WORDS = 24;
const countable = new Set(COUNTABLE);

/** `twenty-one`, `seven`: below a hundred. */
function belowHundred(tokens: Tokens, at: number): Part | null {
  const value = tokens.lexeme(at).cardinal;
  if (value === undefined) return null;
  if (value < 20) return { end: at + 1, value };
  const behind = tokens.isHyphen(at + 1) && tokens.joined(at + 1) === tokens.joined(at + 2) ? at + 2 : at + 1;
  const ones = tokens.lexeme(behind).cardinal;
  const fits = ones !== undefined && ones > 0 && ones < 10;
  return fits ? { end: behind + 1, value: value + ones } : { end: at + 1, value };
}

/** A scale at `at`, also behind a hyphen: “million”, “-hundred”. */
function scaleAt(tokens: Tokens, at: number): Part | null {
  const { scale, scales } = tokens.lexeme(at);
  if (scale !== undefined) return { end: at + 1, value: scale };
  // “300 millions”, “5 crores”.
  if (scales !== undefined && scales > 1e3 && !Number.isNaN(tokens.number(at - 1)))
    return { end: at + 1, value: scales };
  if (!tokens.isHyphen(at) || !tokens.joined(at) || !tokens.joined(at + 1)) return null;
  const hyphened = tokens.lexeme(at + 1).scale;
  return hyphened === undefined ? null : { end: at + 2, value: hyphened };
}

/** Number words from `first`: “three-hundred and sixteen”, “one million two hundred thousand”. */
function cardinalWords(tokens: Tokens, first: number): Part | null {
  let at = first;
  let total = 0;
  let current = 0;
  let least = Infinity;
  if (tokens.word(at) === 'a' || tokens.word(at) === 'an') {
    if (tokens.lexeme(at + 1).scale === undefined) return null;
    current = 1;
    at++;
  }
  while (at < first + MOST_WORDS) {
    const open = current === 0 ? total > 0 || at === first : current >= 100 && current % 100 === 0;
    const and = open && at > first && tokens.word(at) === 'and' ? 1 : 0;
    const part = open ? belowHundred(tokens, at + and) : null;
    if (part && (part.value > 0 || at === first)) {
      const behind = scaleAt(tokens, part.end)?.value ?? 0;
      // “between two hundred and three hundred” is two numbers.
      if (and && (behind === 100 || behind >= least)) break;
      current += part.value;
      at = part.end;
      continue;
    }
    const scale = current > 0 ? scaleAt(tokens, at) : null;
    if (!scale) break;
    if (scale.value <= 100) {
      if (current >= 100 || (scale.value === 12 && total > 0)) break;
      current *= scale.value;
      at = scale.end;
      if (scale.value === 12) break;
      continue;
    }
    if (scale.value >= least) break;
    const crore = scale.value === 1e5 ? scaleAt(tokens, scale.end) : null;
    const lakhCrore = crore?.value === 1e7 ? crore : null;
    total += current * scale.value * (lakhCrore ? 1e7 : 1);
    current = 0;
    least = scale.value;
    at = lakhCrore?.end ?? scale.end;
  }
  return at > first ? { end: at, value: tidy(total + current) } : null;
}

/** “point six five” behind number words. */
function pointWords(tokens: Tokens, at: number): Part | null {
  if (tokens.word(at) !== 'point') return null;
  let digits = '';
  let end = at + 1;
  while (digits.length < 8) {
    const digit = tokens.lexeme(end).cardinal;
    if (digit === undefined || digit > 9) break;
    digits += String(digit);
    end++;
  }
  return digits === '' ? null : { end, value: Number(`0.${digits}`) };
}

/** “half”, “a third”, “three-quarters”, “two-fifths”; `numerator` when it was read already. */
function fractionAt(tokens: Tokens, at: number): Part | null {
  const word = tokens.word(at);
  if (word === 'half') return { end: at + 1, value: 0.5 };
  const article = word === 'a' || word === 'an';
  if (article) {
    const { denominator } = tokens.lexeme(at + 1);
    if (denominator === undefined || (tokens.word(at + 1) !== 'half' && tokens.word(at + 2) !== 'of'))
      return null;
    return { end: at + 2, value: 1 / denominator };
  }
  const numerator = tokens.lexeme(at).cardinal;
  if (numerator === undefined || numerator === 0 || numerator > 9) return null;
  const hyphen = tokens.isHyphen(at + 1) && tokens.joined(at + 1) && tokens.joined(at + 2);
  const behind = hyphen ? at + 2 : at + 1;
  const { denominator, period } = tokens.lexeme(behind);
  if (
    denominator === undefined ||
    tokens.word(behind) === 'halves' ||
    (period && !hyphen && tokens.word(behind + 1) !== 'of')
  )
    return null;
  const many = tokens.word(behind).endsWith('s');
  if (numerator > 1 ? !many : !hyphen && tokens.word(behind + 1) !== 'of') return null;
  return { end: behind + 1, value: numerator / denominator };
}

/** “and a half”, “and three-quarters” behind a whole number; `½` right behind digits. */
function mixed(tokens: Tokens, at: number): Part | null {
  const sign = FRACTION_SIGNS[tokens.mark(at)];
  if (sign !== undefined) return { end: at + 1, value: sign };
  // “three-and-a-half”.
  if (
    tokens.isHyphen(at) &&
    tokens.word(at + 1) === 'and' &&
    tokens.isHyphen(at + 2) &&
    tokens.isHyphen(at + 4)
  )
    return tokens.word(at + 5) === 'half' ? { end: at + 6, value: 0.5 } : null;
  if (tokens.word(at) !== 'and') return null;
  const word = tokens.word(at + 1);
  if (word === 'a' && tokens.word(at + 2) === 'half') return { end: at + 3, value: 0.5 };
  if (word === 'a' && tokens.word(at + 2) === 'quarter') return { end: at + 3, value: 0.25 };
  return word === 'three' ? fractionAt(tokens, at + 1) : null;
}

/** “of a million”, “a million”, “million” behind a fraction. */
function ofScale(tokens: Tokens, at: number): Part | null {
  let behind = tokens.word(at) === 'of' ? at + 1 : at;
  if (tokens.word(behind) === 'a') behind++;
  else if (behind > at) return null;
  const scale = tokens.lexeme(behind).scale;
  return scale === undefined ? null : { end: behind + 1, value: scale };
}

/** “dozens”, “tens of thousands”, “a few hundred”, “several million”: only the order of size is known. */
function vagueAt(tokens: Tokens, at: number): Numeral | null {
  const word = tokens.word(at);
  const { scales } = tokens.lexeme(at);
  let end = at + 1;
  let amount: number;
  if (scales !== undefined) {
    amount = scales;
    if (tokens.word(end) === 'of') {
      const of = tokens.lexeme(end + 1);
      const inner = of.scales ?? (scales === 10 ? undefined : of.scale);
      if (inner !== undefined && inner >= 100) {
        amount *= inner;
        end += 2;
      } else if (scales === 10) return null;
    } else if (scales === 10) return null;
  } else {
    const few =
      word === 'several' || word === 'few'
        ? at + 1
        : word === 'a' && tokens.word(at + 1) === 'few'
          ? at + 2
          : 0;
    const couple =
      word === 'a' && tokens.word(at + 1) === 'couple' ? at + (tokens.word(at + 2) === 'of' ? 3 : 2) : 0;
    const first = tokens.lexeme(few || couple).scale;
    if (!few && !couple) return null;
    if (first === undefined) return null;
    end = (few || couple) + 1;
    amount = first;
    const more = tokens.lexeme(end).scale;
    if (more !== undefined && more > first) {
      amount *= more;
      end++;
    }
  }
  const size = { from: tidy(amount * 2), to: null };
  return { start: at, end, amount: size, plain: false, words: true, scaled: true, fraction: false };
}

/** `m`, `bn`, `k` right behind digits, or after a space behind a sum of money. */
function shortScale(tokens: Tokens, at: number, money: boolean): number | undefined {
  const length = tokens.length(at);
  if (tokens.kind(at) !== KIND.word || length > 3 || !(tokens.joined(at) || money)) return undefined;
  const written = tokens.slice(at);
  const scale = SHORT_SCALES[written.toLowerCase()];
  if (scale === undefined || money) return scale;
  if (written === 'm' && countable.has(tokens.slice(at + 1))) return scale;
  const sure =
    length > 1
      ? written.toLowerCase() !== 'cr'
      : written === 'k' || written === 'K' || written === 'M' || written === 'B';
  return sure ? scale : undefined;
}

function digitsAt(tokens: Tokens, at: number, money: boolean): Numeral | null {
  let value = tokens.number(at);
  if (Number.isNaN(value)) return null;
  let end = at + 1;
  let plain = tokens.length(at) <= 18 && Number.isInteger(value) && tokens.kind(at) === KIND.number;
  if (plain) plain = isDigits(tokens.text, tokens.start(at), tokens.end(at));
  let fraction = false;
  if (plain && tokens.mark(end) === '/' && tokens.joined(end) && tokens.joined(end + 1)) {
    const under = tokens.number(end + 1);
    if (
      under > 1 &&
      under <= 100 &&
      value < under &&
      Number.isInteger(under) &&
      tokens.mark(end + 2) !== '/'
    ) {
      value /= under;
      end += 2;
      if (tokens.joined(end) && /^(?:s|rds|ths|th|rd)$/i.test(tokens.slice(end))) end++;
      plain = false;
      fraction = true;
    }
  } else if (
    plain &&
    !Number.isNaN(tokens.number(end)) &&
    tokens.mark(end + 1) === '/' &&
    tokens.joined(end + 1)
  ) {
    const over = tokens.number(end);
    const under = tokens.number(end + 2);
    if (over < under && under <= 16 && tokens.joined(end + 2) && tokens.mark(end + 3) !== '/') {
      value += over / under;
      end += 3;
      plain = false;
    }
  }
  const part = tokens.mark(end) !== '' && !tokens.joined(end) ? null : mixed(tokens, end);
  if (part && !fraction) {
    value += part.value;
    end = part.end;
    plain = false;
  }
  let scaled = false;
  const short = shortScale(tokens, end, money);
  if (short !== undefined) {
    value *= short;
    end++;
    scaled = true;
  } else {
    for (let i = 0; i < 2; i++) {
      const scale = scaleAt(tokens, end);
      if (!scale || (scaled && scale.value < 1e7)) break;
      value *= scale.value;
      end = scale.end;
      scaled = true;
    }
  }
  return { start: at, end, amount: tidy(value), plain: plain && !scaled, words: false, scaled, fraction };
}

/** A numeral in words. */
function worded(start: number, end: number, amount: number, scaled: boolean, fraction = false): Numeral {
  return { start, end, amount, plain: false, words: true, scaled, fraction };
}

function wordsAt(tokens: Tokens, at: number): Numeral | null {
  const fraction = fractionAt(tokens, at);
  if (fraction) {
    const scale = ofScale(tokens, fraction.end);
    if (!scale) return worded(at, fraction.end, tidy(fraction.value), false, true);
    return worded(at, scale.end, tidy(fraction.value * scale.value), true);
  }
  const whole = cardinalWords(tokens, at);
  if (!whole) return null;
  const point = pointWords(tokens, whole.end);
  const part = point ?? mixed(tokens, whole.end);
  if (!part) return worded(at, whole.end, whole.value, whole.value >= 1e3);
  const scale = scaleAt(tokens, part.end);
  const sum = tidy(whole.value + part.value);
  return worded(at, scale?.end ?? part.end, scale ? tidy(sum * scale.value) : sum, scale !== null);
}

/**
 * The numeral that begins at token `at`, as long as it goes; `null` where there is none.
 *
 * @param money behind a currency: `m` and `bn` may stand after a space
 */
export function numeralAt(tokens: Tokens, at: number, money = false): Numeral | null {
  const kind = tokens.kind(at);
  if (kind === KIND.number) return digitsAt(tokens, at, money);
  if (kind === KIND.dotted) {
    const value = tokens.text.length > 0 ? dottedNumber(tokens, at) : NaN;
    if (Number.isNaN(value)) return null;
    return {
      start: at,
      end: at + 1,
      amount: value,
      plain: false,
      words: false,
      scaled: false,
      fraction: false,
    };
  }
  if (kind === KIND.mark) {
    const sign = FRACTION_SIGNS[tokens.mark(at)];
    if (sign === undefined) return null;
    const scale = ofScale(tokens, at + 1);
    const amount = tidy(sign * (scale?.value ?? 1));
    return {
      start: at,
      end: scale?.end ?? at + 1,
      amount,
      plain: false,
      words: false,
      scaled: scale !== null,
      fraction: true,
    };
  }
  return vagueAt(tokens, at) ?? wordsAt(tokens, at);
}

/** `1.000.000` */
function dottedNumber(tokens: Tokens, at: number): number {
  const written = tokens.slice(at);
  return /^\d{1,3}(?:\.\d{3}){2,5}$/.test(written) ? Number(written.replaceAll('.', '')) : NaN;
}
