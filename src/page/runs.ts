/**
 * Maps between a block's text content and its source, along triples `[textStart, sourceStart, length]`. What stands
 * between two runs maps to where the first of them ends.
 */

/** @returns the offset in the text for one in the source, both counted from the block's start. */
export function sourceToText(runs: readonly number[], source: number): number {
  return map(runs, source, 1, 0);
}

/** @returns the offset in the source for one in the text, both counted from the block's start. */
export function textToSource(runs: readonly number[], text: number): number {
  return map(runs, text, 0, 1);
}

/**
 * Where a stretch of text stands in the source. Its end is where its last character ends, and not where the next one
 * begins: markup may stand between the two.
 *
 * @returns offsets from the block's start
 */
export function spanInSource(
  runs: readonly number[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  // Half a character in: a character that a run covers has a middle, one that the source writes as several has none.
  const middle = textToSource(runs, to - 0.5);
  return {
    start: textToSource(runs, from),
    end: Number.isInteger(middle) ? textToSource(runs, to) : middle + 0.5,
  };
}

function map(runs: readonly number[], from: number, own: 0 | 1, other: 0 | 1): number {
  let low = 0;
  let high = runs.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle * 3 + own] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  if (low === 0) return runs[other] ?? 0;
  const at = (low - 1) * 3;
  return (runs[at + other] ?? 0) + Math.min(from - (runs[at + own] ?? 0), runs[at + 2] ?? 0);
}
