import type { Span } from '../core/article/model.ts';
import { Points } from '../core/text/points.ts';
import { plainSource } from '../core/text/source.ts';

/** How the commands for annotations count: in and out. */
export interface Offsets {
  readonly length: number;
  /** @param span UTF-16 units into the source */
  out(span: Span): Span;
  in(span: Span): Span;
}

/**
 * @param utf16 UTF-16 units of the file's text as it is; otherwise Unicode code points as W3C's TextPositionSelector has
 * them, a CRLF counted as one, a byte order mark as none
 */
export function offsetsIn(source: string, utf16: boolean): Offsets {
  if (utf16) return { length: source.length, out: (span) => span, in: (span) => span };
  const plain = plainSource(source);
  const points = new Points(plain.text);
  const out = (offset: number): number => points.before(plain.fromSource(offset));
  const into = (offset: number): number => plain.toSource(points.offsetOf(offset));
  return {
    length: points.before(plain.text.length),
    out: ({ start, end }) => ({ start: out(start), end: out(end) }),
    in: ({ start, end }) => ({ start: into(start), end: into(end) }),
  };
}
