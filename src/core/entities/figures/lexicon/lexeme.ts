import type { DayPart, Granularity } from '../model.ts';

/** How a currency is called, and whether its name alone is enough to know it for one. */
export interface CurrencyName {
  readonly code: string;
  /** A hundredth: “cents”. */
  readonly minor?: true;
  /** Also an everyday word (“won”, “real”): counts only after a scale, as in “3 billion won”. */
  readonly unsure?: true;
}

/** How a unit is called. */
export interface UnitName {
  readonly code: string;
  /** A short symbol that could be anything: only right behind its number, or one space behind. */
  readonly symbol?: true;
}

/** All the parts one word can play in a figure. One word can play several: “second”, “may”, “pounds”. */
export interface Lexeme {
  readonly word: string;
  /** A figure's core may begin with this word. */
  trigger?: true;
  cardinal?: number;
  scale?: number;
  /** “hundreds”, “dozens”: the size of one. */
  scales?: number;
  ordinal?: number;
  /** “half”, “third”, “quarters”: what one is divided by. */
  denominator?: number;
  month?: number;
  /** Short for a month or a weekday: “Jan”, “Wed”. */
  short?: true;
  /** ISO weekday, 1 for Monday. */
  weekday?: number;
  /** 1 for spring. */
  season?: number;
  holiday?: string;
  period?: Granularity;
  plural?: true;
  part?: DayPart;
  /** Days from the day of writing. */
  relativeDay?: number;
  /** ISO 8601 duration between two times: “daily”. */
  every?: string;
  currency?: CurrencyName;
  unit?: UnitName;
  /** “this”, “last”, “next”: −1, 0, 1. */
  shift?: number;
  /** “early”, “late”, “mid”. */
  phase?: 'early' | 'mid' | 'late';
  /** “the end of”. */
  border?: 'start' | 'mid' | 'end';
  /** A number behind this noun is its name: “Section 3”. */
  names?: true;
  /** Ends a noun phrase: prepositions, verbs, pronouns, conjunctions. */
  stop?: true;
  /** May follow what is counted: “killed”. */
  participle?: true;
  /** Prepositions that a year follows. */
  beforeYear?: true;
  tense?: 'past' | 'future';
}

/** Every part, played by none. */
const PARTS: Readonly<Record<Exclude<keyof Lexeme, 'word'>, undefined>> = {
  trigger: undefined,
  cardinal: undefined,
  scale: undefined,
  scales: undefined,
  ordinal: undefined,
  denominator: undefined,
  month: undefined,
  short: undefined,
  weekday: undefined,
  season: undefined,
  holiday: undefined,
  period: undefined,
  plural: undefined,
  part: undefined,
  relativeDay: undefined,
  every: undefined,
  currency: undefined,
  unit: undefined,
  shift: undefined,
  phase: undefined,
  border: undefined,
  names: undefined,
  stop: undefined,
  participle: undefined,
  beforeYear: undefined,
  tense: undefined,
};

/** A lexeme without parts. All lexemes have the same fields in the same order: that makes them quick to ask. */
export function emptyLexeme(word: string): Lexeme {
  return Object.assign({ word }, PARTS) as unknown as Lexeme;
}

export const NOTHING: Lexeme = emptyLexeme('');
