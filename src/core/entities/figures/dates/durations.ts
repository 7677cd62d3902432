import { ISO } from '../lexicon/time.ts';
import type { Amount, DurationValue, Granularity } from '../model.ts';
import { tidy } from '../amounts.ts';

/** `P20Y`, `PT5M`, `P2.5W`: ISO 8601, which allows a decimal in its smallest part. */
export function iso(count: number | null, unit: Granularity): string {
  const [size, letter] = ISO[unit];
  const amount = count === null ? 'X' : plainNumber(tidy(count * size));
  return letter.length === 2 ? `PT${amount}${letter.charAt(1)}` : `P${amount}${letter}`;
}

function plainNumber(value: number): string {
  const written = String(value);
  return written.includes('e')
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : written;
}

/** A duration of `amount` units; one that is only an order of size (“decades”) has no number. */
export function duration(amount: Amount | null, unit: Granularity): DurationValue {
  if (amount === null) return { kind: 'duration', iso: iso(null, unit), unit };
  if (typeof amount === 'number') return { kind: 'duration', iso: iso(amount, unit), unit };
  const { from, to } = amount;
  if (from === null || to === null) return { kind: 'duration', iso: iso(null, unit), unit };
  return { kind: 'duration', iso: `${iso(from, unit)}/${iso(to, unit)}`, unit };
}

/** “five years, four months and five days”. */
export function joinDurations(parts: readonly DurationValue[]): DurationValue {
  const [first] = parts;
  const date = parts.map(({ iso: part }) => (part.startsWith('PT') ? '' : part.slice(1))).join('');
  const time = parts.map(({ iso: part }) => (part.startsWith('PT') ? part.slice(2) : '')).join('');
  return { kind: 'duration', iso: `P${date}${time ? `T${time}` : ''}`, unit: first?.unit ?? 'day' };
}

/** Hours, minutes and seconds are TIME, days and longer DATE. */
export function isClockUnit(unit: Granularity): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}
