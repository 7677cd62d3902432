/**
 * Lists and block quotes too long to parse in one go are cut between their items, or behind a quote's empty line. The
 * pieces are lists and quotes of their own: each is tight or loose, and begins its numbers, by itself.
 */
import type { RawBlock } from '../model.ts';
import { LineReader } from './lines.ts';
import { listMarker } from './starts.ts';

/** Blocks longer than this are cut into pieces of about `PIECE`. */
const LONG = 16_384;
const PIECE = 8192;
/** Items cost more than characters: this many lines are as long as `PIECE`. */
const LINES = 150;

/** The block, or its pieces when it is a long list or quote. */
export function inPieces(source: string, block: RawBlock): readonly RawBlock[] {
  if (block.kind !== 'other' || !isLong(source, block)) return [block];
  const pieces: RawBlock[] = [];
  const line = new LineReader(source);
  let { start } = block;
  let end = start;
  let emptyQuote = false;
  if (!beginsContainer(line, start)) return [block];
  let lines = 0;
  for (let at = start; at < block.end && line.move(at); at = line.next, lines++) {
    const enough = line.start - start > PIECE || lines > LINES;
    if (enough && end > start && (emptyQuote || beginsItem(line))) {
      pieces.push({ start, end, kind: 'other' });
      start = line.start;
      lines = 0;
    }
    emptyQuote = isEmptyQuote(line);
    if (!line.blank && !emptyQuote) end = Math.min(line.end, block.end);
  }
  pieces.push({ start, end: block.end, kind: 'other' });
  return pieces;
}

function isLong(source: string, { start, end }: RawBlock): boolean {
  if (end - start > LONG) return true;
  let lines = 0;
  for (let at = start; at >= start && at < end && lines <= 2 * LINES; lines++)
    at = source.indexOf('\n', at) + 1 || end;
  return lines > 2 * LINES;
}

function beginsContainer(line: LineReader, at: number): boolean {
  return line.move(at) && (line.source.charCodeAt(line.first) === 62 || beginsItem(line));
}

/** Only an item that is not indented is certainly one of the outermost list. */
function beginsItem({ source, first, end, indent }: LineReader): boolean {
  return indent === 0 && listMarker(source, first, end, indent)?.empty === false;
}

function isEmptyQuote({ source, first, end }: LineReader): boolean {
  return source.charCodeAt(first) === 62 && source.slice(first + 1, end).trim() === '';
}
