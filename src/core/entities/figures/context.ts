import type { FigureType } from '../model.ts';
import type { Civil } from './dates/calendar.ts';
import type { FigureValue, Modifier } from './model.ts';
import type { Tokens } from './tokens.ts';

/** What a rule knows: the text's tokens, the article's day, and where the figure before ended. */
export interface Context {
  readonly tokens: Tokens;
  readonly published: Civil | null;
  /** The first token that a figure may take when it reaches back. */
  floor: number;
  /** The day before this token named a month: “December 27th and 28th”. */
  lastDay?: { readonly end: number; readonly month: number; readonly year: number | null };
}

/** A figure in tokens: `end` is the token behind its last. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly type: FigureType;
  readonly value: FigureValue;
  readonly modifier?: Modifier | undefined;
  /** What it counts may begin at this token. */
  readonly countsFrom?: number;
  /** What it counts, where that is inside it: “30-page”. */
  readonly countsAt?: number;
}

/** No figure here, but nothing up to this token can be one: a telephone number, “Section 3”. */
export interface Skip {
  readonly skipTo: number;
}
