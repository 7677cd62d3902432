import type { Amount, FigureValue } from '../../entities/index.ts';

/** Writes amounts out in full, as a language has it. */
export interface NumberWriter {
  /** `1,300,000`; `350,000–400,000`; `≥ 24` where one end is open. */
  amount(amount: Amount): string;
  /** The same as a sum of money, the currency's name in full where it has one. */
  money(amount: Amount, currency: string): string;
  percent(amount: Amount): string;
  /** The same with a unit that has a name in every language: `20 years`. */
  counted(amount: Amount, unit: NamedUnit): string;
  measure(amount: Amount, symbol: string): string;
}

export type NamedUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** More digits than any article gives. */
const DIGITS = 10;

/** @param locale BCP 47; what the platform does not know is written as in English */
export function numberWriter(locale: string): NumberWriter {
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const full = { maximumFractionDigits: DIGITS, ...options };
    try {
      return new Intl.NumberFormat(locale, full);
    } catch {
      return new Intl.NumberFormat('en', full);
    }
  };
  const write = (amount: Amount, options: Intl.NumberFormatOptions): string => {
    const writer = format(options);
    return over(amount, (number) => writer.format(number), writer);
  };
  const plain = (amount: Amount): string => write(amount, {});
  return {
    amount: plain,
    money: (amount, currency) =>
      /^[A-Z]{3}$/u.test(currency)
        ? write(amount, { style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 })
        : `${plain(amount)} ${currency}`,
    percent: (amount) => {
      const hundredth = typeof amount === 'number' ? amount / 100 : scaled(amount, 0.01);
      return write(hundredth, { style: 'percent', maximumFractionDigits: 4 });
    },
    counted: (amount, unit) => write(amount, { style: 'unit', unit, unitDisplay: 'long' }),
    measure: (amount, symbol) => `${plain(amount)} ${symbol.replace(/[23]$/u, raised)}`,
  };
}

/** A value that is a number with something behind it. */
export type Numeric = Extract<FigureValue, { readonly amount: Amount }>;

/** The value written out. */
export function writeNumeric(value: Numeric, writer: NumberWriter): string {
  switch (value.kind) {
    case 'number':
      return writer.amount(value.amount);
    case 'money':
      return writer.money(value.amount, value.currency);
    case 'measure':
      return writer.measure(value.amount, value.unit);
    case 'percent':
      return value.unit === '%' ? writer.percent(value.amount) : writer.measure(value.amount, value.unit);
  }
}

function over(amount: Amount, one: (number: number) => string, writer: Intl.NumberFormat): string {
  if (typeof amount === 'number') return one(amount);
  const { from, to } = amount;
  if (from === null) return to === null ? '?' : `≤ ${one(to)}`;
  if (to === null) return `≥ ${one(from)}`;
  return from <= to ? writer.formatRange(from, to) : `${one(from)} – ${one(to)}`;
}

function scaled(
  { from, to }: Exclude<Amount, number>,
  by: number,
): { from: number | null; to: number | null } {
  return { from: from === null ? null : from * by, to: to === null ? null : to * by };
}

function raised(digit: string): string {
  return digit === '2' ? '²' : '³';
}
