import type { Document } from './document.ts';
import { hashSlice, mix } from './hash.ts';
import type { Keys } from './keys.ts';
import { Bit, FEATURE_BITS } from './lexicon.ts';
import { BORDER, Case, shapeOf, type Word } from './word.ts';

/** How far to either side a word's own features reach. */
export const REACH = 3;
/** A word's place, beside −3 to +3, when it opens a sentence. */
const OPENING = REACH * 2 + 1;
/** Its places around a run of capitalised words, of which the token is the first, the last, or one in between. */
const RUN = OPENING + 1;
const RunWord = { Last: 0, First: 1, Before: 2, After: 3 } as const;
const RUN_PLACES = 3;
/** All the places around a token that a word can stand at. */
export const SLOTS = RUN + 4 * RUN_PLACES;

const WORD_BITS = (1 << FEATURE_BITS) - 1;

/** What the last word of a name says of it. */
const HEADS =
  Bit.Head | Bit.LocHead | Bit.FacHead | Bit.EventHead | Bit.LawHead | Bit.WorkHead | Bit.ProductHead;

/** Adds the key of a template's value. */
function put(keys: Keys, template: number, value: number): void {
  keys.push(mix(template, value));
}

/** The keys that a word alone gives rise to at a place around the token being tagged. */
export function wordKeys(word: Word, slot: number, keys: Keys): void {
  if (slot >= RUN) {
    runWordKeys(word, Math.floor((slot - RUN) / RUN_PLACES), (slot - RUN) % RUN_PLACES, keys);
    return;
  }
  const base = slot * 64;
  if (slot === OPENING) {
    put(keys, base + 1, word.lower);
    put(keys, base + 2, word.shape);
    put(keys, base + 3, word.fine);
    put(keys, base + 4, word.bits & WORD_BITS);
    return;
  }
  const far = Math.abs(slot - REACH);
  put(keys, base + 1, word.fine);
  put(keys, base + 2, word.lower);
  if (far > 1) return;
  put(keys, base + 3, word.coarse);
  put(keys, base + 4, word.shape);
  const { text } = word;
  const { length } = text;
  put(keys, base + 5, hashSlice(text, Math.max(0, length - 3), length));
  for (let bit = 0; bit < FEATURE_BITS; bit += 1)
    if ((word.bits & (1 << bit)) !== 0) put(keys, base + 6, bit);
  if (far > 0) return;
  put(keys, base + 7, word.raw);
  put(keys, base + 8, mix(word.shape, word.fine));
  put(keys, base + 9, mix(word.shape, word.bits & WORD_BITS));
  const small = text.toLowerCase();
  for (let size = 1; size <= 4; size += 1) {
    if (size > length) break;
    put(keys, base + 9 + size, hashSlice(small, 0, size));
    put(keys, base + 13 + size, hashSlice(small, length - size, length));
  }
  put(keys, base + 18, mix(word.letterCase, Math.min(length, 6)));
  const hyphen = text.indexOf('-');
  if (hyphen > 0 && hyphen < length - 1) {
    put(keys, base + 19, hashSlice(small, 0, hyphen));
    put(keys, base + 20, hashSlice(small, hyphen + 1, length));
    put(keys, base + 21, mix(hashSlice(shapeOf(text.slice(hyphen + 1)), 0, 1), 7));
  }
}

const BASE = 1024;
const RUN_BASE = BASE + 48;

/** The keys of a word of a run, or beside it. */
function runWordKeys(word: Word, which: number, place: number, keys: Keys): void {
  put(keys, RUN_BASE + (RUN_TEMPLATES[which * 2] ?? 0), mix(word.lower, place));
  put(keys, RUN_BASE + (RUN_TEMPLATES[which * 2 + 1] ?? 0), mix(word.fine, place));
  if (which === RunWord.Last) put(keys, RUN_BASE + 14, mix(word.bits & HEADS, place));
}
const RUN_TEMPLATES = [1, 2, 3, 4, 5, 7, 6, 8];

