import { contextKeys, REACH, SLOTS, wordKeys } from './features.ts';
import { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import type { PassData } from './model.ts';
import type { Sentence } from './sentence.ts';
import { Viterbi } from './viterbi.ts';
import { packRow, ROW, RowSum, Weights } from './weights.ts';
import type { Word } from './word.ts';

/** Adds a token's scores, at `at`. */
export type Score = (token: number, scores: Int32Array, at: number) => void;

/** Scores and labels the candidates of a sentence, stretch by stretch. */
function label(sentence: Sentence, scores: Int32Array, viterbi: Viterbi, score: Score): Uint8Array {
  const { words, candidates } = sentence;
  const labels = new Uint8Array(words.length);
  for (let start = 0; start < words.length;) {
    let end = start;
    for (; end < words.length && candidates[end] === 1; end += 1) score(end, scores, end * LABELS);
    if (end > start) viterbi.run(end - start, scores, start * LABELS, labels, start);
    start = Math.max(end, start + 1);
  }
  return labels;
}

/** The first pass: each sentence by itself. */
export class FirstPass {
  readonly #weights: Weights;
  readonly #viterbi: Viterbi;
  readonly #keys = new Keys();
  readonly #rows = new RowSum();

  constructor(data: PassData) {
    this.#weights = new Weights(data);
    this.#viterbi = new Viterbi(data.moves);
  }

  /**
   * The best labels of a sentence.
   *
   * @param scores receives each candidate's scores, at `token * LABELS + label`
   */
  run(sentence: Sentence, scores: Int32Array): Uint8Array {
    return label(sentence, scores, this.#viterbi, (token, into, at) =>
      this.#score(sentence, token, into, at),
    );
  }

  #score(sentence: Sentence, token: number, scores: Int32Array, at: number): void {
    const { words } = sentence;
    const last = words.length - 1;
    this.#rows.clear();
    for (let slot = Math.max(0, REACH - token); slot <= Math.min(REACH * 2, last - token + REACH); slot += 1)
      this.#addWord(words[token + slot - REACH], slot);
    if (token === sentence.opening) this.#addWord(words[token], SLOTS - 1);
    this.#rows.into(scores, at);
    this.#keys.clear();
    contextKeys(sentence, token, this.#keys);
    this.#weights.add(this.#keys, scores, at);
  }

  /** Adds what a word by itself says at a place around a token; that is worked out once. */
  #addWord(word: Word | undefined, slot: number): void {
    if (!word) return;
    if ((word.known & (1 << slot)) === 0) this.#learn(word, slot);
    this.#rows.add(word.rows, slot * ROW);
  }

  #learn(word: Word, slot: number): void {
    if (word.rows.length === 0) word.rows = new Int32Array(SLOTS * ROW);
    this.#keys.clear();
    wordKeys(word, slot, this.#keys);
    const scores = new Int32Array(LABELS);
    this.#weights.add(this.#keys, scores, 0);
    packRow(scores, word.rows, slot * ROW);
    word.known |= 1 << slot;
  }
}

/** The second pass: adds what the whole document says to the first one's scores. */
export class SecondPass {
  readonly #weights: Weights;
  readonly #viterbi: Viterbi;
  readonly #keys = new Keys();

  /** @param first the first pass, whose transitions count on */
  constructor(data: PassData, first: PassData) {
    this.#weights = new Weights(data);
    this.#viterbi = new Viterbi(Int32Array.from(data.moves, (move, pair) => move + (first.moves[pair] ?? 0)));
  }

  /** The best labels of a sentence, from the first pass' scores and a token's keys. */
  run(sentence: Sentence, scores: Int32Array, keysOf: (token: number, keys: Keys) => void): Uint8Array {
    return label(sentence, scores, this.#viterbi, (token, into, at) => {
      this.#keys.clear();
      keysOf(token, this.#keys);
      this.#weights.add(this.#keys, into, at);
    });
  }
}
