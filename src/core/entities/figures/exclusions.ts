import type { Context } from './context.ts';
import { MONTHS } from './lexicon/time.ts';
import { KIND, type Tokens } from './tokens.ts';

const MOST_LISTED = 40;

const isDigits = (tokens: Tokens, at: number): boolean => {
  const kind = tokens.kind(at);
  return kind === KIND.number || kind === KIND.dotted;
};

/** The end of numbers listed behind a naming noun: “Sections 6.2, 6.6 and 7”. */
function listEnd(tokens: Tokens, at: number): number {
  let end = at + 1;
  for (let i = 0; i < MOST_LISTED; i++) {
    const joint =
      tokens.mark(end) === ',' ||
      tokens.mark(end) === '/' ||
      tokens.isDash(end) ||
      ['and', 'or', 'to'].includes(tokens.word(end));
    if (!joint || !isDigits(tokens, end + 1)) return end;
    const worded = tokens.kind(end) === KIND.word;
    // “in Section 5, 20 people”: what counts something isn't in the list.
    if (
      tokens.number(end + 1) > 1500 ||
      (tokens.mark(end) === ',' &&
        !tokens.joined(end + 1) &&
        tokens.kind(end + 2) === KIND.word &&
        !['and', 'or', 'of'].includes(tokens.word(end + 2)))
    )
      return end;
    if (worded && tokens.kind(end + 2) === KIND.word && !tokens.lexeme(end + 2).stop) return end;
    end += 2;
  }
  return end;
}

/** Numbers joined by hyphens, dots, slashes or spaces as in a telephone number; 0 when it is none. */
function telephoneEnd(tokens: Tokens, at: number): number {
  let end = at + 1;
  let groups = 1;
  let joint = '';
  while (
    groups < 8 &&
    (tokens.isHyphen(end) || tokens.mark(end) === '/') &&
    tokens.joined(end) &&
    tokens.joined(end + 1) &&
    isDigits(tokens, end + 1)
  ) {
    joint = tokens.mark(end);
    end += 2;
    groups++;
  }
  if (groups > 2 && joint !== '/') return isDate(tokens, at) ? 0 : end;
  const [first, last] = [tokens.length(at), tokens.length(end - 1)];
  if (groups === 2 && joint === '-' && first === 3 && last === 4) return end;
  if (tokens.mark(at - 1) === '+' && tokens.joined(at)) {
    while (isDigits(tokens, end) || (tokens.isHyphen(end) && isDigits(tokens, end + 1))) end++;
    return end - at > 1 || first > 6 ? end : 0;
  }
  return 0;
}

/** `2015-03-04`, `4-3-2015`: three groups that can be a day. */
function isDate(tokens: Tokens, at: number): boolean {
  const lengths = [0, 2, 4].map((step) => tokens.length(at + step));
  const [first = 0, second = 0, third = 0] = lengths;
  return second <= 2 && ((first === 4 && third <= 2) || (first <= 2 && (third === 4 || third === 2)));
}

/** `[12]`, `[3, 4]`: a reference; the token behind the bracket, 0 when it is none. */
function referenceEnd(tokens: Tokens, at: number): number {
  if (tokens.mark(at - 1) !== '[') return 0;
  let end = at + 1;
  while (end < at + MOST_LISTED && (isDigits(tokens, end) || tokens.mark(end) === ',' || tokens.isDash(end)))
    end++;
  return tokens.mark(end) === ']' ? end + 1 : 0;
}

/** `1.`, `2)`, `6.1.2` at the start of a line. */
function isListNumber(tokens: Tokens, at: number): boolean {
  if (!tokens.opensLine(at) && !(tokens.mark(at - 1) === '(' && tokens.opensLine(at - 1))) return false;
  if (tokens.kind(at) === KIND.dotted) return !isDottedNumber(tokens, at) && !isDottedDate(tokens, at);
  if (tokens.length(at) > 3) return false;
  const mark = tokens.mark(at + 1);
  if ((mark === '.' || mark === ')') && tokens.joined(at + 1)) return !tokens.joined(at + 2);
  return tokens.slice(at).includes('.') && tokens.isCapital(at + 1);
}

