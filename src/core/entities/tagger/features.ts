import { hashSlice, mix } from './hash.ts';
import type { Keys } from './keys.ts';
import { Bit, FEATURE_BITS } from './lexicon.ts';
import type { Sentence } from './sentence.ts';
import { Case, shapeOf, type Word } from './word.ts';

/** How far to either side a word's own features reach. */
export const REACH = 3;
/** Places around a token that a word can stand at, −3 to +3, and one more for the word that opens a sentence. */
export const SLOTS = REACH * 2 + 2;
const OPENING = REACH * 2 + 1;

/** What the last word of a name says of it. */
const HEADS =
  Bit.Head | Bit.LocHead | Bit.FacHead | Bit.EventHead | Bit.LawHead | Bit.WorkHead | Bit.ProductHead;

/** Stands for what is before a sentence's first and after its last token. */
const BORDER = 0x2545f491;

/** Adds the key of a template's value. */
function put(keys: Keys, template: number, value: number): void {
  keys.push(mix(template, value));
}

/** The keys that a word alone gives rise to when it stands `slot − REACH` tokens from the one being tagged. */
export function wordKeys(word: Word, slot: number, keys: Keys): void {
  const base = slot * 64;
  if (slot === OPENING) {
    put(keys, base + 1, word.lower);
    put(keys, base + 2, word.shape);
    put(keys, base + 3, word.fine);
    put(keys, base + 4, word.bits & ((1 << FEATURE_BITS) - 1));
    return;
  }
  const far = Math.abs(slot - REACH);
  put(keys, base + 1, word.fine);
  if (far > 2) return;
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
  put(keys, base + 9, mix(word.shape, word.bits & ((1 << FEATURE_BITS) - 1)));
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

function lower(word: Word | undefined): number {
  return word ? word.lower : BORDER;
}
function fine(word: Word | undefined): number {
  return word ? word.fine : BORDER;
}
function shape(word: Word | undefined): number {
  return word ? word.shape : BORDER;
}

const BASE = 1024;

/** The keys that a token gives rise to together with its neighbours. */
export function contextKeys(sentence: Sentence, index: number, keys: Keys): void {
  const { words } = sentence;
  const here = words[index];
  if (!here) return;
  const before = words[index - 1];
  const after = words[index + 1];
  put(keys, BASE + 0, 0);
  put(keys, BASE + 1, mix(lower(before), here.lower));
  put(keys, BASE + 2, mix(here.lower, lower(after)));
  put(keys, BASE + 3, mix(lower(before), lower(after)));
  put(keys, BASE + 4, mix(fine(before), here.fine));
  put(keys, BASE + 5, mix(here.fine, fine(after)));
  put(keys, BASE + 6, mix(fine(before), fine(after)));
  put(keys, BASE + 7, mix(fine(words[index - 2]), fine(before)));
  put(keys, BASE + 8, mix(fine(after), fine(words[index + 2])));
  put(keys, BASE + 9, mix(shape(before), here.shape));
  put(keys, BASE + 10, mix(here.shape, shape(after)));
  put(keys, BASE + 11, mix(mix(shape(before), here.shape), shape(after)));
  put(keys, BASE + 12, mix(lower(words[index - 2]), lower(before)));
  put(keys, BASE + 13, mix(lower(after), lower(words[index + 2])));
  put(keys, BASE + 14, mix(here.shape, lower(before)));
  put(keys, BASE + 15, mix(here.shape, lower(after)));
  if (index === 0) put(keys, BASE + 16, 1);
  if (index === words.length - 1) put(keys, BASE + 16, 2);
  put(keys, BASE + 17, mix(sentence.style, here.letterCase));
  if (sentence.style > 0) put(keys, BASE + 18, mix(sentence.style, here.bits & ((1 << FEATURE_BITS) - 1)));
  placeKeys(sentence, index, keys);
  runKeys(sentence, index, keys);
  if (here.letterCase === Case.Title) {
    const seen = Math.min(2, here.lemma.lower) * 3 + Math.min(2, here.lemma.title);
    put(keys, BASE + 19, seen * 2 + (index === sentence.opening ? 1 : 0));
  }
}

function placeKeys(sentence: Sentence, index: number, keys: Keys): void {
  const { places } = sentence;
  const here = places[index] ?? 0;
  const before = index > 0 ? (places[index - 1] ?? 0) : 0;
  const after = places[index + 1] ?? 0;
  if (here !== 0) keys.push(mix(BASE + 32, here));
  for (let list = 0; list < 8; list += 1) {
    const shift = list * 4;
    const at = (here >>> shift) & 15;
    if (at !== 0) keys.push(mix(BASE + 33, list * 16 + at));
    const left = (before >>> shift) & 15;
    if (left !== 0) keys.push(mix(BASE + 34, list * 16 + left));
    const right = (after >>> shift) & 15;
    if (right !== 0) keys.push(mix(BASE + 35, list * 16 + right));
  }
}

/** What the run of capitalised words around a token looks like: its borders, its first and last word. */
function runKeys(sentence: Sentence, index: number, keys: Keys): void {
  const { words, runStart, runEnd } = sentence;
  const here = words[index];
  if (!here?.capital) return;
  const start = runStart[index] ?? index;
  const end = runEnd[index] ?? index;
  const length = end - start + 1;
  const place = (index === start ? 1 : 0) + (index === end ? 2 : 0);
  put(keys, BASE + 48 + 0, Math.min(length, 6) * 4 + place);
  const outer = words[start - 1];
  const next = words[end + 1];
  const last = words[end];
  if (length > 1) {
    put(keys, BASE + 48 + 1, mix(last?.lower ?? 0, place));
    put(keys, BASE + 48 + 2, mix(last?.fine ?? 0, place));
    put(keys, BASE + 48 + 3, mix(words[start]?.lower ?? 0, place));
    put(keys, BASE + 48 + 4, mix(words[start]?.fine ?? 0, place));
    put(keys, BASE + 48 + 5, mix(lower(outer), place));
    put(keys, BASE + 48 + 6, mix(lower(next), place));
    put(keys, BASE + 48 + 7, mix(fine(outer), place));
    put(keys, BASE + 48 + 8, mix(fine(next), place));
    put(keys, BASE + 48 + 14, mix((last?.bits ?? 0) & HEADS, place));
  }
  put(keys, BASE + 48 + 9, mix(mix(fine(outer), fine(next)), place));
  if (outer?.text === 'of' && start > 1) put(keys, BASE + 48 + 10, words[runEnd[start - 2] ?? 0]?.lower ?? 0);
  if (next?.text === 'of' && end + 2 < words.length)
    put(keys, BASE + 48 + 11, mix(words[end + 2]?.fine ?? 0, place));
  if (outer?.text === '(' && next?.text === ')')
    put(keys, BASE + 48 + 12, matchesInitials(sentence, start, end) ? 1 : 2);
  if (next?.text === '(' && words[end + 3]?.text === ')')
    put(keys, BASE + 48 + 13, words[end + 2]?.letterCase ?? 0);
}

/** Whether a bracketed word is made of the initials before the bracket: `World Health Organization (WHO)`. */
function matchesInitials(sentence: Sentence, start: number, end: number): boolean {
  const { words } = sentence;
  const text = words[start]?.text ?? '';
  if (start !== end || text.length < 2) return false;
  let at = start - 2;
  for (let letter = text.length - 1; letter >= 0; letter -= 1) {
    while (at >= 0 && words[at]?.capital !== true && start - at < 12) at -= 1;
    if (words[at]?.text.charAt(0) !== text.charAt(letter)) return false;
    at -= 1;
  }
  return true;
}
