import type { Steps } from '../../steps.ts';
import type { RawBlock } from '../model.ts';
import { Container, isPlain } from './container.ts';
import { readDefinitions } from './definition-text.ts';
import { fenceEnd, frontmatterEnd, htmlEnd } from './enclosed.ts';
import { htmlKind } from './html-start.ts';
import { LineReader, trimSpace } from './lines.ts';
import { inPieces } from './pieces.ts';
import { Oracle } from './oracle.ts';
import {
  fenceSize,
  footnoteLabel,
  headingDepth,
  headingText,
  isThematicBreak,
  listMarker,
  underlineDepth,
} from './starts.ts';

/** A delimiter row of a table, or what may be one. */
const DELIMITERS = /^[ \t]*[|:-][|:\- \t]*$/;

const LINES_A_STEP = 1000;

/** Units of source. */
const MANY_DEFINITIONS = 2048;

type Open = 'none' | 'content' | 'code' | 'html' | 'container';

/** The state of one pass over a source. */
export class Scanner {
  readonly #line: LineReader;
  readonly #source: string;
  readonly #blocks: RawBlock[] = [];
  readonly #oracle: Oracle;
  #open: Open = 'none';
  #start = 0;
  #end = 0;
  /** The open content is certainly one paragraph, or definitions. */
  #pure = true;
  /** The open content holds what may be the delimiter row of a table. */
  #rows = false;
  #container: Container | undefined;
  /** The open code is one line that ended a container: the parser takes that line alone for code. */
  #lazyCode = false;
  /** Where the block starts that the next one is to be joined to. */
  #joinFrom = -1;

  constructor(source: string) {
    this.#source = source;
    this.#line = new LineReader(source);
    this.#oracle = new Oracle(source);
  }

  *scan(): Steps<RawBlock[]> {
    const line = this.#line;
    let lines = 0;
    let at = this.#source.charCodeAt(0) === 0xfeff ? 1 : 0;
    const matter = frontmatterEnd(line, at);
    if (matter !== undefined) {
      this.#pushWhole('frontmatter', at, matter);
      at = line.next;
    }
    while (line.move(at)) {
      if (line.first === line.end) this.#blankLine();
      else this.#textLine();
      at = line.next;
      lines += 1;
      if (lines % LINES_A_STEP === 0) yield;
    }
    this.#close(this.#source.length);
    return this.#blocks;
  }

  #blankLine(): void {
    if (this.#open === 'none') return;
    if (this.#open === 'code') {
      if (this.#line.indent >= 4) this.#end = this.#line.end;
      return;
    }
    if (this.#open === 'container' && this.#container?.takeBlank(this.#line)) return;
    this.#close(this.#line.start);
  }

  #textLine(): void {
    switch (this.#open) {
      case 'content':
        return this.#inContent();
      case 'code':
        return this.#inCode();
      case 'html':
        this.#end = this.#line.end;
        return;
      case 'container':
        return this.#inContainer();
      case 'none':
        return this.#begin();
    }
  }

  #inContent(): void {
    const line = this.#line;
    const { source, first, end, indent } = line;
    if (indent >= 4) {
      if (this.#rows && this.#isTable()) return this.#beginNext();
    } else {
      const code = source.charCodeAt(first);
      if (!isPlain(code)) {
        if (underlineDepth(source, first, end) > 0 && this.#underline()) return;
        if (this.#interrupts(code)) return this.#interrupt();
        if (DELIMITERS.test(source.slice(first, end))) {
          this.#rows = true;
          this.#pure = false;
        }
      }
    }
    this.#end = end;
  }

  #beginNext(): void {
    this.#close(this.#line.start);
    this.#begin();
  }

  /** A block begins that may stand directly under a paragraph. */
  #interrupt(): void {
    const above = this.#blocks.length;
    this.#beginNext();
    // The parser would open the inner list if it did not know of the paragraph above: no border here.
    if (this.#open !== 'container' || !this.#container?.clinging) return;
    this.#join(above);
    this.#container.hangOn(this.#joinFrom);
  }

  /** Takes the blocks from index `index` on back: the open one starts where the first of them did. */
  #join(index: number): void {
    const first = this.#blocks[index];
    if (!first) return;
    this.#joinFrom = first.start;
    this.#blocks.length = index;
  }

  #isTable(): boolean {
    return this.#oracle.isTable(this.#start, this.#end);
  }

