import { agedAt, appositiveAge } from './ages.ts';
import { isNoCount, oneCounts } from './cardinals.ts';
import type { Context, Found, Skip } from './context.ts';
import { withBorder, withPossessive } from './dates/borders.ts';
import { fiscalAt } from './dates/fiscal.ts';
import { dayLed, monthLed, sameMonth } from './dates/months.ts';
import { numericAt } from './dates/numeric.ts';
import { barePeriodAt, everyAt, holidayAt, rankedAt, seasonAt } from './dates/periods.ts';
import { deicticAt } from './dates/relative.ts';
import { yearsAt } from './dates/years.ts';
import { excludedEnd } from './exclusions.ts';
import { moneyAt } from './money.ts';
import { ordinalFigure } from './ordinals.ts';
import { quantityAt } from './quantities.ts';
import { clockAt, wordClockAt } from './times/clock.ts';
import { dayWithPart, partAt } from './times/parts.ts';
import { KIND } from './tokens.ts';

type Rule = (context: Context, at: number) => Found | null;

const firstOf = (rules: readonly Rule[], context: Context, at: number): Found | null => {
  for (const rule of rules) {
    const found = rule(context, at);
    if (found) return found;
  }
  return null;
};

/** A number that counts, with what only looks like one taken out. */
const count: Rule = (context, at) => {
  const { tokens } = context;
  if (tokens.word(at) === 'one' && !oneCounts(tokens, at)) {
    const found = quantityAt(context, at);
    const plain = found === null || (found.type === 'CARDINAL' && found.end === at + 1);
    // “one day”, “one hundred” and “one million” are no pronouns.
    return plain || found.end <= at + 1 ? null : found;
  }
  const found = quantityAt(context, at);
  if (!found || isNoCount(context, found)) return null;
  return found;
};

/** “twenty-first”: begins with a number word, and is none. */
const tensOrdinal: Rule = (context, at) =>
  context.tokens.lexeme(at).cardinal === undefined ? null : ordinalFigure(context, at);

const BY_DIGITS: readonly Rule[] = [
  numericAt,
  sameMonth,
  rankedAt,
  dayLed,
  clockAt,
  ordinalFigure,
  appositiveAge,
  yearsAt,
  count,
];

const BY_WORD: readonly Rule[] = [
  wordClockAt,
  rankedAt,
  monthLed,
  dayWithPart,
  holidayAt,
  partAt,
  deicticAt,
  agedAt,
  moneyAt,
  dayLed,
  tensOrdinal,
  count,
  seasonAt,
  everyAt,
  barePeriodAt,
  ordinalFigure,
];

/** “a” opens a figure only before “few”, “dozen”, “third” and their like; it stands before most other words. */
function isIdleArticle({ tokens }: Context, at: number): boolean {
  const word = tokens.word(at);
  if (word !== 'a' && word !== 'an') return false;
  const { word: next, scale, denominator } = tokens.lexeme(at + 1);
  return scale === undefined && denominator === undefined && next !== 'few' && next !== 'couple';
}

/**
 * The figure whose core begins at token `at`: it may reach back to `context.floor`. A {@link Skip} where the number
 * there is none, `null` where nothing begins.
 */
export function figureAt(context: Context, at: number): Found | Skip | null {
  const { tokens } = context;
  const kind = tokens.kind(at);
  let found: Found | null = null;
  if (kind === KIND.word) {
    if (!tokens.lexeme(at).trigger || isIdleArticle(context, at)) return null;
    found = firstOf(BY_WORD, context, at);
  } else if (kind === KIND.number || kind === KIND.dotted) {
    const end = excludedEnd(context, at);
    if (end > 0) return { skipTo: end };
    found = firstOf(BY_DIGITS, context, at);
  } else if (kind === KIND.other) {
    found = fiscalAt(context, at);
  } else if (kind === KIND.mark) {
    found =
      moneyAt(context, at) ?? (tokens.text.charCodeAt(tokens.start(at)) > 0x7f ? count(context, at) : null);
  }
  if (!found) return null;
  return found.type === 'DATE' || found.type === 'TIME'
    ? withPossessive(context, withBorder(context, found))
    : found;
}