/** How a token stands in its sentence, as one number: at its borders, how both are written, whether it is written small elsewhere. */
function frameOf(document: Document, sentence: number, at: number): number {
  const { words } = document;
  const here = words[at] ?? BORDER;
  const first = at === document.starts[sentence] ? 1 : 0;
  const last = words[at + 1] === BORDER ? 2 : 0;
  const { lower, title } = here.lemma;
  const seen =
    here.letterCase === Case.Title
      ? 1 + (Math.min(2, lower) * 3 + Math.min(2, title)) * 2 + (at === document.openings[sentence] ? 1 : 0)
      : 0;
  return (((first + last) * 3 + (document.styles[sentence] ?? 0)) * 5 + here.letterCase) * SEEN + seen;
}
const SEEN = 19;
const FRAMES = 4 * 3 * 5 * SEEN;
/** Numbers of features of a run's length and of a token's place in it. */
const LENGTHS = 28;
/** Where the numbers of clusters far to the left and right begin: of a word that far away nothing else counts. */
const FAR = FRAMES + LENGTHS;
/** Where the numbers of words begin: clusters are fewer than a thousand. */
const WORDS = FAR + 2 * 1024;

/** The number of a word's features at a place around a token. */
function wordRow(word: Word, slot: number): number {
  return WORDS + word.number * SLOTS + slot;
}

/** The keys that a number of `tokenFeatures` stands for. */
export function rowKeys(row: number, words: { byNumber(number: number): Word }, keys: Keys): void {
  if (row >= WORDS) {
    const word = words.byNumber(Math.floor((row - WORDS) / SLOTS));
    const slot = (row - WORDS) % SLOTS;
    wordKeys(word, slot, keys);
    return;
  }
  if (row >= FAR) {
    const slot = (row - FAR) % 2 === 0 ? 0 : REACH * 2;
    put(keys, slot * 64 + 1, (row - FAR) >> 1);
    return;
  }
  if (row >= FRAMES) {
    put(keys, RUN_BASE, row - FRAMES);
    return;
  }
  const seen = row % SEEN;
  const written = Math.floor(row / SEEN);
  const letterCase = written % 5;
  const style = Math.floor(written / 5) % 3;
  const borders = Math.floor(written / 15);
  put(keys, BASE + 0, 0);
  if ((borders & 1) !== 0) put(keys, BASE + 16, 1);
  if ((borders & 2) !== 0) put(keys, BASE + 16, 2);
  put(keys, BASE + 17, mix(style, letterCase));
  if (seen > 0) put(keys, BASE + 19, seen - 1);
}

/**
 * The features of a token: those that come back again and again as numbers, each of which stands for several keys
 * (`rowKeys`) whose weights need to be summed but once; the others, made together with its neighbours, as keys.
 */
export function tokenFeatures(
  document: Document,
  sentence: number,
  at: number,
  rows: Keys,
  keys: Keys,
): void {
  const { words } = document;
  const here = words[at] ?? BORDER;
  for (let slot = 0; slot <= REACH * 2; slot += 1) {
    const word = words[at + slot - REACH] ?? BORDER;
    if (word === BORDER) continue;
    rows.push(
      slot === 0 || slot === REACH * 2 ? FAR + word.fine * 2 + (slot === 0 ? 0 : 1) : wordRow(word, slot),
    );
  }
  if (at === document.openings[sentence]) rows.push(wordRow(here, OPENING));
  rows.push(frameOf(document, sentence, at));
  const before = words[at - 1] ?? BORDER;
  const after = words[at + 1] ?? BORDER;
  const twoBefore = words[at - 2] ?? BORDER;
  const twoAfter = words[at + 2] ?? BORDER;
  put(keys, BASE + 1, mix(before.lower, here.lower));
  put(keys, BASE + 2, mix(here.lower, after.lower));
  put(keys, BASE + 3, mix(before.lower, after.lower));
  put(keys, BASE + 4, mix(before.fine, here.fine));
  put(keys, BASE + 5, mix(here.fine, after.fine));
  put(keys, BASE + 6, mix(before.fine, after.fine));
  put(keys, BASE + 7, mix(twoBefore.fine, before.fine));
  put(keys, BASE + 8, mix(after.fine, twoAfter.fine));
  put(keys, BASE + 9, mix(before.shape, here.shape));
  put(keys, BASE + 10, mix(here.shape, after.shape));
  put(keys, BASE + 11, mix(mix(before.shape, here.shape), after.shape));
  put(keys, BASE + 12, mix(twoBefore.lower, before.lower));
  put(keys, BASE + 13, mix(after.lower, twoAfter.lower));
  put(keys, BASE + 14, mix(here.shape, before.lower));
  put(keys, BASE + 15, mix(here.shape, after.lower));
  const style = document.styles[sentence] ?? 0;
  if (style > 0) put(keys, BASE + 18, mix(style, here.bits & WORD_BITS));
  placeKeys(document.places, at, keys);
  if (here.capital) runFeatures(document, sentence, at, rows, keys);
}

