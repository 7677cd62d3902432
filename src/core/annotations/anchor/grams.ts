import type { Steps } from '../../steps.ts';

/** Characters in a row that are looked up. */
export const GRAM = 6;
const LEAST_BITS = 8;
const MOST_BITS = 20;
const UNITS_A_STEP = 1 << 17;

/**
 * Where each six characters stand, by a hash of them. Made in two passes over the text; asking takes no longer in a
 * long text than in a short one.
 */
export class Grams {
  private constructor(
    private readonly units: Uint16Array,
    private readonly bits: number,
    /** `positions` from `starts[hash]` to `starts[hash + 1]` are those of the hash, ascending. */
    private readonly starts: Uint32Array,
    private readonly positions: Uint32Array,
  ) {}

  static *of(units: Uint16Array): Steps<Grams> {
    const count = Math.max(0, units.length - GRAM + 1);
    const bits = Math.min(MOST_BITS, Math.max(LEAST_BITS, Math.ceil(Math.log2(count + 1))));
    const starts = new Uint32Array((1 << bits) + 1);
    for (let at = 0; at < count; at += 1) {
      const hash = hashAt(units, at, bits) + 1;
      starts[hash] = (starts[hash] ?? 0) + 1;
      if (at % UNITS_A_STEP === UNITS_A_STEP - 1) yield;
    }
    for (let hash = 1; hash < starts.length; hash += 1)
      starts[hash] = (starts[hash] ?? 0) + (starts[hash - 1] ?? 0);
    yield;
    const positions = new Uint32Array(count);
    const next = starts.slice();
    for (let at = 0; at < count; at += 1) {
      const hash = hashAt(units, at, bits);
      const to = next[hash] ?? 0;
      positions[to] = at;
      next[hash] = to + 1;
      if (at % UNITS_A_STEP === UNITS_A_STEP - 1) yield;
    }
    return new Grams(units, bits, starts, positions);
  }

  /** How often six characters of a pattern occur, or a few more: other characters may have the same hash. */
  count(pattern: Uint16Array, at: number): number {
    const hash = hashAt(pattern, at, this.bits);
    return (this.starts[hash + 1] ?? 0) - (this.starts[hash] ?? 0);
  }

  /** Where they occur: all places, or as many as are wanted, those nearest to one. */
  near(pattern: Uint16Array, at: number, wanted: number, most: number): number[] {
    const hash = hashAt(pattern, at, this.bits);
    let from = this.starts[hash] ?? 0;
    let to = this.starts[hash + 1] ?? 0;
    if (to - from > most) {
      const middle = this.#firstFrom(from, to, wanted) - (most >> 1);
      from = Math.max(from, Math.min(middle, to - most));
      to = from + most;
    }
    const found: number[] = [];
    for (let index = from; index < to; index += 1) {
      const position = this.positions[index] ?? 0;
      if (this.#isSame(pattern, at, position)) found.push(position);
    }
    return found;
  }

  /** Whether six characters occur in a stretch of the text. */
  stands(piece: Uint16Array, start: number, end: number): boolean {
    const hash = hashAt(piece, 0, this.bits);
    const to = this.starts[hash + 1] ?? 0;
    for (let index = this.#firstFrom(this.starts[hash] ?? 0, to, start); index < to; index += 1) {
      const position = this.positions[index] ?? 0;
      if (position + GRAM > end) return false;
      if (this.#isSame(piece, 0, position)) return true;
    }
    return false;
  }

  #firstFrom(from: number, to: number, position: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.positions[middle] ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isSame(pattern: Uint16Array, at: number, position: number): boolean {
    for (let index = 0; index < GRAM; index += 1)
      if (pattern[at + index] !== this.units[position + index]) return false;
    return true;
  }
}

function hashAt(units: Uint16Array, at: number, bits: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index += 1)
    hash = Math.imul(hash ^ (units[index] ?? 0), 0x9e3779b1);
  return hash >>> (32 - bits);
}
