import type { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import type { PassData } from './model.ts';

/** Weights are kept four to a 32-bit number, each raised by this so that none is negative. */
export const RAISE = 128;
/** Numbers that hold one feature's weights. */
const WIDTH = Math.ceil(LABELS / 4);
/** Numbers of a slot: its key and the weights. */
const STRIDE = WIDTH + 1;
/** So many features can be summed before one of the 16-bit sums could run over. */
const MOST = 256;
const MASK = 0x00ff00ff;

/** Numbers that hold one row of sums: labels 0 and 2 share the first, 1 and 3 the second, and so on. */
export const ROW = WIDTH * 2;

if (WIDTH !== 5 || LABELS !== 19)
  throw new Error('A row has five numbers a feature, and room for one label more.');

/**
 * What one pass has learnt of features, ready to be asked: a table with open addressing in the order of the keys, as in
 * `HashIndex`, but with the weights beside their key, since every other place in memory that is looked at costs time.
 */
export class Weights {
  /** A byte of each slot's key; 0 where a slot is empty. Most look-ups are for keys that are not there, and end here. */
  readonly #marks: Uint8Array;
  /** Each slot's key and weights. */
  readonly #table: Int32Array;
  /** Slots for each of the 2³² keys there could be. */
  readonly #scale: number;
  /** What was summed last, two labels in each number. */
  readonly sums = new Int32Array(ROW);

  constructor({ keys, weights }: PassData) {
    const slots = keys.length * 2 + 16;
    this.#scale = slots / 2 ** 32;
    // Keys near the top may run past the last slot.
    this.#marks = new Uint8Array(slots + keys.length + 1);
    this.#table = new Int32Array((slots + keys.length + 1) * STRIDE);
    let next = 0;
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      const slot = Math.max(next, Math.floor((key >>> 0) * this.#scale));
      next = slot + 1;
      this.#marks[slot] = (key & 255) | 1;
      this.#table[slot * STRIDE] = key;
      for (let label = 0; label < LABELS; label += 1) {
        const at = slot * STRIDE + 1 + (label >> 2);
        const raised = RAISE + (weights[place * LABELS + label] ?? 0);
        this.#table[at] = (this.#table[at] ?? 0) | (raised << ((label & 3) * 8));
      }
    }
  }

  /** Adds the weights of all keys to a token's scores, at `at`. The list of keys is used up. */
  add(keys: Keys, scores: Int32Array, at: number): void {
    spreadRow(this.sums, this.sum(keys) * RAISE, scores, at);
  }

  /**
   * Sums the weights of all keys into `sums`. The list of keys is used up.
   *
   * @returns how many have weights: each raises a sum by `RAISE`
   */
  sum(keys: Keys): number {
    const { items, length } = keys;
    const marks = this.#marks;
    const table = this.#table;
    const scale = this.#scale;
    let found = 0;
    for (let index = 0; index < length && found < MOST; index += 1) {
      const key = items[index] ?? 0;
      const mark = (key & 255) | 1;
      let slot = Math.floor((key >>> 0) * scale);
      for (let there = marks[slot] ?? 0; there !== 0; there = marks[slot] ?? 0) {
        if (there === mark && table[slot * STRIDE] === key) {
          items[found] = slot * STRIDE + 1;
          found += 1;
          break;
        }
        slot += 1;
      }
    }
    this.#sum(items, found);
    return found;
  }

  /**
   * Adds the weights at some places. Sums of two labels run side by side in each number, and stay out of memory until the
   * end. `Rows` has a loop like this, of its own: see docs/tagger.md.
   */
  #sum(places: Int32Array, count: number): void {
    const packed = this.#table;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let i = 0;
    let j = 0;
    for (let index = 0; index < count; index += 1) {
      const row = places[index] ?? 0;
      const one = packed[row] ?? 0;
      const two = packed[row + 1] ?? 0;
      const three = packed[row + 2] ?? 0;
      const four = packed[row + 3] ?? 0;
      const five = packed[row + 4] ?? 0;
      a = (a + (one & MASK)) | 0;
      b = (b + ((one >>> 8) & MASK)) | 0;
      c = (c + (two & MASK)) | 0;
      d = (d + ((two >>> 8) & MASK)) | 0;
      e = (e + (three & MASK)) | 0;
      f = (f + ((three >>> 8) & MASK)) | 0;
      g = (g + (four & MASK)) | 0;
      h = (h + ((four >>> 8) & MASK)) | 0;
      i = (i + (five & MASK)) | 0;
      j = (j + ((five >>> 8) & MASK)) | 0;
    }
    const { sums } = this;
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
    sums[4] = e;
    sums[5] = f;
    sums[6] = g;
    sums[7] = h;
    sums[8] = i;
    sums[9] = j;
  }
}

/** Adds a row of sums, two labels in each, to a token's scores. */
export function spreadRow(sums: Int32Array, raised: number, scores: Int32Array, at: number): void {
  let label = at;
  for (let index = 0; index < ROW; index += 2) {
    const even = sums[index] ?? 0;
    const odd = sums[index + 1] ?? 0;
    scores[label] = (scores[label] ?? 0) + (even & 0xffff) - raised;
    scores[label + 1] = (scores[label + 1] ?? 0) + (odd & 0xffff) - raised;
    scores[label + 2] = (scores[label + 2] ?? 0) + (even >>> 16) - raised;
    if (index < ROW - 2) scores[label + 3] = (scores[label + 3] ?? 0) + (odd >>> 16) - raised;
    label += 4;
  }
}
