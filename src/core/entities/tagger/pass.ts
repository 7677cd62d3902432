import type { Document } from './document.ts';
import { rowKeys, tokenFeatures } from './features.ts';
import { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import { memoryKeys, type Memory } from './memory.ts';
import type { PassData } from './model.ts';
import { Rows } from './rows.ts';
import { Viterbi } from './viterbi.ts';
import { Weights } from './weights.ts';
import type { Vocabulary } from './word.ts';

/** The first pass: each sentence by itself. */
export class FirstPass {
  readonly #weights: Weights;
  readonly #viterbi: Viterbi;
  readonly #rows: Rows;
  readonly #vocabulary: Vocabulary;
  readonly #numbers = new Keys();
  readonly #keys = new Keys();

  /** @param vocabulary the words of the documents that this pass is given */
  constructor(data: PassData, vocabulary: Vocabulary) {
    this.#weights = new Weights(data);
    this.#viterbi = new Viterbi(data.moves);
    this.#rows = new Rows(this.#weights);
    this.#vocabulary = vocabulary;
  }

  /** Forgets what it has worked out for words: their numbers will be given anew. */
  clear(): void {
    this.#rows.clear();
  }

  /**
   * Finds the best labels of a document, stretch by stretch.
   *
   * @param scores receives the candidates' scores, added to what is there, at `candidate * LABELS + label`
   * @param labels receives each place's label
   */
  run(document: Document, scores: Int32Array, labels: Uint8Array): void {
    const { stretches, stretchCount } = document;
    let at = 0;
    for (let index = 0; index < stretchCount * 3; index += 3) {
      const start = stretches[index] ?? 0;
      const end = stretches[index + 1] ?? 0;
      const first = at;
      for (let place = start; place < end; place += 1) {
        this.#score(document, stretches[index + 2] ?? 0, place, scores, at);
        at += LABELS;
      }
      this.#viterbi.run(end - start, scores, first, labels, start);
    }
  }

  #score(document: Document, sentence: number, place: number, scores: Int32Array, at: number): void {
    const numbers = this.#numbers;
    const keys = this.#keys;
    numbers.clear();
    keys.clear();
    tokenFeatures(document, sentence, place, numbers, keys);
    this.#weights.add(keys, scores, at);
    const { items, length } = numbers;
    for (let index = 0; index < length; index += 1) {
      const number = items[index] ?? 0;
      let row = this.#rows.at(number);
      if (row === 0) {
        keys.clear();
        rowKeys(number, this.#vocabulary, keys);
        row = this.#rows.make(number, keys);
      }
      items[index] = row;
    }
    this.#rows.add(numbers, scores, at);
  }
}

/**
 * The second pass: adds what the whole document says to the first one's scores. It goes through a document and looks up
 * rows as the first does, in loops of its own: see docs/tagger.md.
 */
export class SecondPass {
  readonly #rows: Rows;
  readonly #viterbi: Viterbi;
  readonly #numbers = new Keys();
  readonly #keys = new Keys();

  /** @param first the first pass, whose transitions count on */
  constructor(data: PassData, first: PassData) {
    this.#rows = new Rows(new Weights(data));
    this.#viterbi = new Viterbi(Int32Array.from(data.moves, (move, pair) => move + (first.moves[pair] ?? 0)));
  }

  /** Finds the best labels of a document, from the first pass' scores and what it found. */
  run(document: Document, scores: Int32Array, labels: Uint8Array, memory: Memory): void {
    const { stretches, stretchCount } = document;
    let at = 0;
    for (let index = 0; index < stretchCount * 3; index += 3) {
      const start = stretches[index] ?? 0;
      const end = stretches[index + 1] ?? 0;
      const first = at;
      for (let place = start; place < end; place += 1) {
        this.#score(place, stretches[index + 2] ?? 0, memory, scores, at);
        at += LABELS;
      }
      this.#viterbi.run(end - start, scores, first, labels, start);
    }
  }

  #score(place: number, sentence: number, memory: Memory, scores: Int32Array, at: number): void {
    const numbers = this.#numbers;
    numbers.clear();
    memory.features(place, sentence, numbers);
    const { items, length } = numbers;
    for (let index = 0; index < length; index += 1) {
      const number = items[index] ?? 0;
      let row = this.#rows.at(number);
      if (row === 0) {
        this.#keys.clear();
        memoryKeys(number, this.#keys);
        row = this.#rows.make(number, this.#keys);
      }
      items[index] = row;
    }
    this.#rows.add(numbers, scores, at);
  }
}
