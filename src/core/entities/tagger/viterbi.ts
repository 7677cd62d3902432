import { BEGINS, ENDS, FOLLOWS, LABELS, OUTSIDE } from './labels.ts';

/** Lower than any score can be. */
const NEVER = -1e9;

/** Labels that a name can be over after, outside included: what opens a name, or leaves one, follows any of them. */
const CLOSING = Uint8Array.from({ length: LABELS }, (_, label) => label).filter((label) => ENDS[label] === 1);
/** Labels that open a name or leave it: all of these may follow all of the above. */
const OPENING = Uint8Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => label === OUTSIDE || BEGINS[label] === 1,
);
/** Labels that go on with a name: each of them may follow just two. */
const WITHIN = Uint8Array.from({ length: LABELS }, (_, label) => label).filter(
  (label) => label !== OUTSIDE && BEGINS[label] !== 1,
);
const BEFORE: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_each, from) => from).filter((from) => FOLLOWS[from * LABELS + to] === 1),
);
/** The first and the second label that may come before each label inside a name. */
const ONE = Uint8Array.from(WITHIN, (to) => BEFORE[to]?.[0] ?? 0);
const TWO = Uint8Array.from(WITHIN, (to) => BEFORE[to]?.[1] ?? 0);

/** Finds the best labels for stretches of tokens; keeps its arrays from one to the next. */
export class Viterbi {
  /** Weights of transitions, at `from * LABELS + to`. */
  readonly #moves: Float64Array;
  /** For each closing label the least and the most that a transition from it to an opening one weighs. */
  readonly #least = new Float64Array(LABELS);
  readonly #most = new Float64Array(LABELS);
  readonly #kept = new Uint8Array(LABELS);
  #best = new Float64Array(64 * LABELS);
  #from = new Uint8Array(64 * LABELS);

  /** @param moves weights of transitions, at `from * LABELS + to` */
  constructor(moves: ArrayLike<number>) {
    this.#moves = Float64Array.from(moves);
    for (const from of CLOSING) {
      const weights = Array.from(OPENING, (to) => moves[from * LABELS + to] ?? 0);
      this.#least[from] = Math.min(...weights);
      this.#most[from] = Math.max(...weights);
    }
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
    for (let index = 0; index < CLOSING.length; index += 1) {
      const to = CLOSING[index] ?? 0;
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
    const moves = this.#moves;
    const kept = this.#kept;
    const ways = this.#from;
    const before = row - LABELS;
    const count = this.#keep(before);
    for (let index = 0; index < OPENING.length; index += 1) {
      const to = OPENING[index] ?? 0;
      let top = NEVER * 2;
      let argument = 0;
      for (let each = 0; each < count; each += 1) {
        const from = kept[each] ?? 0;
        const value = (best[before + from] ?? 0) + (moves[from * LABELS + to] ?? 0);
        if (value > top) {
          top = value;
          argument = from;
        }
      }
      best[row + to] = top + (scores[origin + to] ?? 0);
      ways[row + to] = argument;
    }
    for (let index = 0; index < WITHIN.length; index += 1) {
      const to = WITHIN[index] ?? 0;
      const one = ONE[index] ?? 0;
      const two = TWO[index] ?? 0;
      const first = (best[before + one] ?? 0) + (moves[one * LABELS + to] ?? 0);
      const second = (best[before + two] ?? 0) + (moves[two * LABELS + to] ?? 0);
      best[row + to] = (second > first ? second : first) + (scores[origin + to] ?? 0);
      ways[row + to] = second > first ? two : one;
    }
  }

  /** Lists the closing labels that can be on the best way to an opening one, in their order. Returns how many. */
  #keep(before: number): number {
    const best = this.#best;
    let top = NEVER * 4;
    let lead = 0;
    for (let index = 0; index < CLOSING.length; index += 1) {
      const label = CLOSING[index] ?? 0;
      const value = best[before + label] ?? 0;
      if (value <= top) continue;
      top = value;
      lead = label;
    }
    const bound = top + (this.#least[lead] ?? 0);
    let count = 0;
    for (let index = 0; index < CLOSING.length; index += 1) {
      const label = CLOSING[index] ?? 0;
      if ((best[before + label] ?? 0) + (this.#most[label] ?? 0) < bound) continue;
      this.#kept[count] = label;
      count += 1;
    }
    return count;
  }
}
