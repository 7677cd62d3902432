import type { Point } from 'unist';

/** Tells line and column of offsets into a source; line endings are `\n`, `\r` and `\r\n`, as CommonMark has it. */
export function createPoints(source: string): (offset: number) => Point {
  const starts = [0];
  for (const { 0: ending, index } of source.matchAll(/\r\n|\r|\n/gu)) starts.push(index + ending.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
