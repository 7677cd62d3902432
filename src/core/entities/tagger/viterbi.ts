import { BEFORE, BEGINS, ENDS, LABELS, OUTSIDE } from './labels.ts';

/** Lower than any score can be. */
const NEVER = -1e9;

/** Finds the best labels for stretches of tokens; keeps its arrays from one to the next. */
export class Viterbi {
  #best = new Float64Array(64 * LABELS);
  #from = new Uint8Array(64 * LABELS);

  /**
   * Writes the best labels of a stretch that stands between tokens outside any name.
   *
   * @param scores for each token and label, at `token * LABELS + label`
   * @param moves for each pair of labels, at `from * LABELS + to`
   * @param into where the labels go, from `start` on
   */
  run(
    count: number,
    scores: ArrayLike<number>,
    moves: ArrayLike<number>,
    into: Uint8Array,
    start: number,
  ): void {
    if (count * LABELS > this.#best.length) {
      this.#best = new Float64Array(count * 2 * LABELS);
      this.#from = new Uint8Array(count * 2 * LABELS);
    }
    const best = this.#best;
    const source = this.#from;
    for (let to = 0; to < LABELS; to += 1)
      best[to] = to === OUTSIDE || BEGINS[to] === 1 ? (scores[to] ?? 0) + (moves[to] ?? 0) : NEVER;
    for (let token = 1; token < count; token += 1) {
      const row = token * LABELS;
      for (let to = 0; to < LABELS; to += 1) {
        const before = BEFORE[to] ?? [];
        let top = NEVER * 2;
        let argument = 0;
        for (let k = 0; k < before.length; k += 1) {
          const from = before[k] ?? 0;
          const value = (best[row - LABELS + from] ?? 0) + (moves[from * LABELS + to] ?? 0);
          if (value > top) {
            top = value;
            argument = from;
          }
        }
        best[row + to] = top + (scores[row + to] ?? 0);
        source[row + to] = argument;
      }
    }
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
      into[start + token] = label;
      label = source[token * LABELS + label] ?? 0;
    }
  }
}
