/** A model file that can't be read. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
}

/** Writes numbers one after the other. */
export class Writer {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A number from 0 to 2³²−1 in as few bytes as it needs. */
  count(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  word(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.byte((value >>> shift) & 255);
  }

  /**
   * Ascending 32-bit keys (taken as unsigned), as differences.
   *
   * @throws RangeError when they do not ascend
   */
  keys(keys: ArrayLike<number>): void {
    this.count(keys.length);
    let last = 0;
    for (let index = 0; index < keys.length; index += 1) {
      const key = (keys[index] ?? 0) >>> 0;
      if (key < last) throw new RangeError('Keys must ascend.');
      this.count(key - last);
      last = key;
    }
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}

/** Reads what a `Writer` wrote. */
export class Reader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** @throws ModelError past the end */
  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new ModelError('The model file ends too early.');
    this.#at += 1;
    return value;
  }

  /** @throws ModelError past the end, or for a number beyond 32 bits */
  count(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
      if (factor > 2 ** 28) throw new ModelError('The model file is damaged.');
    }
    return value;
  }

  word(): number {
    return this.byte() | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24);
  }

  /** How many things follow; never more than there are bytes left. */
  size(): number {
    const size = this.count();
    if (size > this.#bytes.length - this.#at) throw new ModelError('The model file is damaged.');
    return size;
  }

  /** Ascending keys, as `Writer.keys` wrote them. */
  keys(): Int32Array {
    const keys = new Int32Array(this.size());
    this.#numbers(keys, true);
    return keys;
  }

  /** Numbers up to 65,535, one after the other. */
  counts(length: number): Uint16Array {
    const counts = new Uint16Array(length);
    this.#numbers(counts, false);
    return counts;
  }

  /** Bytes as they stand. */
  bytes(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new ModelError('The model file ends too early.');
    const bytes = this.#bytes.slice(this.#at, end);
    this.#at = end;
    return bytes;
  }

  /** Fills a list with numbers as `Writer.count` wrote them, or with their sums so far. */
  #numbers(into: Int32Array | Uint16Array, sums: boolean): void {
    const bytes = this.#bytes;
    let at = this.#at;
    let last = 0;
    for (let index = 0; index < into.length; index += 1) {
      let value = 0;
      let factor = 1;
      for (;;) {
        const byte = bytes[at] ?? 0;
        at += 1;
        value += (byte & 127) * factor;
        if (byte < 128) break;
        factor *= 128;
        if (factor > 2 ** 28) throw new ModelError('The model file is damaged.');
      }
      last = sums ? last + value : value;
      into[index] = last | 0;
    }
    if (at > bytes.length) throw new ModelError('The model file ends too early.');
    this.#at = at;
  }

  /**
   * Rows of `width` small numbers, each as a mask of which are not nought, and those.
   *
   * @throws ModelError past the end
   */
  rows(count: number, width: number): Int8Array {
    const bytes = this.#bytes;
    const values = new Int8Array(count * width);
    let at = this.#at;
    for (let row = 0; row < count && at < bytes.length; row += 1) {
      let mask = 0;
      for (let shift = 0; shift < width; shift += 8) {
        mask |= (bytes[at] ?? 0) << shift;
        at += 1;
      }
      for (let place = row * width; mask !== 0; place += 1, mask >>>= 1)
        if ((mask & 1) === 1) {
          values[place] = bytes[at] ?? 0;
          at += 1;
        }
    }
    if (at > bytes.length) throw new ModelError('The model file ends too early.');
    this.#at = at;
    return values;
  }

  get done(): boolean {
    return this.#at === this.#bytes.length;
  }
}

/** Checksum of bytes from an index on (FNV-1a). */
export function checksum(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < bytes.length; index += 1)
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
  return hash | 0;
}