  /** Whether the line, indented by less than four, ends a paragraph or a table above it. */
  #interrupts(code: number): boolean {
    const { source, first, end, indent } = this.#line;
    switch (code) {
      case 35:
        return headingDepth(source, first, end) > 0;
      case 62:
        return true;
      case 96:
      case 126:
        return fenceSize(source, first, end) > 0;
      case 60: {
        const kind = htmlKind(source.slice(first, end));
        return kind > 0 && (kind < 7 || (this.#rows && this.#isTable()));
      }
      case 91:
        return footnoteLabel(source, first) !== undefined;
      default: {
        if (isThematicBreak(source, first, end)) return true;
        const item = listMarker(source, first, end, indent);
        return item !== undefined && (item.interrupts || (this.#rows && this.#isTable()));
      }
    }
  }

  /** The line underlines the content above: a heading, unless that is definitions alone. */
  #underline(): boolean {
    const line = this.#line;
    const text = this.#source.slice(this.#start, this.#end);
    if (this.#rows && this.#isTable()) return false;
    const definitions = /^[ \t]*\[/.test(text) ? readDefinitions(text).end : 0;
    if (definitions >= text.length) return false;
    this.#end = line.end;
    if (definitions > 0) {
      this.#pure = false;
      this.#close(line.start);
      return true;
    }
    const { start, end } = this.#contentWords(text);
    this.#push({
      start: this.#start,
      end: line.end,
      kind: 'heading',
      depth: underlineDepth(line.source, line.first, line.end),
      text: { start, end },
    });
    this.#open = 'none';
    return true;
  }

  #contentWords(text: string): { start: number; end: number } {
    const start = this.#start + text.search(/[^ \t]/);
    return { start, end: trimSpace(this.#source, start, this.#start + text.length) };
  }

  #inCode(): void {
    const { indent, end, source, first } = this.#line;
    if (indent >= 4) {
      this.#end = end;
      this.#lazyCode = false;
      return;
    }
    const item = listMarker(source, first, end, indent);
    if (!item || item.interrupts || this.#lazyCode) return this.#interrupt();
    // The parser takes this for text when it follows indented code, whatever stands between: no border here.
    const { length } = this.#blocks;
    this.#close(this.#line.start);
    this.#join(length);
    this.#start = this.#line.start;
    this.#open = 'content';
    this.#pure = false;
    this.#rows = false;
    this.#end = end;
  }

  #inContainer(): void {
    const container = this.#container;
    if (!container) return this.#begin();
    const line = this.#line;
    let verdict = container.take(line);
    if (verdict === 'unsure') {
      verdict = this.#oracle.holds(container.itemStart, line) ? 'in' : 'out';
      if (verdict === 'in') container.takeLazily(line);
    }
    if (verdict === 'in') return;
    if (!this.#clings(container)) return this.#beginNext();
    const { length } = this.#blocks;
    this.#close(line.start);
    this.#join(length);
    this.#begin();
    this.#lazyCode = line.indent >= 4;
  }

  /** Whether the parser makes something else of the container that ends, or of the line, when it sees one alone. */
  #clings({ kind, sticky, opaque, bare }: Container): boolean {
    const { source, first, indent } = this.#line;
    // Code that follows a container at once ends with its first line; HTML in a block quote keeps a line ending.
    if (sticky || indent >= 4 || (kind === 'quote' && opaque && this.#opensContainer())) return true;
    // A quote's empty last line moves its end; a check box under an empty item counts as the item's.
    return bare && (kind === 'quote' || source.charCodeAt(first) === 91);
  }

  /** A block begins in this line; nothing is open. */
  #begin(): void {
    const line = this.#line;
    const { source, first, end, indent } = line;
    this.#start = line.start;
    this.#end = end;
    this.#lazyCode = false;
    if (indent >= 4) {
      this.#open = 'code';
      return;
    }
    const code = source.charCodeAt(first);
    if (!isPlain(code) && this.#beginMarked(code)) return;
    this.#open = 'content';
    this.#pure = true;
    this.#rows = false;
  }

  #beginMarked(code: number): boolean {
    const line = this.#line;
    const { source, first, end, indent } = line;
    if (code === 35) {
      const depth = headingDepth(source, first, end);
      if (depth === 0) return false;
      const text = headingText(source, first, end, depth);
      this.#push({ start: line.start, end, kind: 'heading', depth, text });
      this.#open = 'none';
      return true;
    }
    if (code === 62) return this.#beginContainer(new Container('quote', line));
    if (code === 96 || code === 126) return this.#beginFence();
    if (code === 60) return this.#beginHtml();
    if (code === 91) {
      if (footnoteLabel(source, first) === undefined) return false;
      return this.#beginContainer(new Container('footnote', line));
    }
    if (isThematicBreak(source, first, end)) return this.#pushWhole('other', line.start, end);
    const item = listMarker(source, first, end, indent);
    return item !== undefined && this.#beginContainer(new Container('list', line, item));
  }

  #beginContainer(container: Container): true {
    this.#open = 'container';
    this.#container = container;
    return true;
  }

  #beginFence(): boolean {
    const line = this.#line;
    const size = fenceSize(line.source, line.first, line.end);
    return size > 0 && this.#pushWhole('other', line.start, fenceEnd(line, size));
  }

  #beginHtml(): boolean {
    const line = this.#line;
    const kind = htmlKind(line.source.slice(line.first, line.end));
    if (kind > 0 && kind < 6) return this.#pushWhole('other', line.start, htmlEnd(line, kind));
    if (kind > 5) this.#open = 'html';
    return kind > 5;
  }

