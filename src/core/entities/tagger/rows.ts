import type { Keys } from './keys.ts';
import { LABELS } from './labels.ts';
import { RAISE as WEIGHT_RAISE, ROW, spreadRow, type Weights } from './weights.ts';

/** Every score of a row is raised by this, so that none is negative. */
const RAISE = 2048;
/** So many rows can be summed before one of the 16-bit sums could run over. */
const MOST = 16;
/** So many weights can be summed before a score could leave what a row holds. */
const FEW = RAISE / WEIGHT_RAISE;

/** Rows of scores that are worked out once and kept by number. */
export class Rows {
  readonly #weights: Weights;
  /** For each number where its row begins; 0 where there is none yet. */
  #places = new Int32Array(1 << 14);
  #rows = new Int32Array(1 << 14);
  #end = ROW;
  readonly #sums = new Int32Array(ROW);
  readonly #scores = new Int32Array(LABELS);

  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Forgets all rows. */
  clear(): void {
    this.#places.fill(0);
    this.#end = ROW;
  }

  /** Where the row of a number begins; 0 when it is not worked out yet. */
  at(number: number): number {
    return this.#places[number] ?? 0;
  }

  /** Works out the row of a number, from the keys that it stands for; they are used up. Returns where it begins. */
  make(number: number, keys: Keys): number {
    while (number >= this.#places.length) this.#places = longer(this.#places);
    if (this.#end + ROW > this.#rows.length) this.#rows = longer(this.#rows);
    const from = this.#end;
    this.#end += ROW;
    this.#places[number] = from;
    const count = this.#weights.sum(keys);
    if (count > FEW) {
      this.#makeLarge(count, from);
      return from;
    }
    const rows = this.#rows;
    const { sums } = this.#weights;
    const raise = (RAISE - count * WEIGHT_RAISE) * 0x10001;
    for (let index = 0; index < ROW; index += 1) rows[from + index] = ((sums[index] ?? 0) + raise) | 0;
    return from;
  }

  /** Puts scores into a row that may be too large for it. */
  #makeLarge(count: number, from: number): void {
    this.#scores.fill(0);
    spreadRow(this.#weights.sums, count * WEIGHT_RAISE, this.#scores, 0);
    this.#rows.fill(0, from, from + ROW);
    for (let label = 0; label < ROW * 2; label += 1) {
      const value = Math.max(0, Math.min(2 * RAISE - 1, (this.#scores[label] ?? 0) + RAISE));
      const place = from + (label >> 2) * 2 + (label & 1);
      this.#rows[place] = (this.#rows[place] ?? 0) | (value << ((label & 2) * 8));
    }
  }

  /** Adds the rows that begin at some places to a token's scores, at `at`. */
  add({ items, length }: Keys, scores: Int32Array, at: number): void {
    for (let from = 0; from < length; from += MOST)
      this.#sum(items, from, Math.min(length, from + MOST), scores, at);
  }

  /** Written out as in `Weights`, and not shared with it: see docs/tagger.md. */
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
    const sums = this.#sums;
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
    spreadRow(sums, (last - first) * RAISE, scores, at);
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const result = new Int32Array(list.length * 2);
  result.set(list);
  return result;
}
