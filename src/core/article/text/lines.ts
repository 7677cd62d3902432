import type { Span } from '../model.ts';
import { skipBlank, trimBlank } from './blank.ts';

/** A line that shows something, without the white space around it. Offsets into the source it was cut from. */
export interface Line extends Span {
  /** White space in front, in UTF-16 units. */
  readonly indent: number;
}

const RARE_BREAKS = /[\r\f\v\u0085\u2028\u2029]/u;
const BREAKS = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/gu;

/**
 * Cuts `[from, to)` of a source into lines. Line feeds, carriage returns, form feeds and Unicode's line separators all
 * end a line; a blank line is `undefined`.
 */
export function linesOf(source: string, from = 0, to = source.length): (Line | undefined)[] {
  const lines: (Line | undefined)[] = [];
  const add = (start: number, end: number): void => {
    const first = skipBlank(source, start, end);
    if (first === end) lines.push(undefined);
    else lines.push({ start: first, end: trimBlank(source, first, end), indent: first - start });
  };
  let start = from;
  if (hasRareBreaks(source, from, to)) {
    BREAKS.lastIndex = from;
    for (let found = BREAKS.exec(source); found && found.index < to; found = BREAKS.exec(source)) {
      add(start, found.index);
      start = found.index + found[0].length;
    }
  } else {
    for (let at = source.indexOf('\n', from); at !== -1 && at < to; at = source.indexOf('\n', start)) {
      add(start, at);
      start = at + 1;
    }
  }
  add(start, to);
  return lines;
}

function hasRareBreaks(source: string, from: number, to: number): boolean {
  return RARE_BREAKS.test(from === 0 && to === source.length ? source : source.slice(from, to));
}
