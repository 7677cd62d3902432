import type { Document } from './document.ts';
import { mix } from './hash.ts';
import { LISTS, type Lexicon } from './lexicon.ts';
import { Case, type Word } from './word.ts';

/** Whether a capitalised word stands at one of the next two places. */
function capitalAhead(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.capital === true || words[at + 2]?.capital === true;
}

/** Marks the words of a sentence that may be part of a name. Returns whether there are any. */
export function findCandidates({ words, candidates }: Document, start: number, end: number): boolean {
  let any = false;
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (word?.able !== true) continue;
    let may = false;
    if (word.ordinary) may = candidates[at - 1] === 1 || words[at + 1]?.capital === true;
    else if (word.capital || word.lowName) may = true;
    else if (word.link) may = candidates[at - 1] === 1 && capitalAhead(words, at);
    else may = candidates[at - 1] === 1 || startsName(words, at);
    if (!may) continue;
    candidates[at] = 1;
    any = true;
  }
  return any;
}

/** Whether a small word stands before a capital, or before a hyphen and a capital: `al-Qaeda` in three tokens. */
function startsName(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (!next) return false;
  return next.capital || (next.text === '-' && words[at + 2]?.capital === true) || startsEvent(words, at);
}

/** A year before words that name an event although written small: `1997 general election`. */
function startsEvent(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  if (text.length !== 4 || text < '1000' || text > '2999') return false;
  return words[at + 1]?.inside ?? false;
}

/** How a sentence is written. */
export function styleOf({ words }: Document, start: number, end: number): number {
  let letters = 0;
  let upper = 0;
  let title = 0;
  for (let at = start; at < end; at += 1) {
    const word = words[at];
    if (!word || word.letterCase === Case.None) continue;
    letters += 1;
    if (word.letterCase === Case.Upper) upper += 1;
    if (word.capital) title += 1;
  }
  if (letters >= 3 && upper * 5 >= letters * 4) return 1;
  return letters >= 4 && title * 10 >= letters * 7 ? 2 : 0;
}

/** Finds the names of all lists in a sentence. */
export function findPlaces(document: Document, from: number, to: number, lexicon: Lexicon): void {
  const { words, candidates, places } = document;
  for (let start = from; start < to; start += 1) {
    if (candidates[start] !== 1) continue;
    const word = words[start];
    if (!word) continue;
    if (word.lists !== 0 && word.capital) mark(places, start, start + 1, word.lists);
    if (word.reach < 2) continue;
    const limit = Math.min(to, start + word.reach);
    let hash = word.lower;
    for (let end = start + 1; end < limit && candidates[end] === 1; end += 1) {
      const next = words[end];
      if (!next) break;
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
