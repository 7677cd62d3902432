import { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import { spread, type Weights } from './weights.ts';

/** Numbers that hold one row of scores: two labels in each, every one raised by `RAISE` so that none is negative. */
const ROW = 10;
const RAISE = 2048;
/** So many rows can be summed before one of the 16-bit sums could run over. */
const MOST = 16;

if (ROW !== Math.ceil(LABELS / 4) * 2) throw new Error('A row has two numbers for four labels.');

/** Rows of scores that are worked out once, when they are first asked for, and kept by number. */
export class Rows {
  readonly #weights: Weights;
  /** Makes the keys whose weights a row is the sum of. */
  readonly #keysOf: (number: number, keys: Keys) => void;
  /** For each number where its row begins; 0 where there is none yet. */
  #places = new Int32Array(1 << 14);
  #rows = new Int32Array(1 << 14);
  #end = ROW;
  readonly #keys = new Keys();
  readonly #scores = new Int32Array(LABELS);

  constructor(weights: Weights, keysOf: (number: number, keys: Keys) => void) {
    this.#weights = weights;
    this.#keysOf = keysOf;
  }

  /** Forgets all rows. */
  clear(): void {
    this.#places.fill(0);
    this.#end = ROW;
  }

  /** Adds the rows of some numbers to a token's scores, at `at`. The list of numbers is used up. */
  add(numbers: Keys, scores: Int32Array, at: number): void {
    const { items, length } = numbers;
    for (let index = 0; index < length; index += 1) {
      const number = items[index] ?? 0;
      const place = this.#places[number] ?? 0;
      items[index] = place > 0 ? place : this.#make(number);
    }
    for (let from = 0; from < length; from += MOST)
      this.#sum(items, from, Math.min(length, from + MOST), scores, at);
  }

  /** Works out a row. Returns where it begins. */
  #make(number: number): number {
    while (number >= this.#places.length) this.#places = longer(this.#places);
    if (this.#end + ROW > this.#rows.length) this.#rows = longer(this.#rows);
    const from = this.#end;
    this.#end += ROW;
    this.#places[number] = from;
    this.#keys.clear();
    this.#keysOf(number, this.#keys);
    this.#scores.fill(0);
    this.#weights.add(this.#keys, this.#scores, 0);
    this.#rows.fill(0, from, this.#end);
    for (let label = 0; label < ROW * 2; label += 1) {
      const value = Math.max(0, Math.min(2 * RAISE - 1, (this.#scores[label] ?? 0) + RAISE));
      // Labels 0 and 2 share the first number, 1 and 3 the second, as `spread` takes them apart.
      const place = from + (label >> 2) * 2 + (label & 1);
      this.#rows[place] = (this.#rows[place] ?? 0) | (value << ((label & 2) * 8));
    }
    return from;
  }

  #sum(places: Int32Array, first: number, last: number, scores: Int32Array, at: number): void {
    const rows = this.#rows;
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
    for (let index = first; index < last; index += 1) {
      const from = places[index] ?? 0;
      a = (a + (rows[from] ?? 0)) | 0;
      b = (b + (rows[from + 1] ?? 0)) | 0;
      c = (c + (rows[from + 2] ?? 0)) | 0;
      d = (d + (rows[from + 3] ?? 0)) | 0;
      e = (e + (rows[from + 4] ?? 0)) | 0;
      f = (f + (rows[from + 5] ?? 0)) | 0;
      g = (g + (rows[from + 6] ?? 0)) | 0;
      h = (h + (rows[from + 7] ?? 0)) | 0;
      i = (i + (rows[from + 8] ?? 0)) | 0;
      j = (j + (rows[from + 9] ?? 0)) | 0;
    }
    const raised = (last - first) * RAISE;
    spread(a, b, raised, scores, at, 4);
    spread(c, d, raised, scores, at + 4, 4);
    spread(e, f, raised, scores, at + 8, 4);
    spread(g, h, raised, scores, at + 12, 4);
    spread(i, j, raised, scores, at + 16, LABELS - 16);
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(list.length * 2);
  result.set(list);
  return result;
}
