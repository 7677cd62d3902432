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
  readonly #rows: Rows;
  readonly #numbers = new Keys();
  readonly #keys = new Keys();

  /** @param vocabulary the words of the documents that this pass is given */
  constructor(data: PassData, vocabulary: Vocabulary) {
    this.#weights = new Weights(data);
    this.#viterbi = new Viterbi(data.moves);
    this.#rows = new Rows(this.#weights, (number, keys) => {
      rowKeys(number, vocabulary, keys);
    });
  }

  /** Forgets what it has worked out for words: their numbers will be given anew. */
  clear(): void {
    this.#rows.clear();
  }

  /**
   * Finds the best labels of a document.
   *
   * @param scores receives the candidates' scores, added to what is there
   */
  run(document: Document, scores: Int32Array, labels: Uint8Array): void {
    label(document, scores, labels, this.#viterbi, (place, sentence, into, at) => {
      this.#numbers.clear();
      this.#keys.clear();
      tokenFeatures(document, sentence, place, this.#numbers, this.#keys);
      this.#rows.add(this.#numbers, into, at);
      this.#weights.add(this.#keys, into, at);
    });
  }
}

/** The second pass: adds what the whole document says to the first one's scores. */
export class SecondPass {
  readonly #rows: Rows;
  readonly #viterbi: Viterbi;
  readonly #numbers = new Keys();

  /** @param first the first pass, whose transitions count on */
  constructor(data: PassData, first: PassData) {
    this.#rows = new Rows(new Weights(data), memoryKeys);
    this.#viterbi = new Viterbi(Int32Array.from(data.moves, (move, pair) => move + (first.moves[pair] ?? 0)));
  }

  /** Finds the best labels of a document, from the first pass' scores and what it found. */
  run(document: Document, scores: Int32Array, labels: Uint8Array, memory: Memory): void {
    label(document, scores, labels, this.#viterbi, (place, sentence, into, at) => {
      this.#numbers.clear();
      memory.features(place, sentence, this.#numbers);
      this.#rows.add(this.#numbers, into, at);
    });
  }
}
