import type { Context } from '../context.ts';
import type { Amount, DurationValue, FigureValue, Granularity } from '../model.ts';
import { isClockUnit } from './durations.ts';
import { ago, unresolved } from './resolve.ts';

const middle = (amount: Amount): number =>
  typeof amount === 'number' ? amount : ((amount.from ?? 0) + (amount.to ?? amount.from ?? 0)) / 2;

/**
 * “ago”, “earlier”, “later”, “from now” behind a length of time: the token behind, and the date that is meant.
 *
 * @param amount how many units; `null` for “years ago”
 */
export function agoOrLater(
  context: Context,
  at: number,
  length: DurationValue,
  amount: Amount | null,
  unit: Granularity,
): { end: number; value: FigureValue } | null {
  const { tokens, published } = context;
  const word = tokens.word(at);
  const fromNow = word === 'from' && tokens.word(at + 1) === 'now';
  if (word === 'ago' || fromNow || word === 'hence') {
    const end = fromNow ? at + 2 : at + 1;
    const offset = `${word === 'ago' ? '-' : ''}${length.iso}`;
    if (amount === null || isClockUnit(unit))
      return { end, value: unresolved(unit, amount === null ? {} : { offset }) };
    const count = middle(amount) * (word === 'ago' ? -1 : 1);
    const value = ago(unit, count, published);
    const exact = value.from === undefined ? { ...value, offset } : value;
    const loose =
      typeof amount === 'number' ? exact : { ...exact, ...(exact.from && { certainty: 'likely' as const }) };
    return { end, value: loose };
  }
  if (word === 'later' || word === 'earlier') {
    const offset = `${word === 'earlier' ? '-' : ''}${length.iso}`;
    return { end: at + 1, value: unresolved(unit, { offset }) };
  }
  return null;
}
