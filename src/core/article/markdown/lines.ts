/** One line of the source, offsets into it. Reused from line to line: copy what has to outlive the next `move`. */
export class LineReader {
  readonly source: string;
  /** Where the line starts. */
  start = 0;
  /** Where its characters end, line ending not counted. */
  end = 0;
  /** Where the next line starts. */
  next = 0;
  /** The first character that is neither space nor tab, or `end`. */
  first = 0;
  /** Columns before `first`, tab stops every four. */
  indent = 0;
  /** Where the next line feed and carriage return stand, found once each: -1 before, the source's length for none. */
  #feed = -1;
  #return = -1;

  constructor(source: string) {
    this.source = source;
  }

  /** Reads the line that starts at `start`; false at the end of the source. */
  move(start: number): boolean {
    const { source } = this;
    if (start >= source.length) return false;
    if (start < this.start) this.#feed = this.#return = -1;
    if (this.#feed < start) this.#feed = indexOrEnd(source, '\n', start);
    if (this.#return < start) this.#return = indexOrEnd(source, '\r', start);
    this.start = start;
    this.end = Math.min(this.#feed, this.#return);
    this.next = Math.min(this.end + (this.#feed === this.#return + 1 ? 2 : 1), source.length);
    this.first = skipSpace(source, start, this.end);
    this.indent = this.first === start ? 0 : columns(source, start, this.first, 0);
    return true;
  }

  get blank(): boolean {
    return this.first === this.end;
  }
}

function indexOrEnd(source: string, needle: string, from: number): number {
  const at = source.indexOf(needle, from);
  return at < 0 ? source.length : at;
}

export function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** The first offset from `from` on, at most `end`, that holds neither space nor tab. */
export function skipSpace(source: string, from: number, end: number): number {
  while (from < end && isSpace(source.charCodeAt(from))) from++;
  return from;
}

/** Where the text before `end` stops when spaces and tabs are taken off, at least `start`. */
export function trimSpace(source: string, start: number, end: number): number {
  while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
  return end;
}

/** The column that `to` stands in when `from` stands in column `column`, both counted from 0. */
export function columns(source: string, from: number, to: number, column: number): number {
  for (let at = from; at < to; at++) {
    column += source.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
  }
  return column;
}
