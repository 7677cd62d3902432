import { foldUnits } from './fold.ts';
import type { Side } from './evidence.ts';

/** A quote with its context, ready to be looked for. */
export class Pattern {
  readonly exact: string;
  readonly prefix: Side;
  readonly suffix: Side;
  /** All three, folded. */
  readonly whole: Uint16Array;

  constructor({ exact, prefix, suffix }: { exact: string; prefix: string; suffix: string }) {
    this.exact = exact;
    this.whole = foldUnits(prefix + exact + suffix);
    const end = prefix.length + exact.length;
    this.prefix = { text: prefix, folded: this.whole.subarray(0, prefix.length) };
    this.suffix = { text: suffix, folded: this.whole.subarray(end) };
  }

  get length(): number {
    return this.whole.length;
  }

  /** How much context there is, in characters. */
  get context(): number {
    return this.prefix.text.length + this.suffix.text.length;
  }
}
