import { contextKeys, REACH, SLOTS, wordKeys } from './features.ts';
import { HashIndex } from './hash.ts';
import { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import type { PassData } from './model.ts';
import type { Sentence } from './sentence.ts';
import { Viterbi } from './viterbi.ts';
import type { Word } from './word.ts';

/** Adds keys that only one pass has. */
export type MoreKeys = (token: number, keys: Keys) => void;

/** One of the tagger's passes over the sentences of a document. */
export class Pass {
  readonly #index: HashIndex;
  readonly #weights: Int8Array;
  readonly #moves: Int16Array;
  readonly #base: number;
  readonly #keys = new Keys();
  readonly #viterbi = new Viterbi();
  #scores = new Int32Array(64 * LABELS);

  /** @param number which pass it is, from 0: words keep a row of scores for each */
  constructor(data: PassData, number: number) {
    this.#index = new HashIndex(data.keys);
    this.#weights = data.weights;
    this.#moves = data.moves;
    this.#base = number * SLOTS;
  }

  /** The best labels for a sentence. */
  run(sentence: Sentence, more?: MoreKeys): Uint8Array {
    const { words, candidates } = sentence;
    const labels = new Uint8Array(words.length);
    if (!sentence.any) return labels;
    for (let start = 0; start < words.length;) {
      let end = start;
      while (end < words.length && candidates[end] === 1) end += 1;
      if (end === start) {
        start += 1;
        continue;
      }
      const scores = this.#room((end - start) * LABELS);
      for (let token = start; token < end; token += 1)
        this.#score(sentence, token, scores, (token - start) * LABELS, more);
      this.#viterbi.run(end - start, scores, this.#moves, labels, start);
      start = end;
    }
    return labels;
  }

  #room(size: number): Int32Array {
    if (size > this.#scores.length) this.#scores = new Int32Array(size * 2);
    return this.#scores;
  }

  #score(
    sentence: Sentence,
    token: number,
    scores: Int32Array,
    at: number,
    more: MoreKeys | undefined,
  ): void {
    scores.fill(0, at, at + LABELS);
    const { words } = sentence;
    for (let slot = 0; slot <= REACH * 2; slot += 1) {
      const word = words[token + slot - REACH];
      if (word) addRow(this.#row(word, slot), 0, scores, at);
    }
    const here = words[token];
    if (here && token === sentence.opening) addRow(this.#row(here, SLOTS - 1), 0, scores, at);
    const keys = this.#keys;
    keys.clear();
    contextKeys(sentence, token, keys);
    more?.(token, keys);
    const { items, length } = keys;
    for (let index = 0; index < length; index += 1) {
      const place = this.#index.find(items[index] ?? 0);
      if (place >= 0) addRow(this.#weights, place * LABELS, scores, at);
    }
  }

  /** What a word by itself adds at a place around a token. */
  #row(word: Word, slot: number): Int16Array {
    const known = word.rows[this.#base + slot];
    if (known) return known;
    const keys = this.#keys;
    keys.clear();
    wordKeys(word, slot, keys);
    const row = new Int16Array(LABELS);
    for (let index = 0; index < keys.length; index += 1) {
      const place = this.#index.find(keys.items[index] ?? 0);
      if (place >= 0) addRow(this.#weights, place * LABELS, row, 0);
    }
    word.rows[this.#base + slot] = row;
    return row;
  }
}

function addRow(
  from: Int8Array | Int16Array,
  start: number,
  into: Int32Array | Int16Array,
  at: number,
): void {
  for (let label = 0; label < LABELS; label += 1)
    into[at + label] = (into[at + label] ?? 0) + (from[start + label] ?? 0);
}