/** `1.000.000` */
const isDottedNumber = (tokens: Tokens, at: number): boolean =>
  /^\d{1,3}(?:\.\d{3}){2,5}$/.test(tokens.slice(at));

/** `31.12.2015` */
export function isDottedDate(tokens: Tokens, at: number): boolean {
  return (
    tokens.kind(at) === KIND.dotted &&
    /^(?:\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|\d{4}\.\d{1,2}\.\d{1,2})$/.test(tokens.slice(at))
  );
}

const decimalLike = (written: string): boolean => /^0\./.test(written);

/** A capitalised noun that names the number behind it: “Boeing 747”, “Vocalion 03519”. */
function isNamed(context: Context, at: number): boolean {
  const { tokens } = context;
  const written = tokens.slice(at);
  if (
    /^0\d/.test(written) &&
    tokens.mark(at + 1) !== ':' &&
    !isDottedDate(tokens, at) &&
    tokens.mark(at + 1) !== '/' &&
    !tokens.isHyphen(at + 1)
  ) {
    // `03519` is a code, `03 programs` in a table a count.
    const zoned = tokens.isCapitals(at + 1) || ['hours', 'hrs'].includes(tokens.slice(at + 1));
    if (written.length > 2 && !decimalLike(written) && !(written.length === 4 && zoned)) return true;
  }
  if (tokens.joined(at) || !tokens.isCapital(at - 1) || written.includes(',')) return false;
  const decimal = written.includes('.');
  const before = tokens.lexeme(at - 1);
  if (before.word !== '' && !before.names) return false;
  if (tokens.opensSentence(at - 1) && !tokens.isCapitals(at - 1) && !decimal) return false;
  const year = tokens.number(at) >= 1100 && tokens.number(at) < 2100 && tokens.length(at) === 4;
  if (year && !tokens.isCapitals(at - 1)) return false;
  const next = tokens.kind(at + 1);
  if (next !== KIND.word)
    return tokens.mark(at + 1) !== '%' && tokens.mark(at + 1) !== '/' && !tokens.isDash(at + 1);
  const after = tokens.lexeme(at + 1);
  if (
    after.unit ||
    after.currency ||
    after.period ||
    after.scale ||
    after.month ||
    after.word === 'percent' ||
    after.word === 'per'
  )
    return false;
  return tokens.isCapital(at + 1) || after.stop === true || tokens.joined(at + 1);
}

/** Behind a hyphen that ties it to a name: “COVID-19”, “F-16”. */
function isTied(tokens: Tokens, at: number): boolean {
  if (!tokens.isHyphen(at - 1) || !tokens.joined(at) || !tokens.joined(at - 1)) return false;
  const kind = tokens.kind(at - 2);
  if (kind === KIND.other) return true;
  if (kind !== KIND.word) return false;
  const { word, phase, cardinal, month, beforeYear } = tokens.lexeme(at - 2);
  if (
    phase !== undefined ||
    cardinal !== undefined ||
    month !== undefined ||
    beforeYear === true ||
    MONTHS.includes(word)
  )
    return false;
  return !/^(?:pre|post|mid|non|sub|over|under|top)$/i.test(tokens.slice(at - 2));
}

/**
 * The token behind a number that is no figure: a reference, a list's number, a telephone number, the name of a
 * section, a part of a name; 0 when the number at `at` may be a figure.
 */
