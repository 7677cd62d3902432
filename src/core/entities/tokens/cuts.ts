/** Where the tokens of a text begin and end, as numbers: kept from one text to the next, so that nothing is made. */
export class Cuts {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(start: number, end: number): void {
    const at = this.count;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.count = at + 1;
  }

  #grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.ends = new Int32Array(ends.length * 2);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}
