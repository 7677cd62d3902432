import { mix } from './hash.ts';
import { LISTS, type Lexicon } from './lexicon.ts';
import { Case, type Vocabulary, type Word } from './word.ts';

/** What is after the last token. */
const NOTHING = { capital: false };

/** A sentence made ready for tagging: its words, which of them may be in a name, and what stands around. */
export interface Sentence {
  readonly words: readonly Word[];
  /** 1 where a token may be part of a name. */
  readonly candidates: Uint8Array;
  /** Any candidate at all. */
  readonly any: boolean;
  /** For each token four bits for each list of names: 0 none, 1 begin, 2 inside, 3 end, 4 whole. */
  readonly places: Int32Array;
  /** For a capitalised token, the first of its run of capitalised tokens; otherwise its own index. */
  readonly runStart: Int32Array;
  /** The last token of its run, inclusive. */
  readonly runEnd: Int32Array;
  /** How the sentence is written: 0 as usual, 1 all in capitals, 2 with most words capitalised, as headlines are. */
  readonly style: number;
  /** Index of the first token with a letter or digit. */
  readonly opening: number;
}

/** Whether a capitalised token stands at one of the next two places. */
function capitalAhead(words: readonly Word[], index: number): boolean {
  return (words[index + 1] ?? NOTHING).capital || (words[index + 2] ?? NOTHING).capital;
}

function findCandidates(words: readonly Word[], candidates: Uint8Array): boolean {
  let any = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    if (word.ordinary) {
      const before = index > 0 && candidates[index - 1] === 1;
      candidates[index] = before || (words[index + 1] ?? NOTHING).capital ? 1 : 0;
    } else if (word.capital || word.lowName) candidates[index] = 1;
    else if (word.inside) {
      const before = index > 0 && candidates[index - 1] === 1;
      if (word.link) candidates[index] = before && capitalAhead(words, index) ? 1 : 0;
      else if (before || startsName(words, index)) candidates[index] = 1;
    }
    if (candidates[index] === 1) any = true;
  }
  return any;
}

/** Whether a small word stands before a capital, or before a hyphen and a capital: `al-Qaeda` in three tokens. */
function startsName(words: readonly Word[], index: number): boolean {
  const next = words[index + 1];
  if (!next) return false;
  return (
    next.capital || (next.text === '-' && (words[index + 2] ?? NOTHING).capital) || startsEvent(words, index)
  );
}

/** A year before words that name an event although written small: `1997 general election`. */
function startsEvent(words: readonly Word[], index: number): boolean {
  const text = words[index]?.text ?? '';
  if (text.length !== 4 || text < '1000' || text > '2999') return false;
  return words[index + 1]?.inside ?? false;
}

function styleOf(words: readonly Word[]): number {
  let letters = 0;
  let upper = 0;
  let title = 0;
  for (const word of words) {
    if (word.letterCase === Case.None) continue;
    letters += 1;
    if (word.letterCase === Case.Upper) upper += 1;
    if (word.capital) title += 1;
  }
  if (letters >= 3 && upper * 5 >= letters * 4) return 1;
  return letters >= 4 && title * 10 >= letters * 7 ? 2 : 0;
}

function findPlaces(
  words: readonly Word[],
  candidates: Uint8Array,
  lexicon: Lexicon,
  places: Int32Array,
): void {
  for (let start = 0; start < words.length; start += 1) {
    const word = words[start];
    if (!word || candidates[start] !== 1) continue;
    if (word.lists !== 0 && word.capital) mark(places, start, start + 1, word.lists);
    if (word.reach < 2) continue;
    const limit = Math.min(words.length, start + word.reach);
    let hash = word.lower;
    for (let end = start + 1; end < limit; end += 1) {
      const next = words[end];
      if (!next || candidates[end] !== 1) break;
      hash = mix(hash, next.lower);
      const lists = lexicon.phrase(hash);
      if (lists !== 0 && (word.capital || next.capital)) mark(places, start, end + 1, lists);
    }
  }
}

/** Notes a name's place in each of its lists, unless a longer name that began earlier holds it. */
function mark(places: Int32Array, start: number, end: number, lists: number): void {
  for (let list = 0; list < LISTS.length; list += 1) {
    if ((lists & (1 << list)) === 0) continue;
    const shift = list * 4;
    const there = ((places[start] ?? 0) >>> shift) & 15;
    if (there === 2 || there === 3) continue;
    for (let index = start; index < end; index += 1) {
      const place = end - start === 1 ? 4 : index === start ? 1 : index === end - 1 ? 3 : 2;
      places[index] = ((places[index] ?? 0) & ~(15 << shift)) | (place << shift);
    }
  }
}

function findRuns(words: readonly Word[], runStart: Int32Array, runEnd: Int32Array): void {
  for (let start = 0; start < words.length;) {
    let end = start;
    while (end < words.length && words[end]?.capital === true) end += 1;
    if (end === start) {
      runStart[start] = start;
      runEnd[start] = start;
      start += 1;
      continue;
    }
    runStart.fill(start, start, end);
    runEnd.fill(end - 1, start, end);
    start = end;
  }
}

/** Makes one sentence ready for tagging. */
export function readSentence(tokens: readonly string[], vocabulary: Vocabulary, lexicon: Lexicon): Sentence {
  const words = tokens.map((token) => vocabulary.get(token));
  const count = words.length;
  const candidates = new Uint8Array(count);
  const any = findCandidates(words, candidates);
  const places = new Int32Array(any ? count : 0);
  const runStart = new Int32Array(any ? count : 0);
  const runEnd = new Int32Array(any ? count : 0);
  if (any) {
    findPlaces(words, candidates, lexicon, places);
    findRuns(words, runStart, runEnd);
  }
  const opening = words.findIndex(
    (word) => word.letterCase !== Case.None || (word.text >= '0' && word.text <= '9:'),
  );
  return { words, candidates, any, places, runStart, runEnd, style: any ? styleOf(words) : 0, opening };
}
