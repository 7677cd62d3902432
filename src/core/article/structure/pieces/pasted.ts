import type { RawBlock } from '../../model.ts';
import { linesOf, type Line } from '../../text/lines.ts';
import { isSoftBreak, wrappingOf } from '../../text/wrap.ts';
import type { Piece } from './pieces.ts';

/** A line that Markdown would take for something else than a paragraph once it stands first. */
const OTHER = /^(?:\d{1,9}[.)](?:\s|$)|\[[^\]]*\]:|[<>|#+*-]|=+\s*$|`{3}|~{3})/u;

/**
 * Parts the lines of transcripts pasted into Markdown without blank lines: a raw paragraph in which labels were borne out
 * is read line by line, like plain text, so that a question between two answers stands alone.
 */
export function partPasted(source: string, pieces: readonly Piece[]): Piece[] {
  const pasted = new Set<number>();
  for (const piece of pieces) if (piece.interior) pasted.add(piece.raw);
  if (pasted.size === 0) return [...pieces];
  return pieces.flatMap((piece) => (pasted.has(piece.raw) ? partLines(source, piece) : [piece]));
}

function partLines(source: string, piece: Piece): Piece[] {
  const { block, raw, interior, candidate } = piece;
  const lines = linesOf(source, block.start, block.end);
  const wrapping = wrappingOf(source, lines);
  const parts: RawBlock[] = [];
  let last: Line | undefined;
  for (const line of lines) {
    if (!line) continue;
    const before = parts.at(-1);
    const starts = before && last && !isSoftBreak(source, last, line, wrapping) && standsAlone(source, line);
    if (!before || starts) parts.push({ ...block, start: line.start, end: line.end });
    else parts[parts.length - 1] = { ...before, end: line.end };
    last = line;
  }
  return parts.map((part, at) =>
    at === 0
      ? { ...(candidate ? { candidate } : {}), block: part, raw, interior }
      : { block: part, raw, interior: true },
  );
}

function standsAlone(source: string, line: Line): boolean {
  const text = source.slice(line.start, line.end);
  return !OTHER.test(text) || /^(?:\*{1,3}|_{1,3})[^\s*_]/u.test(text);
}
