/** Where FNV-1a begins, as a signed number, and what it multiplies by. */
export const FNV = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** Hash of a text's UTF-16 units (FNV-1a, 32 bits, signed). */
export function hashText(text: string): number {
  let hash = FNV;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash | 0;
}

/** Hash of part of a text, as `hashText(text.slice(start, end))`. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = FNV;
  for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash | 0;
}

/** Mixes a value into a hash (one block of MurmurHash3, 32 bits, signed). */
export function mix(hash: number, value: number): number {
  let block = Math.imul(value, 0xcc9e2d51);
  block = (block << 15) | (block >>> 17);
  const mixed = hash ^ Math.imul(block, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) - 0x19ab949c) | 0;
}

/**
 * Where each of many 32-bit keys stands in their list: open addressing in the order of the keys, so that a sorted list
 * fills the table from front to back. A byte of each key is kept apart: most look-ups are for keys that are not there,
 * and end at that byte.
 */
export class HashIndex {
  readonly #marks: Uint8Array;
  /** Key and place of each slot. */
  readonly #pairs: Int32Array;
  readonly #shift: number;

  /** @param keys ascending as unsigned numbers */
  constructor(keys: Int32Array) {
    let bits = 4;
    while (2 ** bits < keys.length * 2) bits += 1;
    this.#shift = 32 - bits;
    // Keys near the top may run past the last slot.
    const size = 2 ** bits + keys.length + 1;
    this.#marks = new Uint8Array(size);
    this.#pairs = new Int32Array(size * 2);
    let slot = 0;
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      slot = Math.max(slot, key >>> this.#shift);
      this.#marks[slot] = (key & 255) | 1;
      this.#pairs[slot * 2] = key;
      this.#pairs[slot * 2 + 1] = place;
      slot += 1;
    }
  }

  /** The place of a key in the list, or −1. */
  find(key: number): number {
    const marks = this.#marks;
    const mark = (key & 255) | 1;
    for (let slot = key >>> this.#shift; ; slot += 1) {
      const there = marks[slot] ?? 0;
      if (there === 0) return -1;
      if (there === mark && this.#pairs[slot * 2] === key) return this.#pairs[slot * 2 + 1] ?? -1;
    }
  }
}
