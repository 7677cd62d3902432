import { NOT_PLURALS, PLURALS } from './lexicon/words.ts';
import type { Counted } from './model.ts';
import { KIND, type Tokens } from './tokens.ts';

const plurals = new Set(PLURALS);
const notPlurals = new Set(NOT_PLURALS);

const MOST_WORDS = 6;

/** Whether this word has the form of a plural noun. */
export function looksPlural(written: string): boolean {
  const word = written.toLowerCase();
  if (plurals.has(word)) return true;
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('ous') &&
    !notPlurals.has(word)
  );
}

/** Words that can't stand inside what is counted. An acronym (“US”) and a capital month may look like one. */
function stops(tokens: Tokens, at: number): boolean {
  if (tokens.kind(at) !== KIND.word) return true;
  const { word, stop, cardinal, ordinal, scale } = tokens.lexeme(at);
  if (word === "'s") return true;
  // “US”, “All-Ireland”.
  if (stop)
    return !(
      tokens.isCapitals(at) ||
      (tokens.isCapital(at) && tokens.isHyphen(at + 1) && tokens.joined(at + 1))
    );
  return cardinal !== undefined || scale !== undefined || (ordinal !== undefined && word !== 'second');
}

/** “Central Asian”, “All-Ireland”, “al-Qaeda”: words tied by hyphens are one. Returns the token behind. */
function wordEnd(tokens: Tokens, at: number): number {
  let end = at + 1;
  while (
    tokens.isHyphen(end) &&
    tokens.joined(end) &&
    tokens.joined(end + 1) &&
    tokens.kind(end + 1) === KIND.word
  )
    end += 2;
  return end;
}

const span = (tokens: Tokens, from: number, to: number): Counted => {
  const [start, end] = [tokens.start(from), tokens.end(to - 1)];
  return { start, end, text: tokens.text.slice(start, end) };
};

/**
 * What a number counts, from the words at `at`: up to its plural noun (“major party nominees”), with what befell it
 * (“people killed”); for one, the noun that follows. `null` when the words don't say it plainly.
 *
 * @param single the number is one
 */
export function countedAt(tokens: Tokens, at: number, single: boolean): Counted | null {
  let from = at;
  if (tokens.word(from) === 'of') {
    from++;
    if (tokens.word(from) === 'all') from++;
    if (['the', 'these', 'those', 'its', 'their', 'our', 'his', 'her', 'my'].includes(tokens.word(from)))
      from++;
  }
  if (tokens.word(from) === 'other' || tokens.word(from) === 'more') from++;
  if (from > at && tokens.lexeme(from).ordinal !== undefined) from++;
  const many = tokens.word(at) === 'of' || !single;
  let to = from;
  let end = 0;
  for (let i = 0; i < MOST_WORDS; i++) {
    if (stops(tokens, to)) break;
    const behind = wordEnd(tokens, to);
    const plural = looksPlural(tokens.slice(behind - 1));
    if (plural) end = behind;
    else if (end > 0) break;
    to = behind;
    if (tokens.word(to) === "'s") return null;
  }
  if (end === 0) {
    if (many || to === from) return null;
    end = singleEnd(tokens, from, to);
    return span(tokens, from, end);
  }
  const fate = tokens.lexeme(end).participle === true && !tokens.isCapital(end);
  const object = ['the', 'a', 'an', 'their', 'his', 'her', 'him', 'them'].includes(tokens.word(end + 1));
  return span(tokens, from, fate && !object ? end + 1 : end);
}

/** For one there is no plural to end at: the words up to one that looks like a verb. */
function singleEnd(tokens: Tokens, from: number, to: number): number {
  let end = wordEnd(tokens, from);
  while (end < to && !/(?:ed|ing|s)$/.test(tokens.slice(end))) end = wordEnd(tokens, end);
  return Math.min(end, to);
}
