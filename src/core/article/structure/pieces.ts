import type { RawBlock } from '../model.ts';
import { linesOf } from '../text/lines.ts';
import { readLabel, type LabelCandidate } from './labels.ts';

/**
 * A block as the structure stage handles it: a raw block, or a part of a raw paragraph from a line that looks like a
 * speaker's on. Whether such a part becomes a block of its own is settled once the document has been asked.
 */
export interface Piece {
  /** The raw block it is, or is part of, with its own start and end. */
  readonly block: RawBlock;
  /** Index of the raw block. */
  readonly raw: number;
  /** Whether it begins inside its raw block. */
  readonly interior: boolean;
  readonly candidate?: LabelCandidate;
}

/** Lists the blocks with what looks like a label on each, paragraphs cut at every line that looks labelled. */
export function piecesOf(source: string, blocks: readonly RawBlock[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [raw, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      pieces.push({ block, raw, interior: false });
      continue;
    }
    cutParagraph(source, block, raw, pieces);
  }
  return pieces;
}

function cutParagraph(source: string, block: RawBlock, raw: number, into: Piece[]): void {
  const { start, end } = block;
  const newline = nextBreak(source, start, end);
  if (newline === end) {
    into.push(piece(block, raw, false, readLabel(source, start, end, end)));
    return;
  }
  let open: { start: number; candidate: LabelCandidate | undefined } | undefined;
  let lastEnd = start;
  const close = (): void => {
    if (!open) return;
    const interior = open.start > start;
    const candidate = open.candidate && bounded(source, open.candidate, lastEnd);
    into.push(
      piece(
        interior || lastEnd < end ? { ...block, start: open.start, end: lastEnd } : block,
        raw,
        interior,
        candidate,
      ),
    );
  };
  for (const line of linesOf(source, start, end)) {
    if (!line) continue;
    const candidate = readLabel(source, line.start, line.end, end);
    if (!open || candidate) {
      close();
      open = { start: line.start, candidate };
    }
    lastEnd = line.end;
  }
  close();
}

function nextBreak(source: string, start: number, end: number): number {
  const feed = source.indexOf('\n', start);
  if (feed !== -1 && feed < end) return feed;
  const own = source.slice(start, end);
  const rare = own.search(/[\r\u2028\u2029\u0085\f\v]/u);
  return rare === -1 ? end : start + rare;
}

function bounded(source: string, candidate: LabelCandidate, end: number): LabelCandidate {
  const textStart = Math.min(candidate.textStart, end);
  return { ...candidate, textStart, room: end - textStart };
}

function piece(block: RawBlock, raw: number, interior: boolean, candidate?: LabelCandidate): Piece {
  return candidate ? { block, raw, interior, candidate } : { block, raw, interior };
}

/** Joins the parts of paragraphs that turned out not to begin with a label to what stands in front of them. */
export function rejoin(pieces: readonly Piece[], accepted: (candidate: LabelCandidate) => boolean): Piece[] {
  const joined: Piece[] = [];
  for (const each of pieces) {
    const kept = each.candidate && accepted(each.candidate) ? each.candidate : undefined;
    const last = joined.at(-1);
    if (each.interior && !kept && last?.raw === each.raw) {
      joined[joined.length - 1] = { ...last, block: { ...last.block, end: each.block.end } };
    } else {
      joined.push(piece(each.block, each.raw, each.interior, kept));
    }
  }
  return joined;
}
