import type { Span } from '../../article/model.ts';
import type { Kept } from './diff.ts';

/** Where a stretch of a text went. */
export interface Mapped extends Span {
  /** How much of it is there, in UTF-16 units. */
  readonly kept: number;
}

/** Where the first and the last of what is left of a stretch stand now; undefined where nothing is. */
export function mapSpan(kept: readonly Kept[], { start, end }: Span): Mapped | undefined {
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = kept[middle];
    if (run && run.before + run.length <= start) low = middle + 1;
    else high = middle;
  }
  let mapped: Mapped | undefined;
  for (let index = low; index < kept.length; index += 1) {
    const run = kept[index];
    if (!run || run.before >= end) break;
    const from = Math.max(start, run.before);
    const to = Math.min(end, run.before + run.length);
    const shift = run.after - run.before;
    mapped = {
      start: mapped?.start ?? from + shift,
      end: to + shift,
      kept: (mapped?.kept ?? 0) + to - from,
    };
  }
  return mapped;
}
