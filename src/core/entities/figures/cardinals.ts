import type { Context, Found } from './context.ts';
import { looksPlural } from './counts.ts';
import { KIND, type Tokens } from './tokens.ts';

const PRONOUN_BEFORE = new Set(
  'this that no some any every each which the another what who new old later whose big only good bad right wrong last next for oldest largest'.split(
    ' ',
  ),
);

/** Nouns behind “one” that make it vague: “at one point”, “one way”. */
const VAGUE = new Set(
  'point another way hand thing time who that which can could would should must might may has is was does will of'.split(
    ' ',
  ),
);

/** Whether “one” counts here, and is no pronoun. */
export function oneCounts(tokens: Tokens, at: number): boolean {
  const before = tokens.slice(at - 1).toLowerCase();
  const next = tokens.word(at + 1);
  if (tokens.word(at + 1) === "'s" || tokens.kind(at + 1) !== KIND.word) {
    const compared = ['least', 'than', 'about', 'only', 'just', 'by', 'to'].includes(before);
    return tokens.isHyphen(at + 1) ? tokens.joined(at + 1) : compared && tokens.kind(at + 1) === KIND.mark;
  }
  if (next === 'of') return true;
  if (
    PRONOUN_BEFORE.has(before) &&
    !(before === 'the' && !VAGUE.has(next) && tokens.lexeme(at + 1).stop !== true)
  )
    return before === 'only' || before === 'for' ? tokens.lexeme(at + 1).stop !== true : false;
  if (tokens.isCapital(at) && !tokens.opensSentence(at)) return false;
  if (next === 'or' || next === 'to' || next === 'in')
    return (
      tokens.lexeme(at + 2).cardinal !== undefined || next === 'or' || Number.isFinite(tokens.number(at + 2))
    );
  if (next === 'point' && tokens.word(at - 1) === 'at') return false;
  if (VAGUE.has(next) && next !== 'time' && next !== 'thing') return false;
  if (next === 'day' || next === 'time') return false;
  // “one national and one made up of refugees”.
  if (tokens.word(at + 2) === 'and' && tokens.word(at + 3) === 'one') return false;
  const tied = tokens.isHyphen(at + 2) && tokens.joined(at + 2) && tokens.isCapital(at + 1);
  return (tied || tokens.lexeme(at + 1).stop !== true) && !looksPlural(tokens.slice(at + 1));
}

/** Capitalised number words inside a name: “Nine Inch Nails”, “Twenty Questions”. */
export function wordInName(tokens: Tokens, found: Found): boolean {
  const at = found.start;
  if (tokens.kind(at) !== KIND.word || !tokens.isCapital(at) || tokens.opensSentence(at) || found.modifier)
    return false;
  if (tokens.isCapitals(at)) return !tokens.isCapitals(at - 1) && !tokens.isCapitals(found.end);
  return tokens.isCapital(found.end) || (tokens.isCapital(at - 1) && !tokens.opensSentence(at - 1));
}

/** A plain count that is none after all: a pronoun, a saying, a part of a name. */
export function isNoCount(context: Context, found: Found): boolean {
  const { tokens } = context;
  if (found.type !== 'CARDINAL' || found.value.kind !== 'number') return false;
  if (wordInName(tokens, found)) return true;
  const core = tokens.word(found.end - 1);
  if (core === 'half' && found.end - found.start <= 2) {
    // “half-Chinese”, “second half”, “half way”.
    if (tokens.isHyphen(found.end) && tokens.joined(found.end)) return true;
    return (
      found.modifier === undefined &&
      tokens.word(found.end) !== 'of' &&
      tokens.word(found.end) !== 'the' &&
      !looksPlural(tokens.slice(found.end))
    );
  }
  if (core === 'zero' && tokens.isHyphen(found.end)) return true;
  return false;
}
