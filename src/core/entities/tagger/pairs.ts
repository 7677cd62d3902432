/** Small numbers by 32-bit hashes, in a table that grows. */
export class Pairs {
  #keys = new Int32Array(64);
  /** One more than each key's number; 0 where a slot is empty. */
  #values = new Uint8Array(64);
  #count = 0;

  /** Keeps a number from 0 to 254. */
  set(key: number, value: number): void {
    if (this.#count * 2 >= this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#values[slot] === 0) this.#count += 1;
    this.#keys[slot] = key;
    this.#values[slot] = value + 1;
  }

  /** The number kept for a key, or what is given. */
  get(key: number, otherwise: number): number {
    const value = this.#values[this.#slotOf(key)] ?? 0;
    return value === 0 ? otherwise : value - 1;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = (key ^ (key >>> 16)) & mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Uint8Array(keys.length * 2);
    for (let slot = 0; slot < keys.length; slot += 1) {
      if (values[slot] === 0) continue;
      const into = this.#slotOf(keys[slot] ?? 0);
      this.#keys[into] = keys[slot] ?? 0;
      this.#values[into] = values[slot] ?? 0;
    }
  }
}
