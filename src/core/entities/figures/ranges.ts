import type { Context } from './context.ts';
import { lowest, scaleAmount, tidy } from './amounts.ts';
import type { Amount } from './model.ts';
import { numeralAt, type Numeral } from './numerals.ts';
import { tailAt, type Tail } from './tails.ts';
import { KIND, type Tokens } from './tokens.ts';

/** Two numbers that make one figure. */
export interface Range {
  /** The token behind the second number. */
  readonly end: number;
  readonly amount: Amount;
  readonly tail: Tail | null;
  /** A score or a vote: “61–20”. */
  readonly sides?: readonly [number, number];
}

const SCORE_BEFORE = new Set(
  'won win wins lost lose beat beats defeated defeat led lead trailed trailing score drew draw victory vote voted ended record'.split(
    ' ',
  ),
);
const SCORE_AFTER = new Set(
  'vote win victory defeat loss lead draw majority decision record up down'.split(' '),
);

/** Scores are named near by: “won 2–3”, “a 61–20 vote”. */
function isScore(tokens: Tokens, start: number, end: number): boolean {
  if (SCORE_AFTER.has(tokens.slice(end))) return true;
  for (let at = start - 1; at >= start - 4; at--) if (SCORE_BEFORE.has(tokens.slice(at))) return true;
  return false;
}

/** How two numbers are tied: a dash, “to”, “or”, “and” behind “between”, “out of”, “in”. */
function connector(
  tokens: Tokens,
  first: Numeral,
  at: number,
): { kind: 'range' | 'or' | 'share' | 'ratio'; at: number } | null {
  const word = tokens.word(at);
  if (tokens.isDash(at)) {
    const tight = tokens.joined(at) && tokens.joined(at + 1);
    const spaced = !tokens.joined(at) && !tokens.joined(at + 1) && tokens.mark(at) !== '—';
    if (tight && tokens.isHyphen(at) && tokens.slice(at + 1) === 'for' && tokens.isHyphen(at + 2))
      return { kind: 'share', at: at + 3 };
    return tight || spaced ? { kind: 'range', at: at + 1 } : null;
  }
  // “a ratio of 3:1”.
  if (tokens.mark(at) === ':' && tokens.joined(at) && tokens.joined(at + 1) && first.plain)
    return { kind: 'ratio', at: at + 1 };
  if (word === 'to') return { kind: 'range', at: at + 1 };
  if (word === 'and' && tokens.word(first.start - 1) === 'between') return { kind: 'range', at: at + 1 };
  if (word === 'or') return { kind: 'or', at: at + 1 };
  if (word === 'out' && tokens.word(at + 1) === 'of' && !first.fraction) {
    const every = tokens.word(at + 2) === 'every' ? 1 : 0;
    return { kind: 'share', at: at + 2 + every };
  }
  if (word === 'in' && (first.words || first.plain) && lowest(first.amount) < 10) {
    const every = tokens.word(at + 1) === 'every' ? 1 : 0;
    return { kind: 'share', at: at + 1 + every };
  }
  return null;
}

/** “three out of five”, “one in ten”. */
function share(tokens: Tokens, first: Numeral, second: Numeral, inWord: boolean): Range | null {
  const [part, whole] = [first.amount, second.amount];
  if (typeof part !== 'number' || typeof whole !== 'number' || part > whole || whole === 0 || second.fraction)
    return null;
  if (inWord) {
    const round = [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000].includes(whole);
    if (
      !round ||
      part >= whole ||
      tokens.lexeme(second.end).period ||
      (part > 1 && whole !== 10 && whole !== 5)
    )
      return null;
  }
  return { end: second.end, amount: Number((part / whole).toFixed(6)), tail: null };
}

const sameTail = (a: Tail, b: Tail): boolean =>
  a.kind === b.kind &&
  (a.kind !== 'measure' ||
    b.kind !== 'measure' ||
    a.unit === b.unit ||
    (a.unit === '°' && b.unit.startsWith('°'))) &&
  (a.kind !== 'money' || b.kind !== 'money' || (a.currency === b.currency && a.minor === b.minor)) &&
  (a.kind !== 'period' || b.kind !== 'period' || a.unit === b.unit);

/** From the first of two numbers: the range, choice, share or score that they make, or `null` when there is one only. */
export function rangeFrom(context: Context, first: Numeral): Range | null {
  const { tokens } = context;
  if (typeof first.amount !== 'number') return null;
  const firstTail = tailAt(context, first);
  if (firstTail?.kind === 'period' && firstTail.hyphen) return null;
  const joint = connector(tokens, first, firstTail?.end ?? first.end);
  if (!joint) return null;
  const second = numeralAt(tokens, joint.at);
  if (!second || typeof second.amount !== 'number') return null;
  if (joint.kind === 'ratio') {
    const sides = [lowest(first.amount), second.amount] as const;
    return second.plain && sides[0] < 1000 ? { end: second.end, amount: sides[0], tail: null, sides } : null;
  }
  if (joint.kind === 'share') {
    const inWord = tokens.word(joint.at - 1) === 'in' || tokens.word(joint.at - 2) === 'in';
    return firstTail ? null : share(tokens, first, second, inWord);
  }
  const word = tokens.word(joint.at - 1);
  const tail = tailAt(context, second);
  if (firstTail && !(tail && sameTail(firstTail, tail))) return null;
  const from = shareScale(first, second);
  if (
    tokens.word(first.start - 1) === 'from' &&
    word === 'to' &&
    (tail === null || tail.kind === 'money' || tail.kind === 'percent' || firstTail)
  )
    return null;
  const dash = word !== 'to' && joint.kind === 'range' && word !== 'and';
  // “1-2-3”, “61-20-4”.
  if (
    dash &&
    tokens.isDash(second.end) &&
    tokens.joined(second.end) &&
    tokens.kind(second.end + 1) === KIND.number
  )
    return null;
  if (dash && !tail && !firstTail && first.plain && second.plain) {
    if (from >= second.amount || isScore(tokens, first.start, second.end)) {
      return from > 999 ? null : { end: second.end, amount: from, tail, sides: [from, second.amount] };
    }
  }
  if (from >= second.amount) return null;
  if (joint.kind === 'or' && second.amount > from * 5) return null;
  if (word === 'to' && !tail && second.amount > from * 1000 && from > 0) return null;
  return { end: second.end, amount: { from, to: second.amount }, tail };
}

/** “10 to 15 million”: both are millions. */
function shareScale(first: Numeral, second: Numeral): number {
  const from = lowest(first.amount);
  const to = lowest(second.amount);
  if (first.scaled || !second.scaled || from >= 1000) return from;
  const scale = [1e12, 1e9, 1e7, 1e6, 1e5, 1e3].find((size) => to >= size) ?? 1;
  return from * scale < to ? tidy(lowest(scaleAmount(first.amount, scale))) : from;
}
