import type { RawBlock } from '../../model.ts';

/** What a paragraph looks like at its end and as a whole, Markdown's emphasis around it not counted. */
export interface Looks {
  /** Ends with a question mark, brackets and quotes behind it not counted. */
  readonly asks: boolean;
  /** Ends the way a sentence ends. */
  readonly closed: boolean;
  /** Stands whole in bold or italics. */
  readonly setApart: boolean;
  /** In UTF-16 units. */
  readonly length: number;
}

const CLOSED = /[.!?…。！？؟:;,—–-]["'”’»)\]*_]*$/u;

/** Reads how a block looks; linear in nothing but the few units it has to see. */
export function looksOf(source: string, block: Pick<RawBlock, 'start' | 'end'>): Looks {
  const length = block.end - block.start;
  const tail = source.slice(Math.max(block.start, block.end - 24), block.end);
  const asks = asking(tail);
  const first = source[block.start];
  const setApart =
    (first === '*' || first === '_') && length < 2000 && isApart(source.slice(block.start, block.end));
  return { asks, closed: asks || CLOSED.test(tail.trimEnd()), setApart, length };
}

const ASKS = /[?？؟]\s?[!?.…]*(?:\s?["'”’»)\]*_])*(?:\s?[([][^)\]]{1,20}[)\]])?[*_]*\s*$/u;

function asking(tail: string): boolean {
  return /[?？؟]/u.test(tail) && ASKS.test(tail);
}

function isApart(text: string): boolean {
  const marks = /^(?:\*{1,3}|_{1,3})(?!\s)/u.exec(text)?.[0];
  if (marks === undefined || text.length <= 2 * marks.length || !text.endsWith(marks)) return false;
  const inside = text.slice(marks.length, -marks.length);
  // `**a** and **b**` begins and ends in bold and is not bold.
  return inside.trimEnd() === inside && !inside.includes(marks);
}
