import { charKind, digitOf, isGroupSpace, unitAt } from './characters.ts';

/** A number written in digits, as `scanDigits` reads it. */
export interface Digits {
  readonly end: number;
  /** NaN for what is no number: `1.2.3`, more digits than a number can hold. */
  readonly value: number;
  /** Digits alone: no separators, no decimals. */
  readonly plain: boolean;
  /** Several dots: `31.12.2015`. */
  readonly dotted: boolean;
}

const MOST = 18;
const MOST_GROUPS = 6;

const isDigit = (text: string, at: number): boolean => digitOf(unitAt(text, at)) >= 0;

function run(text: string, at: number): number {
  while (isDigit(text, at)) at++;
  return at;
}

/** Exactly `count` digits at `at`, and no more. */
function group(text: string, at: number, count: number): boolean {
  for (let i = 0; i < count; i++) if (!isDigit(text, at + i)) return false;
  return !isDigit(text, at + count);
}

/** The end of the groups of digits that follow a first group: `,000,000`, `,45,678`. */
function groups(text: string, start: number, at: number): number {
  const separator = unitAt(text, at);
  if (at - start > 3 || (separator !== 44 && !isGroupSpace(separator))) return at;
  let end = at;
  while (unitAt(text, end) === separator && group(text, end + 1, 3)) end += 4;
  if (end > at || separator !== 44 || at - start > 2) return end;
  let indian = at;
  for (let i = 0; i < MOST_GROUPS && unitAt(text, indian) === 44 && group(text, indian + 1, 2); i++)
    indian += 3;
  return indian > at && unitAt(text, indian) === 44 && group(text, indian + 1, 3) ? indian + 4 : at;
}

function numberOf(text: string, start: number, end: number): number {
  if (end - start <= 15) {
    let whole = 0;
    let at = start;
    for (; at < end; at++) {
      const digit = digitOf(unitAt(text, at));
      if (digit < 0) break;
      whole = whole * 10 + digit;
    }
    if (at === end) return whole;
  }
  let digits = '';
  for (let i = start; i < end; i++) {
    const digit = digitOf(unitAt(text, i));
    if (digit >= 0) digits += String(digit);
    else if (unitAt(text, i) === 46) digits += '.';
  }
  return Number(digits);
}

/**
 * Reads the number in digits that begins at `start`: plain, grouped by commas or thin spaces, western or Indian, with
 * decimals, in ASCII or full-width digits. Looks at most a few characters beyond its end.
 */
export function scanDigits(text: string, start: number): Digits {
  const first = run(text, start);
  let end = groups(text, start, first);
  const grouped = end > first;
  let plain = !grouped;
  let dots = 0;
  let thousands = first - start <= 3 && !grouped;
  while (unitAt(text, end) === 46 && isDigit(text, end + 1)) {
    const next = run(text, end + 1);
    if (next - end !== 4) thousands = false;
    end = next;
    dots++;
    plain = false;
  }
  if (dots > 1) {
    const value = thousands && end - start <= MOST ? Number(text.slice(start, end).replaceAll('.', '')) : NaN;
    return { end, value, plain: false, dotted: true };
  }
  // `-` is not part of it; a letter is looked at by who asks.
  return { end, value: end - start > MOST + 6 ? NaN : numberOf(text, start, end), plain, dotted: false };
}

/** Whether there is nothing but digits from `start` to `end`. */
export function isDigits(text: string, start: number, end: number): boolean {
  return run(text, start) >= end;
}

/** Whether a dot with digits behind it can open a number here: `.324`. */
export function opensWithDot(text: string, at: number): boolean {
  return (
    unitAt(text, at) === 46 && isDigit(text, at + 1) && (at === 0 || charKind(unitAt(text, at - 1)) >= 3)
  );
}
