/**
 * Lists, block quotes and footnote definitions: where they end, told from the prefixes of their lines. Only a line
 * that may or may not be a lazy continuation needs a parser, and only when the line before leaves it open.
 */
import type { LineReader } from './lines.ts';
import { columns, skipSpace } from './lines.ts';
import { fenceSize, headingDepth, isThematicBreak, listMarker, footnoteLabel } from './starts.ts';
import type { ListMarker } from './starts.ts';
import { htmlKind } from './html-start.ts';

/** Containers begun in one line that are looked at. */
const DEEPEST = 40;

export type ContainerKind = 'list' | 'quote' | 'footnote';

/** Whether a line is the container's, ends it, or can't be told without a parser. */
export type Verdict = 'in' | 'out' | 'unsure';

export class Container {
  readonly kind: ContainerKind;
  readonly start: number;
  /** Where the outermost item, or the block quote, began: a parser that has to decide starts here. */
  itemStart: number;
  /** The end of the last line that is not blank. */
  end: number;
  /** What stands in it can't be told from the beginnings of its lines. */
  opaque = false;
  /** Something in it may run over blank lines at its end: they are its own then. */
  runsOver = false;
  /** The first line opens another list inside that could not stand directly under a paragraph. */
  readonly clinging: boolean;
  /** The last line can't be parsed apart from a line that follows at once. */
  sticky = false;
  #marker = 0;
  #size = 0;
  /** The item's first line is empty: one more blank line ends it. */
  #hollow = false;
  #closed = false;
  #blank = false;
  #paragraph: 'yes' | 'no' | 'maybe' = 'no';

  constructor(kind: ContainerKind, line: LineReader, item?: ListMarker) {
    this.kind = kind;
    this.start = this.itemStart = line.start;
    this.end = line.end;
    let content = quoteContent(line.source, line.first, line.end);
    if (kind === 'list' && item) content = item.content;
    else if (kind === 'footnote') {
      this.#size = 4;
      content = line.first + (footnoteLabel(line.source, line.first)?.length ?? 0) + 4;
    }
    this.clinging = this.#look(line, content);
    if (item) this.#openItem(line, item);
  }

  /** A blank line. False when it ends the container. */
  takeBlank(line: LineReader): boolean {
    if (this.kind === 'quote') return false;
    if (this.#hollow) this.#closed = true;
    this.#blank = true;
    // Spaces in the last line of code that is cut off are the code's only when a line follows.
    this.sticky = this.runsOver && line.start < line.end;
    this.#paragraph = 'no';
    return true;
  }

  /** A line that is not blank. The container takes it in when the answer is `in`. */
  take(line: LineReader): Verdict {
    const verdict = this.#judge(line);
    if (verdict === 'in') {
      this.end = line.end;
      this.sticky = false;
    }
    if (verdict === 'in') this.#blank = false;
    this.#hollow = false;
    this.#closed = false;
    return verdict;
  }

  /** Nothing is open in it that a line could lazily go on with, and no blank line has ended it. */
  get bare(): boolean {
    return this.#paragraph === 'no' && !this.#blank;
  }

  /** Its first line hangs on a line above, at `start`: what it holds is not what it looks like. */
  hangOn(start: number): void {
    this.itemStart = start;
    this.opaque = true;
    this.runsOver = true;
    this.#paragraph = 'maybe';
  }

  /** A parser found that the line of an `unsure` verdict is the container's. */
  takeLazily(line: LineReader): void {
    this.end = line.end;
    this.#paragraph = 'maybe';
    this.opaque = true;
    this.sticky = line.source.charCodeAt(line.first) === 60;
    if (this.sticky) this.runsOver = true;
  }

  #judge(line: LineReader): Verdict {
    const { source, first, end, indent } = line;
    if (this.kind === 'quote') {
      if (indent < 4 && source.charCodeAt(first) === 62) {
        this.#look(line, quoteContent(source, first, end));
        return 'in';
      }
    } else if (indent >= this.#size && !this.#closed) {
      this.#lookIndented(line);
      return 'in';
    } else if (this.kind === 'list' && indent < 4) {
      const item = listMarker(source, first, end, indent);
      if (item && item.marker === this.#marker) {
        this.itemStart = line.start;
        this.opaque = false;
        this.runsOver = false;
        this.#openItem(line, item);
        return 'in';
      }
    }
    if (this.#blank || this.#paragraph === 'no') return 'out';
    return this.#judgeLazy(line);
  }

  #judgeLazy(line: LineReader): Verdict {
    const { source, first, end, indent } = line;
    if (indent >= 4) return this.#paragraph === 'yes' ? 'in' : 'unsure';
    const code = source.charCodeAt(first);
    if (isPlain(code)) return this.#paragraph === 'yes' ? 'in' : 'unsure';
    if (code === 62 || headingDepth(source, first, end) > 0 || isThematicBreak(source, first, end))
      return 'out';
    if (fenceSize(source, first, end) > 0 || listMarker(source, first, end, indent)) return 'out';
    if (code === 91 && footnoteLabel(source, first) !== undefined) return 'out';
    if (code === 60) {
      const kind = htmlKind(source.slice(first, end));
      if (kind > 0 && kind < 7) return 'out';
    }
    return 'unsure';
  }

  #openItem(line: LineReader, item: ListMarker): void {
    this.#marker = item.marker;
    this.#size = item.size;
    this.#hollow = item.empty;
    this.#paragraph = 'no';
    if (!item.empty) this.#look(line, item.content);
  }

  #lookIndented(line: LineReader): void {
    // What stands four columns further in may be code, or go on with a paragraph.
    if (line.indent >= this.#size + 4)
      this.#paragraph = this.#paragraph === 'yes' && !this.#blank ? 'yes' : 'maybe';
    else this.#look(line, line.first);
  }

  /** Looks at what a line holds behind the container's own prefix, to know whether it leaves a paragraph open. */
  #look(line: LineReader, from: number): boolean {
    const { source, end } = line;
    let at = skipSpace(source, from, end);
    if (columns(source, from, at, 0) >= 4) this.opaque = this.runsOver = true;
    let clinging = false;
    let depth = 0;
    while (at < end && depth++ < DEEPEST) {
      const item = source.charCodeAt(at) === 62 ? undefined : listMarker(source, at, end, 0);
      if (!item && source.charCodeAt(at) !== 62) break;
      if (item && !item.interrupts) clinging = true;
      at = skipSpace(source, item ? item.content : at + 1, end);
    }
    if (depth > DEEPEST) this.opaque = true;
    if (at >= end) this.#paragraph = this.opaque ? 'maybe' : 'no';
    else if (isPlain(source.charCodeAt(at))) this.#paragraph = this.opaque ? 'maybe' : 'yes';
    else {
      const code = source.charCodeAt(at);
      this.#paragraph = 'maybe';
      this.opaque = true;
      if (code === 96 || code === 126 || code === 60) this.runsOver = true;
    }
    return clinging;
  }
}

function quoteContent(source: string, first: number, end: number): number {
  return skipSpace(source, first + 1, Math.min(end, first + 2));
}

/** Characters that begin nothing but a paragraph's text, whatever stands around. */
export function isPlain(code: number): boolean {
  if (code >= 128) return true;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || PLAIN.has(code);
}

const PLAIN = new Set(Array.from('!"$%&\'(),./;?@\\^{}', (character) => character.charCodeAt(0)));
