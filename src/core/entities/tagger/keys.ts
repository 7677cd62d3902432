/** A list of feature keys that grows, kept from one token to the next. */
export class Keys {
  items = new Int32Array(256);
  length = 0;

  push(key: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length] = key;
    this.length += 1;
  }

  clear(): void {
    this.length = 0;
  }
}
