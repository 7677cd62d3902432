/**
 * What the parser would take too long for. Its cost grows with the square of some things: how often emphasis could
 * begin, brackets that stay open, HTML that is never closed. The estimate is in units of about what one character of
 * prose costs; the weights were measured.
 */
import type { RootContent } from 'mdast';
import { listMarker } from './starts.ts';
import { LineReader, isSpace, skipSpace } from './lines.ts';

/** The longest block with markup that is parsed, in UTF-16 units. */
export const LONGEST = 32_768;
const DEAREST = 44_000;
/** Block quotes and lists begun in one line, and levels of nodes in one block. */
const DEEPEST_LINE = 40;
const DEEPEST_TREE = 100;
/** What each quote or item that a line begins costs, and what a table's first cell and each further one do. */
const CONTAINER = 16;
const ROW = 36;
const CELL = 8;

export function isTooCostly(source: string): boolean {
  return source.length > LONGEST || new Estimate(source).isTooHigh();
}

/** Whether the tree is nested deeper than whoever walks it by recursion can take. */
export function isTooDeep(nodes: readonly RootContent[]): boolean {
  let level: readonly RootContent[] = nodes;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST_TREE) return true;
    level = level.flatMap((node) => ('children' in node ? (node.children as RootContent[]) : []));
  }
  return false;
}

/** Characters that make the parser look ahead or back. */
const MARKS = /[*_~]+|[[\]|]|<[!?]|[!"'(),.:;?]{2,}|[a-z\d]+/gi;

class Estimate {
  readonly #source: string;
  readonly #indents: number[] = [];
  #cost = 0;
  #emphasis = 0;
  #brackets = 0;
  #open = 0;
  #deepest = 0;
  #wordsInside = 0;
  #unclosed = 0;
  #titles = 0;
  #cells = 0;
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  isTooHigh(): boolean {
    const line = new LineReader(this.#source);
    let lazy = 0;
    let underlines = 0;
    let lines = 0;
    for (let at = 0; line.move(at); at = line.next, lines++) {
      if (line.blank || this.#beginsText(line)) this.#finishText();
      const code = line.source.charCodeAt(line.first);
      if (code !== 62) lazy++;
      if (code === 62 || isListLike(code)) {
        const depth = prefixDepth(line);
        if (depth > DEEPEST_LINE || this.#nested(line.indent) > DEEPEST_LINE) return true;
        this.#cost += CONTAINER * depth;
      }
      const last = line.source.charCodeAt(line.end - 1);
      if (last === 61 || last === 45) underlines++;
      this.#countLine(line);
      if (this.#cost > DEAREST) return true;
    }
    this.#finishText();
    const quote = this.#source.trimStart().startsWith('>');
    this.#cost += 0.0015 * lines ** 2 + 0.035 * underlines ** 2 + (quote ? 0.01 * lazy ** 2 : 0);
    return this.#cost > DEAREST;
  }

  /** How many lists a line indented this far may stand in. */
  #nested(indent: number): number {
    const indents = this.#indents;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    return indents.push(indent);
  }

  /** Whether the line begins text of its own, as an item of a list or a row of a table does. */
  #beginsText(line: LineReader): boolean {
    const { source, first, end, indent } = line;
    const code = source.charCodeAt(first);
    if (code === 124) return true;
    const item = isListLike(code) ? listMarker(source, first, end, 0) : undefined;
    return item !== undefined && !item.empty && (item.interrupts || indent < 4);
  }

  #countLine({ source, start, end }: LineReader): void {
    this.#length += end - start;
    this.#cells = 0;
    for (const [mark] of source.slice(start, end).matchAll(MARKS)) this.#count(mark);
  }

  #count(mark: string): void {
    switch (mark.charCodeAt(0)) {
      case 42:
      case 95:
      case 126:
        this.#emphasis++;
        break;
      case 91:
        this.#brackets++;
        this.#deepest = Math.max(this.#deepest, ++this.#open);
        break;
      case 93:
        if (this.#open > 0) this.#open--;
        this.#titles++;
        if (this.#open === 0) this.#wordsInside = 0;
        break;
      case 60:
        this.#unclosed++;
        break;
      case 124:
        // The k-th cell of a row costs a little for each before it.
        this.#cost += (this.#cells === 0 ? ROW : CELL) + 0.002 * this.#cells++;
        break;
      default:
        if (!/^[a-z\d]/i.test(mark)) this.#cost += 0.002 * mark.length ** 2;
        else if (this.#open > 0) this.#cost += 0.015 * this.#wordsInside++;
    }
  }

  #finishText(): void {
    this.#cost += this.#length + 15 * this.#emphasis + 35 * this.#brackets;
    this.#cost += 0.03 * this.#emphasis ** 2 + 0.0015 * this.#brackets ** 2;
    this.#cost += 0.0025 * this.#length * (this.#unclosed + this.#titles);
    if (this.#deepest > DEEPEST_LINE)
      this.#cost += 0.05 * this.#deepest * Math.min(this.#titles, this.#brackets);
    this.#emphasis = this.#brackets = this.#open = this.#deepest = this.#wordsInside = 0;
    this.#unclosed = this.#titles = this.#length = 0;
  }
}

function isListLike(code: number): boolean {
  return code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
}

/** How many block quotes and lists the line begins. */
function prefixDepth({ source, first, end }: LineReader): number {
  let depth = 0;
  let at = first;
  while (at < end && depth <= DEEPEST_LINE) {
    const code = source.charCodeAt(at);
    if (code === 62 || (isListLike(code) && isSpace(source.charCodeAt(at + 1)))) at++;
    else {
      const item = isListLike(code) ? listMarker(source, at, Math.min(end, at + 12), 0) : undefined;
      if (!item) break;
      at = item.content;
    }
    depth++;
    at = skipSpace(source, at, end);
  }
  return depth;
}
