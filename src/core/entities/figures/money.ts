import type { Context, Found } from './context.ts';
import { DOLLARS, SIGNS } from './lexicon/currencies.ts';
import type { Amount } from './model.ts';
import { modifierAfter, modifierBefore } from './modifiers.ts';
import { numeralAt } from './numerals.ts';
import { KIND, type Tokens } from './tokens.ts';

/** What stands before a sum: its first token, the token behind, the currency. */
interface Sign {
  readonly start: number;
  readonly end: number;
  readonly currency: string;
}

/** `$`, `€`, `US$`; `null` for none. */
function signAt(tokens: Tokens, at: number, floor: number): Sign | null {
  const currency = SIGNS[tokens.mark(at)];
  if (currency === undefined) return null;
  const letters =
    tokens.mark(at) === '$' && tokens.joined(at) && at - 1 >= floor && tokens.kind(at - 1) === KIND.word;
  const dollars = letters ? DOLLARS[tokens.slice(at - 1).toLowerCase()] : undefined;
  return dollars ? { start: at - 1, end: at + 1, currency: dollars } : { start: at, end: at + 1, currency };
}

/** `USD`, `Rs.`, `DKK` before a number. */
function codeAt(tokens: Tokens, at: number): Sign | null {
  const { currency, word } = tokens.lexeme(at);
  if (!currency || tokens.kind(at) !== KIND.word) return null;
  const rupees = (word === 'rs' || word === 're') && tokens.isCapital(at);
  if (!rupees && !(tokens.length(at) === 3 && tokens.isCapitals(at))) return null;
  const dot = rupees && tokens.mark(at + 1) === '.' ? 1 : 0;
  return { start: at, end: at + 1 + dot, currency: currency.code };
}

/** The second sum of a range: with its sign or without. */
function rangeEnd(
  context: Context,
  at: number,
  first: number,
  currency: string,
  from: boolean,
): { end: number; amount: Amount } | null {
  const { tokens } = context;
  const word = tokens.word(at);
  const dash = tokens.isDash(at);
  const between = word === 'and' && from;
  if (!dash && word !== 'to' && word !== 'or' && !between) return null;
  const sign = signAt(tokens, at + 1, at + 1) ?? codeAt(tokens, at + 1);
  if (sign && sign.currency !== currency) return null;
  if (!sign && !dash && word !== 'to') return null;
  const second = numeralAt(tokens, sign?.end ?? at + 1, true);
  if (!second || typeof second.amount !== 'number') return null;
  if (!sign && tokens.lexeme(second.end).period) return null;
  const scale =
    second.scaled && first < 1000
      ? ([1e12, 1e9, 1e6, 1e3].find((size) => Number(second.amount) >= size) ?? 1)
      : 1;
  const low = first * scale < second.amount ? first * scale : first;
  return low < second.amount ? { end: second.end, amount: { from: low, to: second.amount } } : null;
}

/** “dollars” after a sum that had its sign already: “$70 billion dollars”; “US”. */
function saidAgain(tokens: Tokens, at: number, currency: string): number {
  const { currency: name, plural } = tokens.lexeme(at);
  if (name && plural && name.code === currency && tokens.length(at) > 3) return at + 1;
  const code = tokens.slice(at);
  const named =
    tokens.kind(at) === KIND.word && tokens.isCapitals(at) && name?.code === code && tokens.length(at) === 3;
  return named && (code === currency || currency === 'USD') ? at + 1 : at;
}

/** A sum that begins with its currency. */
export function moneyAt(context: Context, at: number): Found | null {
  const { tokens, floor } = context;
  const sign = signAt(tokens, at, floor) ?? codeAt(tokens, at);
  if (!sign) return null;
  const numeral = numeralAt(tokens, sign.end, true);
  if (!numeral || tokens.start(numeral.start) - tokens.end(sign.end - 1) > 2 || numeral.fraction) return null;
  const isBetween = tokens.word(sign.start - 1) === 'between' && sign.start - 1 >= floor;
  const isFrom = tokens.word(sign.start - 1) === 'from';
  const first = typeof numeral.amount === 'number' ? numeral.amount : null;
  const range =
    first === null || (isFrom && tokens.word(numeral.end) === 'to')
      ? null
      : rangeEnd(context, numeral.end, first, sign.currency, isBetween);
  const said = saidAgain(tokens, range?.end ?? numeral.end, sign.currency);
  const code = said > (range?.end ?? numeral.end) ? tokens.lexeme(said - 1).currency?.code : undefined;
  const from = range && isBetween ? sign.start - 1 : sign.start;
  const before = modifierBefore(context, from);
  const after = modifierAfter(context, said);
  const minus =
    !before &&
    from - 1 >= floor &&
    /^[−-]$/.test(tokens.mark(from - 1)) &&
    tokens.joined(from) &&
    !tokens.joined(from - 1);
  const amount = range?.amount ?? numeral.amount;
  return {
    start: before?.start ?? (minus ? from - 1 : from),
    end: after?.end ?? said,
    type: 'MONEY',
    value: {
      kind: 'money',
      amount: minus && typeof amount === 'number' ? -amount : amount,
      currency: code ?? sign.currency,
    },
    modifier: before?.modifier ?? after?.modifier,
  };
}
