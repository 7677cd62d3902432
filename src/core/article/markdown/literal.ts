/** What is too long or too tangled to parse in time is shown as it is written. */
import type { RootContent } from 'mdast';
import { LineReader } from './lines.ts';

const LONGEST = 65_536;

export function isTooCostly(source: string): boolean {
  return source.length > LONGEST;
}

/** The block as paragraphs of literal text, split at blank lines; each text equals its slice of the source. */
export function literalBlock(source: string): RootContent[] {
  const nodes: RootContent[] = [];
  const line = new LineReader(source);
  let start: { line: number; column: number; offset: number } | undefined;
  let end = { line: 1, column: 1, offset: 0 };
  let number = 1;
  const finish = (): void => {
    if (!start) return;
    const value = source.slice(start.offset, end.offset);
    const position = { start, end };
    nodes.push({ type: 'paragraph', children: [{ type: 'text', value, position }], position });
    start = undefined;
  };
  for (let at = 0; line.move(at); at = line.next, number++) {
    if (line.blank) finish();
    else {
      start ??= { line: number, column: line.first - line.start + 1, offset: line.first };
      end = { line: number, column: line.end - line.start + 1, offset: line.end };
    }
  }
  finish();
  return nodes;
}
