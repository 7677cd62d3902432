/**
 * How a line can begin a block. Each takes the source, the line's first character that is no space, and the line's
 * end; the caller has made sure that the line is indented by less than four columns.
 */
import { columns, isSpace, skipSpace, trimSpace } from './lines.ts';

/** The hashes of an ATX heading, 1–6, or 0. */
export function headingDepth(source: string, first: number, end: number): number {
  let at = first;
  while (at < end && source.charCodeAt(at) === 35) at++;
  const depth = at - first;
  return depth >= 1 && depth <= 6 && (at === end || isSpace(source.charCodeAt(at))) ? depth : 0;
}

/** Where the words of an ATX heading stand, without hashes before and behind. */
export function headingText(
  source: string,
  first: number,
  end: number,
  depth: number,
): { start: number; end: number } {
  const start = skipSpace(source, first + depth, end);
  const stop = trimSpace(source, start, end);
  let hashes = stop;
  while (hashes > start && source.charCodeAt(hashes - 1) === 35) hashes--;
  if (hashes === stop) return { start, end: stop };
  if (hashes > start && !isSpace(source.charCodeAt(hashes - 1))) return { start, end: stop };
  return { start, end: trimSpace(source, start, hashes) };
}

export function isThematicBreak(source: string, first: number, end: number): boolean {
  const marker = source.charCodeAt(first);
  if (marker !== 42 && marker !== 45 && marker !== 95) return false;
  let count = 0;
  for (let at = first; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === marker) count++;
    else if (!isSpace(code)) return false;
  }
  return count >= 3;
}

/** 1 for a line of `=`, 2 for a line of `-`, 0 for no underline. */
export function underlineDepth(source: string, first: number, end: number): 0 | 1 | 2 {
  const marker = source.charCodeAt(first);
  if (marker !== 61 && marker !== 45) return 0;
  let at = first;
  while (at < end && source.charCodeAt(at) === marker) at++;
  if (skipSpace(source, at, end) !== end) return 0;
  return marker === 61 ? 1 : 2;
}

/** The length of the fence that opens here, or 0. */
export function fenceSize(source: string, first: number, end: number): number {
  const marker = source.charCodeAt(first);
  if (marker !== 96 && marker !== 126) return 0;
  let at = first;
  while (at < end && source.charCodeAt(at) === marker) at++;
  const size = at - first;
  if (size < 3) return 0;
  if (marker === 96 && source.slice(at, end).includes('`')) return 0;
  return size;
}

export function closesFence(
  source: string,
  first: number,
  end: number,
  marker: number,
  size: number,
): boolean {
  let at = first;
  while (at < end && source.charCodeAt(at) === marker) at++;
  return at - first >= size && skipSpace(source, at, end) === end;
}

export interface ListMarker {
  /** The bullet, or the `.` or `)` behind a number: items with the same one make one list. */
  readonly marker: number;
  /** The column in which the item's own text starts. */
  readonly size: number;
  /** Where that text starts. */
  readonly content: number;
  /** Nothing stands behind the marker. */
  readonly empty: boolean;
  /** May stand directly under a paragraph's last line. */
  readonly interrupts: boolean;
}

/** The list item that begins here, if any. A thematic break wins over a list item. */
export function listMarker(
  source: string,
  first: number,
  end: number,
  indent: number,
): ListMarker | undefined {
  let at = first;
  let marker = source.charCodeAt(at);
  let one = true;
  if (marker >= 48 && marker <= 57) {
    while (at < end && at - first < 10 && isDigit(source.charCodeAt(at))) at++;
    if (at - first > 9) return undefined;
    one = at - first === 1 && marker === 49;
    marker = source.charCodeAt(at);
    if (at >= end || (marker !== 46 && marker !== 41)) return undefined;
  } else if (marker !== 42 && marker !== 43 && marker !== 45) return undefined;
  at++;
  if (at < end && !isSpace(source.charCodeAt(at))) return undefined;
  if ((marker === 42 || marker === 45) && isThematicBreak(source, first, end)) return undefined;
  const width = indent + at - first;
  const content = skipSpace(source, at, end);
  if (content === end) return { marker, size: width + 1, content, empty: true, interrupts: false };
  const size = columns(source, at, content, width);
  return {
    marker,
    size: size - width > 4 ? width + 1 : size,
    content: size - width > 4 ? at + 1 : content,
    empty: false,
    interrupts: one,
  };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const FOOTNOTE = /\[\^((?:\\[[\\\]]|[^\s[\]]){1,1000})\]:/y;

/** The label of the footnote definition that begins here, as written, if any. */
export function footnoteLabel(source: string, first: number): string | undefined {
  if (source.charCodeAt(first + 1) !== 94) return undefined;
  FOOTNOTE.lastIndex = first;
  return FOOTNOTE.exec(source)?.[1];
}
