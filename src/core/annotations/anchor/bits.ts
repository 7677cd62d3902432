const WORD = 32;

/**
 * The columns of an edit distance table, 32 rows in one operation each, after Myers (1999) and, for patterns of more
 * than one word, Hyyrö (2003). Rows are the pattern's characters, columns the text's.
 */
export class Columns {
  readonly blocks: number;
  /** Where a row is one more, or one less, than the row above it, of the current column. */
  readonly more: Int32Array;
  readonly less: Int32Array;
  /** The last row of the current column. */
  distance: number;
  readonly #masks = new Map<number, Int32Array>();
  readonly #none: Int32Array;
  readonly #last: number;

  constructor(pattern: Uint16Array) {
    this.blocks = Math.max(1, Math.ceil(pattern.length / WORD));
    this.more = new Int32Array(this.blocks).fill(-1);
    this.less = new Int32Array(this.blocks);
    this.#none = new Int32Array(this.blocks);
    this.#last = 1 << ((pattern.length - 1) & (WORD - 1));
    this.distance = pattern.length;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern[at] ?? 0;
      let mask = this.#masks.get(unit);
      if (!mask) this.#masks.set(unit, (mask = new Int32Array(this.blocks)));
      mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & (WORD - 1)));
    }
  }

  /**
   * Goes on by one character of the text.
   *
   * @param above by how much the row above the first one grows: 0 where the pattern may begin anywhere, 1 where it
   *   begins with the text
   */
  next(unit: number, above: 0 | 1): void {
    const mask = this.#masks.get(unit) ?? this.#none;
    let carry: number = above;
    const top = this.blocks - 1;
    for (let block = 0; block <= top; block += 1) {
      const more = this.more[block] ?? 0;
      const less = this.less[block] ?? 0;
      let equal = mask[block] ?? 0;
      const vertical = equal | less;
      if (carry < 0) equal |= 1;
      const horizontal = (((equal & more) + more) ^ more) | equal;
      let up = less | ~(horizontal | more);
      let down = more & horizontal;
      const high = block === top ? this.#last : 1 << (WORD - 1);
      const out = (up & high) !== 0 ? 1 : (down & high) !== 0 ? -1 : 0;
      up <<= 1;
      down <<= 1;
      if (carry < 0) down |= 1;
      else if (carry > 0) up |= 1;
      this.more[block] = down | ~(vertical | up);
      this.less[block] = up & vertical;
      carry = out;
    }
    this.distance += carry;
  }
}

/** How many characters have to be put in, taken out or changed to make one text the other. */
export function distance(one: Uint16Array, other: Uint16Array): number {
  if (one.length === 0) return other.length;
  const columns = new Columns(one);
  for (const unit of other) columns.next(unit, 1);
  return columns.distance;
}
