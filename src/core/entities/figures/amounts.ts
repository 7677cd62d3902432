import type { Amount } from './model.ts';

/** Rounds away what binary fractions add: 1.3 × 1,000,000 is 1,300,000. */
export function tidy(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value + 0 : Number(value.toPrecision(15));
}

/** `amount` with every number of it changed by `change`. */
export function mapAmount(amount: Amount, change: (value: number) => number): Amount {
  if (typeof amount === 'number') return tidy(change(amount));
  const end = (value: number | null): number | null => (value === null ? null : tidy(change(value)));
  return { from: end(amount.from), to: end(amount.to) };
}

/** `amount` times `factor`. */
export function scaleAmount(amount: Amount, factor: number): Amount {
  return factor === 1 ? amount : mapAmount(amount, (value) => value * factor);
}

/** The smallest number that `amount` may be. */
export function lowest(amount: Amount): number {
  return typeof amount === 'number' ? amount : (amount.from ?? amount.to ?? 0);
}
