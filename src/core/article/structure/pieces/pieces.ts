import type { Steps } from '../../../steps.ts';
import type { RawBlock, Span } from '../../model.ts';
import { findBreak, linesOf } from '../../text/lines.ts';
import { readLabel, type LabelCandidate } from '../speakers/labels.ts';

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
  /** The line in front, where that one lies in the same raw block and does not look labelled. */
  readonly before?: Span;
}

/** Lists the blocks with what looks like a label on each, paragraphs cut at every line that looks labelled. */
export function* piecesOf(source: string, blocks: readonly RawBlock[]): Steps<Piece[]> {
  const pieces: Piece[] = [];
  for (const [raw, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      pieces.push({ block, raw, interior: false });
      continue;
    }
    yield* cutParagraph(source, block, raw, pieces);
    if (raw % A_STEP === A_STEP - 1) yield;
  }
  return pieces;
}

/** Lines or blocks between two pauses. */
const A_STEP = 200;

function* cutParagraph(source: string, block: RawBlock, raw: number, into: Piece[]): Steps<void> {
  const { start, end } = block;
  if (findBreak(source, start, end) === end) {
    into.push(piece(block, raw, false, readLabel(source, start, end, end)));
    return;
  }
  let open: { start: number; candidate: LabelCandidate | undefined; before: Span | undefined } | undefined;
  let last: Span | undefined;
  const close = (): void => {
    if (!open || !last) return;
    const candidate = open.candidate && bounded(open.candidate, last.end);
    const own = { ...block, start: open.start, end: last.end };
    into.push({
      ...piece(own, raw, open.start > start, candidate),
      ...(open.before ? { before: open.before } : {}),
    });
  };
  for (const [at, line] of linesOf(source, start, end).entries()) {
    if (at % A_STEP === A_STEP - 1) yield;
    if (!line) continue;
    const candidate = readLabel(source, line.start, line.end, end);
    if (!open || candidate) {
      close();
      const labelled = last?.start === open?.start && open?.candidate !== undefined;
      open = { start: line.start, candidate, before: labelled ? undefined : last };
    }
    last = line;
  }
  close();
}

function bounded(candidate: LabelCandidate, end: number): LabelCandidate {
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
