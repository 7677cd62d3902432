import type { FigureType, Span } from '../model.ts';

/** From one number to another, both included; `null` where that end is open. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
}

/** One number, or an interval where the text gives a range (“10 to 15”) or only an order of size (“billions”). */
export type Amount = number | Interval;

/**
 * How sure it is which calendar date is meant: `exact` when the text and the article's date leave no choice; `likely`
 * when a choice was made, such as which Monday; `unresolved` when it isn't known.
 */
export type Certainty = 'exact' | 'likely' | 'unresolved';

/** What a date, a duration or a recurrence is counted in. */
export type Granularity =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

export interface NumberValue {
  readonly kind: 'number';
  readonly amount: Amount;
}

/** A place in an order: `4` for “fourth”. */
export interface OrdinalValue {
  readonly kind: 'ordinal';
  readonly rank: number;
}

/** A score or the outcome of a vote: `[61, 20]` for “61–20”. */
export interface TallyValue {
  readonly kind: 'tally';
  readonly sides: readonly [number, number];
}

export interface PercentValue {
  readonly kind: 'percent';
  readonly amount: Amount;
  readonly unit: '%' | 'pp' | 'bp' | '‰';
}

/** A sum: in ISO 4217 codes where there is one. A bare `$` is read as USD, a bare `Rs` as INR. */
export interface MoneyValue {
  readonly kind: 'money';
  readonly amount: Amount;
  readonly currency: string;
}

/** A measure with its unit's usual symbol: `km`, `m2`, `°C`, `km/h`. */
export interface MeasureValue {
  readonly kind: 'measure';
  readonly amount: Amount;
  readonly unit: string;
}

/**
 * A date or a stretch of dates, ISO 8601 with as many parts as are known (`2020`, `2020-02`, `2020-02-10`), both ends
 * included; a single date has both ends the same. Years before Christ are astronomical: `-0647` is 648 BC.
 */
export interface DateValue {
  readonly kind: 'date';
  readonly from?: string;
  readonly to?: string;
  readonly granularity: Granularity;
  readonly certainty: Certainty;
  /** What is known of an unresolved date, in EDTF: `XXXX-08-10`. */
  readonly partial?: string;
  /** How far an unresolved date lies from one that isn't named here: `P2Y` for “two years later”, `-P1Y` for before. */
  readonly offset?: string;
}

/** A length of time: ISO 8601, `P20Y`; `P2Y/P3Y` for a range; `PXY` for “years”. */
export interface DurationValue {
  readonly kind: 'duration';
  readonly iso: string;
  readonly unit: Granularity;
  /** Somebody's age, or how old something is. */
  readonly age?: true;
}

/** Something that comes again and again: `every` is an ISO 8601 duration. */
export interface RecurringValue {
  readonly kind: 'recurring';
  readonly every: string;
  /** ISO weekday, 1 for Monday. */
  readonly weekday?: number;
}

export type DayPart =
  'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight' | 'dawn' | 'dusk' | 'day';

/** A time of day, with its date where the text says which. */
export interface TimeValue {
  readonly kind: 'time';
  /** `HH:MM` or `HH:MM:SS`. */
  readonly from?: string;
  readonly to?: string;
  readonly part?: DayPart;
  /** As written: `GMT`, `EST`, `ET`. */
  readonly zone?: string;
  readonly date?: DateValue;
}

export type FigureValue =
  | NumberValue
  | OrdinalValue
  | TallyValue
  | PercentValue
  | MoneyValue
  | MeasureValue
  | DateValue
  | DurationValue
  | RecurringValue
  | TimeValue;

/** What the words around a figure do to its value. */
export type Modifier =
  | 'about'
  | 'nearly'
  | 'more than'
  | 'at least'
  | 'less than'
  | 'at most'
  | 'up to'
  | 'start'
  | 'early'
  | 'mid'
  | 'late'
  | 'end';

/** What a figure counts: words that follow it, with their place in the text. */
export interface Counted extends Span {
  readonly text: string;
}

/** A figure in a text. Offsets are UTF-16 code units into the text that was searched, `end` exclusive. */
export interface Figure extends Span {
  readonly type: FigureType;
  readonly text: string;
  readonly value: FigureValue;
  readonly modifier?: Modifier;
  readonly counts?: Counted;
}

export interface FigureOptions {
  /** The day that the article was published, `YYYY-MM-DD` (what follows is ignored): relative dates start there. */
  readonly published?: string;
}
