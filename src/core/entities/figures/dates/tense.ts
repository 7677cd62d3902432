import type { Context } from '../context.ts';
import { KIND, type Tokens } from '../tokens.ts';
import type { Tense } from './resolve.ts';

const REACH = 14;

function cue(tokens: Tokens, at: number): Tense {
  const { tense } = tokens.lexeme(at);
  if (tense) return tense;
  if (tokens.kind(at) !== KIND.word || tokens.length(at) < 5 || tokens.isCapital(at)) return 'open';
  const end = tokens.end(at);
  return tokens.text.charAt(end - 1) === 'd' && tokens.text.charAt(end - 2) === 'e' ? 'past' : 'open';
}

const endsSentence = (tokens: Tokens, at: number): boolean => {
  const mark = tokens.mark(at);
  if (mark === '?' || mark === '!' || tokens.kind(at) === KIND.gap) return true;
  return mark === '.' && tokens.isCapital(at + 1) && !tokens.lexeme(at - 1).short;
};

/** Which way the sentence around tokens `start` to `end` looks: the nearest word that says so decides. */
export function tenseAt(context: Context, start: number, end: number): Tense {
  const { tokens } = context;
  let [before, after] = [true, true];
  for (let step = 1; step <= REACH && (before || after); step++) {
    const back = start - step;
    const ahead = end + step - 1;
    before = before && back >= 0 && !endsSentence(tokens, back);
    after = after && ahead < tokens.count && !endsSentence(tokens, ahead);
    const found = [before ? cue(tokens, back) : 'open', after ? cue(tokens, ahead) : 'open'] as const;
    // “was due on”, “will have been”: a future next to a past wins.
    if (found.includes('future')) return 'future';
    if (found.includes('past')) return 'past';
  }
  return 'open';
}