export function excludedEnd(context: Context, at: number): number {
  const { tokens } = context;
  if (!isDigits(tokens, at)) return 0;
  const before = tokens.mark(at - 1);
  if (
    before === '#' ||
    before === '§' ||
    before === '¶' ||
    (before === '@' && tokens.joined(at)) ||
    (before === '\\' && tokens.joined(at))
  )
    return listEnd(tokens, at);
  const reference = referenceEnd(tokens, at);
  if (reference > 0) return reference;
  if (isListNumber(tokens, at)) return at + 1;
  const telephone = telephoneEnd(tokens, at);
  if (telephone > 0) return telephone;
  const noun = before === '.' ? at - 2 : at - 1;
  const naming = tokens.lexeme(noun).names === true && tokens.kind(noun) === KIND.word;
  if (
    naming &&
    !(
      before === '.' &&
      !['no', 'nos', 'art', 'sec', 'fig', 'figs', 'pp', 'para', 'vol', 'ch', 'ext', 'ver'].includes(
        tokens.word(noun),
      )
    )
  ) {
    const no = ['no', 'nos'].includes(tokens.word(noun));
    if (!no || before === '.' || tokens.isCapital(noun)) return listEnd(tokens, at);
  }
  if (/^(?:p|v|r)$/i.test(tokens.kind(noun) === KIND.word ? tokens.slice(noun) : '') && before === '.')
    return listEnd(tokens, at);
  if (before === '(' && tokens.mark(at + 1) === ')' && tokens.length(at) < 4) {
    const worded = tokens.lexeme(at - 2);
    if (worded.cardinal === undefined && worded.scale === undefined && worded.ordinal === undefined)
      return at + 1;
  }
  // `v2.0`
  if (before === '.' && tokens.joined(at) && tokens.joined(at - 1) && tokens.kind(at - 2) === KIND.other)
    return at + 1;
  if (isPair(tokens, at)) return at + 3;
  if (isVerse(tokens, at)) return at + 3;
  if (isAddress(tokens, at)) return at + 1;
  if (tokens.length(at) > 6 && before === ':' && !/[^\d]/.test(tokens.slice(at))) return at + 1;
  if (isTied(tokens, at) || isNamed(context, at)) return at + 1;
  if (tokens.kind(at) === KIND.dotted && !isDottedNumber(tokens, at) && !isDottedDate(tokens, at))
    return at + 1;
  // `4x4`, `3D`, `1f5a`: digits tied to letters that are no unit.
  const tail = at + 1;
  if (
    tokens.joined(tail) &&
    (tokens.kind(tail) === KIND.other || (tokens.kind(tail) === KIND.word && !opensTail(tokens, tail)))
  )
    return tail + 1;
  return 0;
}

/** “John 3:16”. */
function isVerse(tokens: Tokens, at: number): boolean {
  const pair =
    tokens.mark(at + 1) === ':' &&
    tokens.joined(at + 1) &&
    tokens.joined(at + 2) &&
    !Number.isNaN(tokens.number(at + 2));
  if (!pair || !tokens.isCapital(at - 1) || tokens.joined(at)) return false;
  const { word, weekday, month } = tokens.lexeme(at - 1);
  const timed = ['am', 'pm'].includes(tokens.word(at + 3)) || tokens.isCapitals(at + 3);
  return word === '' && weekday === undefined && month === undefined && !timed && !tokens.opensSentence(at);
}

/** `1/264`, `24/7`: two numbers with a slash that are neither a fraction nor a date nor years. */
function isPair(tokens: Tokens, at: number): boolean {
  if (tokens.mark(at + 1) !== '/' || !tokens.joined(at + 1) || !tokens.joined(at + 2)) return false;
  const [over, under] = [tokens.number(at), tokens.number(at + 2)];
  if (Number.isNaN(under) || tokens.mark(at + 3) === '/') return false;
  if (over === 9 && under === 11) return false;
  const years = tokens.length(at) === 4 && (tokens.length(at + 2) === 4 || tokens.length(at + 2) === 2);
  return !years && (over >= under || under > 100);
}

const STREETS = new Set(
  'Street St Avenue Ave Road Rd Boulevard Blvd Lane Drive Square Terrace Highway Parkway'.split(' '),
);

/** “340 Hay Street”. */
function isAddress(tokens: Tokens, at: number): boolean {
  if (tokens.length(at) > 5) return false;
  for (let step = 1; step <= 4 && tokens.isCapital(at + step); step++) {
    if (step > 1 && STREETS.has(tokens.slice(at + step))) return true;
  }
  return false;
}

const TAILS = new Set(['s', 'st', 'nd', 'rd', 'th', 'am', 'pm', 'bc', 'ad', 'bce', 'ce', 'p', 'in', "'s"]);
const SCALES = /^(?:k|m|mn|mln|bn|b|tn|trn|t|p|c|ds?|ths|rds)$/i;

function opensTail(tokens: Tokens, at: number): boolean {
  const { word, unit, currency, period } = tokens.lexeme(at);
  return (
    unit !== undefined ||
    currency !== undefined ||
    period !== undefined ||
    TAILS.has(word) ||
    SCALES.test(tokens.slice(at))
  );
}
