/** Hash of a text's UTF-16 units (FNV-1a, 32 bits, signed). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Hash of part of a text, as `hashText(text.slice(start, end))`. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let index = start; index < end; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

/** Mixes a value into a hash (one block of MurmurHash3, 32 bits, signed). */
export function mix(hash: number, value: number): number {
  let block = Math.imul(value, 0xcc9e2d51);
  block = (block << 15) | (block >>> 17);
  const mixed = hash ^ Math.imul(block, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

/** Where each of many 32-bit keys stands in their list: open addressing, no removal. */
export class HashIndex {
  readonly #keys: Int32Array;
  readonly #places: Int32Array;
  readonly #mask: number;

  constructor(keys: Int32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#places = new Int32Array(size);
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      let slot = this.#start(key);
      while (this.#places[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#places[slot] = place + 1;
    }
  }

  /** The place of a key in the list, or −1. */
  find(key: number): number {
    let slot = this.#start(key);
    for (;;) {
      const place = this.#places[slot] ?? 0;
      if (place === 0) return -1;
      if (this.#keys[slot] === key) return place - 1;
      slot = (slot + 1) & this.#mask;
    }
  }

  #start(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 8) & this.#mask;
  }
}
