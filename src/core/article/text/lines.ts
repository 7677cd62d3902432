import type { Span } from '../model.ts';
import { skipBlank, trimBlank } from './blank.ts';

/** A line that shows something, without the white space around it. Offsets into the source it was cut from. */
export interface Line extends Span {
  /** White space in front, in UTF-16 units. */
  readonly indent: number;
}

/**
 * Cuts `[from, to)` of a source into lines. Line feeds, carriage returns, form feeds and Unicode's line separators all
 * end a line; a blank line is `undefined`.
 */
export function linesOf(source: string, from = 0, to = source.length): (Line | undefined)[] {
  const lines: (Line | undefined)[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const unit = at === to ? LINE_FEED : source.charCodeAt(at);
    if (unit > CARRIAGE_RETURN && unit < 0x85) continue;
    if (!endsLine(unit)) continue;
    const first = skipBlank(source, start, at);
    if (first === at) lines.push(undefined);
    else
      lines.push({
        start: first,
        end: trimBlank(source, first, at),
        indent: first - start - (source.charCodeAt(start) === BYTE_ORDER_MARK ? 1 : 0),
      });
    if (unit === CARRIAGE_RETURN && at + 1 < to && source.charCodeAt(at + 1) === LINE_FEED) at += 1;
    start = at + 1;
  }
  return lines;
}

/** The first line ending in `[from, to)`, or `to`. */
export function findBreak(source: string, from: number, to: number): number {
  BREAK.lastIndex = from;
  const found = BREAK.exec(source)?.index ?? to;
  return Math.min(found, to);
}

const BREAK = /[\n\r\v\f\u0085\u2028\u2029]/gu;

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

function endsLine(unit: number): boolean {
  if (unit < 0x85) return unit <= CARRIAGE_RETURN && unit >= LINE_FEED;
  return unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
