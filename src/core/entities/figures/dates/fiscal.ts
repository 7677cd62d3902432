import type { Context, Found } from '../context.ts';
import { quarterDate, unresolved, yearDate, yearsDate } from './resolve.ts';
import { fourDigits } from './years.ts';

/** `Q3 2019`, `H1`, `FY2020`, `FY05`: abbreviations of business. */
export function fiscalAt(context: Context, at: number): Found | null {
  const { tokens, published } = context;
  if (tokens.length(at) > 6) return null;
  const found = /^(Q[1-4]|H[12]|FY)(\d{2}|\d{4})?$/.exec(tokens.slice(at));
  if (!found) return null;
  const [, name = '', digits] = found;
  const quoted = tokens.mark(at + 1) === "'" || tokens.mark(at + 1) === '’' ? 1 : 0;
  const behind = fourDigits(tokens, at + 1 + quoted);
  const short = digits === undefined ? NaN : Number(digits) + (digits.length === 2 ? 2000 : 0);
  const written = Number.isNaN(short) ? behind : short;
  const end = Number.isNaN(short) && !Number.isNaN(behind) ? at + 2 + quoted : at + 1;
  const year = Number.isNaN(written) ? (published?.year ?? null) : written;
  const certainty = Number.isNaN(written) ? 'likely' : 'exact';
  const base = { start: at, end, type: 'DATE' } as const;
  if (name === 'FY') return Number.isNaN(written) ? null : { ...base, value: yearDate(written) };
  if (year === null) return { ...base, value: unresolved(name.startsWith('Q') ? 'quarter' : 'year') };
  if (name.startsWith('Q')) return { ...base, value: quarterDate(year, Number(name.charAt(1)), certainty) };
  const months = name === 'H1' ? (['01', '06'] as const) : (['07', '12'] as const);
  const whole = yearsDate(year, year, 'year', certainty);
  return {
    ...base,
    value: { ...whole, from: `${whole.from ?? ''}-${months[0]}`, to: `${whole.to ?? ''}-${months[1]}` },
  };
}
