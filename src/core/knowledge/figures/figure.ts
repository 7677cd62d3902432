import type { FigureValue, Modifier } from '../../entities/index.ts';
import { dateWriter, writeDuration } from './dates.ts';
import { numberWriter, writeNumeric } from './numbers.ts';

/** What a figure comes to, in the reader's language. Whatever is not known is left out. */
export interface WrittenFigure {
  /** The value in full: `1,300,000`, `10 February 2020`, `20 years`. */
  readonly value?: string;
  /** How a calendar date came about: from the words alone, by a likely choice, or not at all. */
  readonly certainty?: 'exact' | 'likely' | 'unresolved';
  /** What of an unresolved date is known: a month or day, or a length of time from a date named elsewhere. */
  readonly known?: string;
  /** What comes again and again: how often, and on which day of the week. */
  readonly every?: string;
  readonly weekday?: string;
  /** `GMT`, as written. */
  readonly zone?: string;
}

/**
 * Writes out a figure's value.
 *
 * @param locale BCP 47
 */
export function writeFigure(value: FigureValue, locale: string): WrittenFigure {
  const numbers = numberWriter(locale);
  const dates = dateWriter(locale);
  switch (value.kind) {
    case 'ordinal':
      return { value: numbers.amount(value.rank) };
    case 'tally':
      return { value: value.sides.map((side) => numbers.amount(side)).join(' : ') };
    case 'duration':
      return given({ value: writeDuration(value.iso, numbers) });
    case 'recurring':
      return given({
        every: writeDuration(value.every, numbers),
        weekday: value.weekday === undefined ? undefined : dates.weekday(value.weekday),
      });
    case 'date': {
      const known =
        value.partial === undefined
          ? value.offset === undefined
            ? undefined
            : writeDuration(value.offset, numbers)
          : dates.partial(value.partial);
      return given({ value: dates.date(value), certainty: value.certainty, known });
    }
    case 'time': {
      const { from, to, zone, date } = value;
      const clock = from !== undefined && to !== undefined && from !== to ? `${from} – ${to}` : (from ?? to);
      const day = date && dates.date(date);
      const both = [day, clock].filter((each) => each !== undefined).join(', ');
      return given({ value: both === '' ? undefined : both, certainty: date?.certainty, zone });
    }
    default:
      return { value: writeNumeric(value, numbers) };
  }
}

/** The sign that a modifier has in print, where it has one. */
export const SIGNS: Readonly<Partial<Record<Modifier, string>>> = {
  about: '≈',
  nearly: '≈',
  'more than': '>',
  'at least': '≥',
  'less than': '<',
  'at most': '≤',
  'up to': '≤',
};

type Given<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Without the fields that are not known. */
function given<Fields extends object>(fields: Fields): Given<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field !== undefined),
  ) as Given<Fields>;
}
