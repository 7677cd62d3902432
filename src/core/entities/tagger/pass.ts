import type { Document } from './document.ts';
import { contextKeys, REACH, SLOTS, wordKeys } from './features.ts';
import { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import { MEMORY_KEYS, type Memory } from './memory.ts';
import type { PassData } from './model.ts';
import { Viterbi } from './viterbi.ts';
import { addRows, packRow, ROW, Weights } from './weights.ts';
import { BORDER, type Word } from './word.ts';

/** Adds a candidate's scores, at `at`. */
type Score = (place: number, sentence: number, scores: Int32Array, at: number) => void;

/**
 * Scores and labels the candidates of a document, stretch by stretch.
 *
 * @param scores for each candidate in turn and each label, at `candidate * LABELS + label`
 * @param labels receives each place's label
 */
function label(
  { stretches, stretchCount }: Document,
  scores: Int32Array,
  labels: Uint8Array,
  viterbi: Viterbi,
  score: Score,
): void {
  let at = 0;
  for (let index = 0; index < stretchCount * 3; index += 3) {
    const start = stretches[index] ?? 0;
    const end = stretches[index + 1] ?? 0;
    const sentence = stretches[index + 2] ?? 0;
    const first = at;
    for (let place = start; place < end; place += 1) {
      score(place, sentence, scores, at);
      at += LABELS;
    }
    viterbi.run(end - start, scores, first, labels, start);
  }
}

/** The first pass: each sentence by itself. */
export class FirstPass {
  readonly #weights: Weights;
  readonly #viterbi: Viterbi;
  readonly #keys = new Keys();
  /** What each word adds to the scores at each place around a token, by the word's number. */
  #rows = new Int32Array(1024 * SLOTS * ROW);
  readonly #froms = new Int32Array(SLOTS);
  readonly #scores = new Int32Array(LABELS);

  constructor(data: PassData) {
    this.#weights = new Weights(data);
    this.#viterbi = new Viterbi(data.moves);
    for (let slot = 0; slot < SLOTS; slot += 1) packRow(this.#scores, this.#rows, slot * ROW);
  }

  /**
   * Finds the best labels of a document.
   *
   * @param scores receives the candidates' scores, added to what is there
   */
  run(document: Document, scores: Int32Array, labels: Uint8Array): void {
    label(document, scores, labels, this.#viterbi, (place, sentence, into, at) => {
      this.#addWords(document, sentence, place, into, at);
      this.#keys.clear();
      contextKeys(document, sentence, place, this.#keys);
      this.#weights.add(this.#keys, into, at);
    });
  }

  /** Adds what the words around a token say by themselves. */
  #addWords({ words, openings }: Document, sentence: number, place: number, into: Int32Array, at: number): void {
    const froms = this.#froms;
    for (let slot = 0; slot <= REACH * 2; slot += 1)
      froms[slot] = this.#rowOf(words[place + slot - REACH] ?? BORDER, slot);
    let count = REACH * 2 + 1;
    if (place === openings[sentence]) {
      froms[count] = this.#rowOf(words[place] ?? BORDER, count);
      count += 1;
    }
    addRows(this.#rows, froms, count, into, at);
  }

  /** Where a word's row for a place around a token is. It is worked out once. */
  #rowOf(word: Word, slot: number): number {
    const from = (word.number * SLOTS + slot) * ROW;
    if ((word.known & (1 << slot)) === 0 && word.number > 0) this.#learn(word, slot, from);
    return from;
  }

  #learn(word: Word, slot: number, from: number): void {
    if (from + ROW > this.#rows.length) {
      const rows = new Int32Array(this.#rows.length * 2);
      rows.set(this.#rows);
      this.#rows = rows;
    }
    this.#keys.clear();
    wordKeys(word, slot, this.#keys);
    this.#scores.fill(0);
    this.#weights.add(this.#keys, this.#scores, 0);
    this.#rows.fill(0, from, from + ROW);
    packRow(this.#scores, this.#rows, from);
    word.known |= 1 << slot;
  }
}

/** The second pass: adds what the whole document says to the first one's scores. */
export class SecondPass {
  readonly #weights: Weights;
  readonly #places: Int32Array;
  readonly #viterbi: Viterbi;
  readonly #keys = new Keys();

  /** @param first the first pass, whose transitions count on */
  constructor(data: PassData, first: PassData) {
    this.#weights = new Weights(data);
    this.#places = this.#weights.find(MEMORY_KEYS);
    this.#viterbi = new Viterbi(Int32Array.from(data.moves, (move, pair) => move + (first.moves[pair] ?? 0)));
  }

  /** Finds the best labels of a document, from the first pass' scores and what it found. */
  run(document: Document, scores: Int32Array, labels: Uint8Array, memory: Memory): void {
    label(document, scores, labels, this.#viterbi, (place, sentence, into, at) => {
      this.#keys.clear();
      memory.features(place, sentence, this.#keys);
      this.#weights.addKnown(this.#keys, this.#places, into, at);
    });
  }
}
