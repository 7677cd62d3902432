/** Asks the parser what a line goes on with, where the scanner can't tell. */
import type { Root } from 'mdast';
import type { LineReader } from './lines.ts';
import { isTooCostly } from './limits.ts';
import { createParser } from './syntax.ts';

/** Units of source that may be parsed for this in one article; past that, a doubtful line goes on with what is open. */
const BUDGET = 32_768;
/** What parsing anything costs, in the same units. */
const BASE = 200;
/** Units that may be parsed at a time. */
const LONGEST = 8192;

let parse: ReturnType<typeof createParser> | undefined;

export class Oracle {
  readonly #source: string;
  #left = BUDGET;

  constructor(source: string) {
    this.#source = source;
  }

  /** Whether what starts at `from` still holds the line. */
  holds(from: number, line: LineReader): boolean {
    const tree = this.#parse(from, line.next, 'x');
    if (!tree) return true;
    const at = line.first - from;
    return tree.children.some(
      ({ position }) => (position?.start.offset ?? 0) < line.start - from && (position?.end.offset ?? 0) > at,
    );
  }

  /** Whether the text from `from` to `to` ends in a table. */
  isTable(from: number, to: number): boolean {
    return this.#parse(from, to, '')?.children.at(-1)?.type === 'table';
  }

  /** `more` is what the next line begins with: some constructs end otherwise when there is none. */
  #parse(from: number, to: number, more: string): Root | undefined {
    this.#left -= to - from + BASE;
    if (this.#left < 0 || to - from > LONGEST) return undefined;
    const text = this.#source.slice(from, to);
    if (isTooCostly(text)) return undefined;
    parse ??= createParser(false);
    return parse(text + more);
  }
}
