import type { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import type { PassData } from './model.ts';

/** Weights are kept four to a 32-bit number, each raised by this so that none is negative. */
const RAISE = 128;
/** Numbers that hold one feature's weights. */
const WIDTH = Math.ceil(LABELS / 4);
/** Numbers of a slot: its key and the weights. */
const STRIDE = WIDTH + 1;
/** So many features can be summed before one of the 16-bit sums could run over. */
const MOST = 256;
const MASK = 0x00ff00ff;

if (WIDTH !== 5) throw new Error('Weights.add sums five numbers a feature.');

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
    this.#sum(items, found, scores, at);
  }

  /**
   * Adds the weights at some places. Sums of two labels run side by side in each number, and stay out of memory until the
   * end.
   */
  #sum(places: Int32Array, count: number, scores: Int32Array, at: number): void {
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
    const raised = count * RAISE;
    spread(a, b, raised, scores, at, 4);
    spread(c, d, raised, scores, at + 4, 4);
    spread(e, f, raised, scores, at + 8, 4);
    spread(g, h, raised, scores, at + 12, 4);
    spread(i, j, raised, scores, at + 16, LABELS - 16);
  }
}

/** Adds four sums to four labels' scores, or three where there are no more. */
export function spread(
  even: number,
  odd: number,
  raised: number,
  scores: Int32Array,
  at: number,
  count: number,
): void {
  scores[at] = (scores[at] ?? 0) + (even & 0xffff) - raised;
  scores[at + 1] = (scores[at + 1] ?? 0) + (odd & 0xffff) - raised;
  scores[at + 2] = (scores[at + 2] ?? 0) + (even >>> 16) - raised;
  if (count > 3) scores[at + 3] = (scores[at + 3] ?? 0) + (odd >>> 16) - raised;
}