function placeKeys(places: Int32Array, at: number, keys: Keys): void {
  const here = places[at] ?? 0;
  const before = places[at - 1] ?? 0;
  const after = places[at + 1] ?? 0;
  if ((here | before | after) === 0) return;
  if (here !== 0) put(keys, BASE + 32, here);
  for (let list = 0; list < 8; list += 1) {
    const shift = list * 4;
    const own = (here >>> shift) & 15;
    if (own !== 0) put(keys, BASE + 33, list * 16 + own);
    const left = (before >>> shift) & 15;
    if (left !== 0) put(keys, BASE + 34, list * 16 + left);
    const right = (after >>> shift) & 15;
    if (right !== 0) put(keys, BASE + 35, list * 16 + right);
  }
}

/** What the run of capitalised words around a token looks like: its borders, its first and last word. */
function runFeatures(document: Document, sentence: number, at: number, rows: Keys, keys: Keys): void {
  const { words, runStart, runEnd } = document;
  const start = runStart[at] ?? at;
  const end = runEnd[at] ?? at;
  const length = end - start + 1;
  const place = (at === start ? 1 : 0) + (at === end ? 2 : 0);
  rows.push(FRAMES + Math.min(length, 6) * 4 + place);
  const outer = words[start - 1] ?? BORDER;
  const next = words[end + 1] ?? BORDER;
  if (length > 1) {
    const slot = RUN + place;
    rows.push(wordRow(words[end] ?? BORDER, slot + RunWord.Last * RUN_PLACES));
    rows.push(wordRow(words[start] ?? BORDER, slot + RunWord.First * RUN_PLACES));
    rows.push(wordRow(outer, slot + RunWord.Before * RUN_PLACES));
    rows.push(wordRow(next, slot + RunWord.After * RUN_PLACES));
  }
  put(keys, RUN_BASE + 9, mix(mix(outer.fine, next.fine), place));
  if (outer.text === 'of' && start - 1 > (document.starts[sentence] ?? 0))
    put(keys, RUN_BASE + 10, words[runEnd[start - 2] ?? 0]?.lower ?? 0);
  if (next.text === 'of' && end + 2 < (document.ends[sentence] ?? 0))
    put(keys, RUN_BASE + 11, mix(words[end + 2]?.fine ?? 0, place));
  if (outer.text === '(' && next.text === ')')
    put(keys, RUN_BASE + 12, matchesInitials(words, start, end) ? 1 : 2);
  if (next.text === '(' && words[end + 3]?.text === ')')
    put(keys, RUN_BASE + 13, words[end + 2]?.letterCase ?? 0);
}

/** Whether a bracketed word is made of the initials before the bracket: `World Health Organization (WHO)`. */
function matchesInitials(words: readonly Word[], start: number, end: number): boolean {
  const text = words[start]?.text ?? '';
  if (start !== end || text.length < 2) return false;
  let at = start - 2;
  for (let letter = text.length - 1; letter >= 0; letter -= 1) {
    while (words[at] !== BORDER && words[at]?.capital !== true && start - at < 12) at -= 1;
    if (words[at]?.text.charAt(0) !== text.charAt(letter)) return false;
    at -= 1;
  }
  return true;
}