  #pushWhole(kind: 'frontmatter' | 'other', start: number, end: number): true {
    this.#push({ start, end, kind });
    this.#open = 'none';
    return true;
  }

  /** Ends what is open; `next` is where the line starts that ends it. */
  #close(next: number): void {
    const open = this.#open;
    this.#open = 'none';
    if (open === 'content') this.#closeContent();
    else if (open === 'code' || open === 'html')
      this.#push({ start: this.#start, end: this.#end, kind: 'other' });
    else if (open === 'container' && this.#container) {
      const { start } = this.#container;
      this.#push({ start, end: this.#containerEnd(this.#container, next), kind: 'other' });
      this.#container = undefined;
    }
  }

  /** Code and HTML that a container cuts off keep the blank lines at their end, and mostly the last line ending. */
  #containerEnd({ kind, end, runsOver, sticky }: Container, next: number): number {
    if (!runsOver || (kind === 'quote' && next >= this.#source.length && !sticky)) return end;
    const line = this.#line;
    if (sticky || next >= this.#source.length) return next;
    if (line.start === next && line.first < line.end && this.#opensContainer()) return next;
    return kind === 'quote' ? end : Math.max(end, lineEndBefore(this.#source, next));
  }

  #opensContainer(): boolean {
    const { source, first, end, indent } = this.#line;
    if (indent >= 4) return false;
    const code = source.charCodeAt(first);
    if (code === 62) return true;
    if (code === 91) return footnoteLabel(source, first) !== undefined;
    return listMarker(source, first, end, indent) !== undefined;
  }

  #closeContent(): void {
    const start = this.#start;
    const end = this.#end;
    if (!this.#pure) return this.#push({ start, end, kind: 'other' });
    const text = this.#source.slice(start, end);
    if (/^ *\[/.test(text) && text.includes(']:')) {
      const { borders } = readDefinitions(text);
      if (borders.length > 0) return this.#pushDefinitions(text, borders);
    }
    this.#push({ start, end, kind: 'paragraph' });
  }

  /** Definitions in a row are one block, or a few when they are many. */
  #pushDefinitions(text: string, borders: readonly number[]): void {
    let from = 0;
    for (const border of borders) {
      if (border - from < MANY_DEFINITIONS || !/[\r\n]/.test(text.charAt(border - 1))) continue;
      const end = lineEndBefore(this.#source, this.#start + border);
      this.#push({ start: this.#start + from, end, kind: 'other' });
      from = border;
    }
    this.#push({ start: this.#start + from, end: this.#end, kind: 'other' });
  }

  #push(block: RawBlock): void {
    const start = this.#joinFrom;
    this.#joinFrom = -1;
    const whole: RawBlock = start < 0 ? block : { start, end: block.end, kind: 'other' };
    for (const piece of inPieces(this.#source, whole)) this.#blocks.push(piece);
  }
}

function lineEndBefore(source: string, lineStart: number): number {
  const code = source.charCodeAt(lineStart - 1);
  return lineStart - (code === 10 && source.charCodeAt(lineStart - 2) === 13 ? 2 : 1);
}
