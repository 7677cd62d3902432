/** Counts code points of a text in logarithmic time: 0 to its length in code points, offsets in UTF-16 units. */
export class Points {
  /** Where the first unit of each surrogate pair stands. */
  readonly #pairs: number[] = [];

  constructor(private readonly text: string) {
    for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) this.#pairs.push(index);
  }

  /** Code points before an offset. An offset within a pair counts as behind it. */
  before(offset: number): number {
    return offset - this.#first((pair) => pair + 1 >= offset);
  }

  /** The offset behind so many code points; the text's length where it has no more. */
  offsetOf(points: number): number {
    const passed = this.#first((pair, index) => pair - index >= points);
    return Math.min(this.text.length, Math.max(0, points + passed));
  }

  /** How many pairs stand before the first one that the question is answered yes for. */
  #first(ask: (pair: number, index: number) => boolean): number {
    let [low, high] = [0, this.#pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ask(this.#pairs[middle] ?? 0, middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
