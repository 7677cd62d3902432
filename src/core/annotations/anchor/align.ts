import type { Span } from '../../article/model.ts';
import { Columns } from './bits.ts';

/**
 * Finds the stretch of a text that is most like a pattern, and where a part of the pattern went in it.
 *
 * @param text where to look, all of it
 * @param part of the pattern
 * @returns offsets into `text`; an empty span, where it would stand, if nothing of the part is left
 */
export function alignPart(pattern: Uint16Array, text: Uint16Array, part: Span): Span {
  const columns = new Columns(pattern);
  const { blocks } = columns;
  /** Each column's differences: what way led to it can be read from them backwards. */
  const more = new Int32Array((text.length + 1) * blocks).fill(-1, 0, blocks);
  const less = new Int32Array((text.length + 1) * blocks);
  let best = { distance: columns.distance, at: 0 };
  for (let at = 1; at <= text.length; at += 1) {
    columns.next(text[at - 1] ?? 0, 0);
    more.set(columns.more, at * blocks);
    less.set(columns.less, at * blocks);
    if (columns.distance < best.distance) best = { distance: columns.distance, at };
  }
  const bit = (rows: Int32Array, column: number, row: number): boolean =>
    (((rows[column * blocks + ((row - 1) >> 5)] ?? 0) >>> ((row - 1) & 31)) & 1) === 1;
  let start = -1;
  let end = -1;
  let column = best.at;
  for (let row = pattern.length; row > part.start && column > 0;) {
    if (bit(more, column, row)) row -= 1;
    else {
      column -= 1;
      if (column > 0 && bit(less, column, row)) continue;
      row -= 1;
      // This character of the pattern stands at this one of the text, or gave way to it.
      if (row >= part.start && row < part.end) {
        if (end < 0) end = column + 1;
        start = column;
      }
    }
  }
  return end < 0 ? { start: column, end: column } : { start, end };
}
