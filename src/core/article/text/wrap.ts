import type { Line } from './lines.ts';

/** Lines wrapped by hand are never longer than this. */
const WIDEST = 140;
const NARROWEST = 24;
/** Lines that fall short of this are taken for wrapped only where the sentence plainly goes on. */
const USUAL = 55;
/** From so many full lines on, a full line is taken for wrapped even where a sentence ends with it. */
const CONVINCING = 4;
/** So few will do where blank lines part the paragraphs and no long line is short of full. */
const ENOUGH = 2;
/** Hanging punctuation, bullets and sloppy wrapping go this far over the width. */
const SLACK = 4;

/** How a document's lines were broken. */
export interface Wrapping {
  /** The longest line that the document allows itself, in UTF-16 units from the start of the line. */
  readonly width: number;
  /** Whether there are enough full lines to trust the width at the end of a sentence. */
  readonly convincing: boolean;
}

const BULLET = /^(?:[-*+•‣▪◦–—·]|\d{1,3}[.)]|[a-z][.)]|\([a-z\d]{1,3}\))\s/u;

/** Whether a line begins an item of a list. */
export function isBullet(source: string, line: Line): boolean {
  return BULLET.test(source.slice(line.start, line.start + 6));
}

/** The end of a line as columns: indentation counts. */
function width(line: Line): number {
  return line.indent + line.end - line.start;
}

/** The length of a line's first word. */
function firstWord(source: string, line: Line): number {
  let at = line.start;
  while (at < line.end && source.charCodeAt(at) > 0x20 && source.charCodeAt(at) !== 0xa0) at += 1;
  return at - line.start;
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull(source: string, line: Line, next: Line, limit: number): boolean {
  const own = width(line);
  return own <= limit + SLACK && own + 1 + firstWord(source, next) > limit;
}

/**
 * Finds the width at which a document was wrapped by hand: the width for which most long lines that another line
 * follows are full. One paragraph a line, verse and lists have no such width, whatever the length of their lines.
 */
export function wrappingOf(source: string, lines: readonly (Line | undefined)[]): Wrapping | undefined {
  const pairs: [Line, Line][] = [];
  const widths: number[] = [];
  let parted = false;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line) {
      parted ||= next !== undefined && pairs.length > 0;
      continue;
    }
    if (next && !isBullet(source, next)) pairs.push([line, next]);
    if (next && source.slice(line.start, line.end).includes(' ')) widths.push(width(line));
  }
  widths.sort((a, b) => a - b);
  let tried = -1;
  for (const share of [1, 0.99, 0.97, 0.93, 0.85]) {
    const limit = widths[Math.floor((widths.length - 1) * share)];
    if (limit === undefined || limit === tried || limit > WIDEST || limit < NARROWEST) continue;
    tried = limit;
    let long = 0;
    let full = 0;
    for (const [line, next] of pairs) {
      const own = width(line);
      if (own < limit * 0.6 || own > limit + SLACK) continue;
      long += 1;
      if (isFull(source, line, next, limit)) full += 1;
    }
    if (full > 0 && full >= long * 0.6) {
      const convincing = full >= CONVINCING || (parted && limit >= USUAL && full >= ENOUGH && full === long);
      return { width: limit, convincing };
    }
  }
  return undefined;
}

const ENDS_SENTENCE = /[.!?…:;]["'”’»)\]]*$/u;
const STARTS_LOWER = /^[\p{Ll}\d(]/u;

/** Whether a sentence plainly runs from a rather long line into the next: text wrapped by hand is ragged. */
function goesOn(source: string, line: Line, next: Line, limit: number): boolean {
  const own = width(line);
  if (own < limit * 0.7 || own > limit + SLACK) return false;
  return (
    /^\p{Ll}/u.test(source.slice(next.start, next.start + 2)) &&
    !ENDS_SENTENCE.test(source.slice(Math.max(line.start, line.end - 4), line.end))
  );
}

/** Whether the break between two lines that follow each other was made by wrapping, and is none of the author's. */
export function isSoftBreak(source: string, line: Line, next: Line, wrapping: Wrapping | undefined): boolean {
  if (!wrapping) return false;
  if (!isFull(source, line, next, wrapping.width)) return goesOn(source, line, next, wrapping.width);
  if (wrapping.convincing) return true;
  if (STARTS_LOWER.test(source.slice(next.start, next.start + 2))) return true;
  return (
    width(line) >= USUAL && !ENDS_SENTENCE.test(source.slice(Math.max(line.start, line.end - 4), line.end))
  );
}
