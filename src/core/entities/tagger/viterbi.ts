import { BEGINS, ENDS, FOLLOWS, LABELS, OUTSIDE } from './labels.ts';

/** Lower than any score can be. */
const NEVER = -1e9;

/** For each label in turn the labels that may come before it, and where each label's begin. */
const SOURCES: number[] = [];
const OFFSETS = new Int32Array(LABELS + 1);
for (let to = 0; to < LABELS; to += 1) {
  for (let from = 0; from < LABELS; from += 1) if (FOLLOWS[from * LABELS + to] === 1) SOURCES.push(from);
  OFFSETS[to + 1] = SOURCES.length;
}
const SOURCE = Uint8Array.from(SOURCES);

/** Finds the best labels for stretches of tokens; keeps its arrays from one to the next. */
export class Viterbi {
  readonly #moves: Float64Array;
  /** Weight of each allowed transition, in the order of `SOURCE`. */
  readonly #into = new Float64Array(SOURCE.length);
  #best = new Float64Array(64 * LABELS);
  #from = new Uint8Array(64 * LABELS);

  /** @param moves weights of transitions, at `from * LABELS + to` */
  constructor(moves: ArrayLike<number>) {
    this.#moves = Float64Array.from(moves);
    for (let to = 0; to < LABELS; to += 1)
      for (let at = OFFSETS[to] ?? 0; at < (OFFSETS[to + 1] ?? 0); at += 1)
        this.#into[at] = moves[(SOURCE[at] ?? 0) * LABELS + to] ?? 0;
  }

  /**
   * Writes the best labels of a stretch that stands between tokens outside any name.
   *
   * @param scores for each token and label, at `origin + token * LABELS + label`
   * @param labels where the labels go, from `start` on
   */
  run(
    count: number,
    scores: Int32Array | Float32Array,
    origin: number,
    labels: Uint8Array,
    start: number,
  ): void {
    if (count * LABELS > this.#best.length) {
      this.#best = new Float64Array(count * 2 * LABELS);
      this.#from = new Uint8Array(count * 2 * LABELS);
    }
    const best = this.#best;
    const moves = this.#moves;
    for (let to = 0; to < LABELS; to += 1)
      best[to] = to === OUTSIDE || BEGINS[to] === 1 ? (scores[origin + to] ?? 0) + (moves[to] ?? 0) : NEVER;
    for (let token = 1; token < count; token += 1)
      this.#step(token * LABELS, scores, origin + token * LABELS);
    let label = OUTSIDE;
    let top = NEVER * 4;
    const last = (count - 1) * LABELS;
    for (let to = 0; to < LABELS; to += 1) {
      if (ENDS[to] !== 1) continue;
      const value = (best[last + to] ?? 0) + (moves[to * LABELS] ?? 0);
      if (value > top) {
        top = value;
        label = to;
      }
    }
    for (let token = count - 1; token >= 0; token -= 1) {
      labels[start + token] = label;
      label = this.#from[token * LABELS + label] ?? 0;
    }
  }

  /** The best way to each label of a token, whose row begins here. */
  #step(row: number, scores: Int32Array | Float32Array, origin: number): void {
    const best = this.#best;
    const into = this.#into;
    const before = row - LABELS;
    let at = 0;
    for (let to = 0; to < LABELS; to += 1) {
      const end = OFFSETS[to + 1] ?? 0;
      let top = NEVER * 2;
      let argument = 0;
      for (; at < end; at += 1) {
        const from = SOURCE[at] ?? 0;
        const value = (best[before + from] ?? 0) + (into[at] ?? 0);
        if (value > top) {
          top = value;
          argument = from;
        }
      }
      best[row + to] = top + (scores[origin + to] ?? 0);
      this.#from[row + to] = argument;
    }
  }
}
