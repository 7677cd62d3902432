import type { Steps } from '../../../steps.ts';
import type { LabelCandidate } from './labels.ts';
import { looksOf, type Looks } from '../pieces/looks.ts';
import type { Piece } from '../pieces/pieces.ts';

/** What the document says for one name in its labels. */
export interface Evidence {
  readonly key: string;
  readonly first: LabelCandidate;
  readonly candidates: { readonly candidate: LabelCandidate; readonly at: number }[];
  /** Occurrences directly behind a heading or a question that stands alone. */
  introduced: number;
  /** Occurrences directly behind a question that stands alone. */
  answers: number;
  /** Occurrences beside a label of another name. */
  alternates: number;
  /** Occurrences that another label asks, or that ask another. */
  asks: number;
  /** Occurrences with something behind them that begins or ends like a sentence. */
  speaks: number;
  /** Whether more than a figure or a phrase stands behind an occurrence. */
  roomy: boolean;
  /** Whether an occurrence is of a kind that prose, lists and fact boxes do not have. */
  marked: boolean;
}

/** A question is no longer, a heading no longer, in UTF-16 units. */
const QUESTION = 1200;
const HEADING = 80;
const FEW_WORDS = 40;

/** Collects the evidence for every name that looks like a label, in order of appearance. */
export function* gather(source: string, pieces: readonly Piece[]): Steps<Map<string, Evidence>> {
  const gathered = new Map<string, Evidence>();
  let last: { at: number; looks: Looks } | undefined;
  for (const [at, piece] of pieces.entries()) {
    if (at % 400 === 399) yield;
    const { candidate } = piece;
    if (!candidate) continue;
    const own = evidenceFor(gathered, candidate);
    own.candidates.push({ candidate, at });
    own.marked ||= isMarked(candidate);
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    // Inside a paragraph it is the line in front that counts, where it is not itself the one labelled.
    const line = piece.before ?? (before?.candidate ? undefined : before?.block);
    if (line) {
      const looks = looksOf(source, line);
      const question = looks.asks && looks.length <= QUESTION;
      const heading = before?.block.kind === 'heading' || (!looks.closed && looks.length <= HEADING);
      if (question) own.answers += 1;
      if (question || heading) own.introduced += 1;
    }
    const other = before?.candidate !== undefined && before.candidate.key !== own.key;
    const answered = after?.candidate !== undefined && after.candidate.key !== own.key;
    if (other || answered) own.alternates += 1;
    const looks = looksOf(source, piece.block);
    if (looks.asks && answered) own.asks += 1;
    if (other && last?.at === at - 1 && last.looks.asks) own.asks += 1;
    if (speaks(source, candidate)) own.speaks += 1;
    own.roomy ||=
      candidate.form === 'line' || candidate.room === 0 || widthOf(candidate, source) >= FEW_WORDS;
    last = { at, looks };
  }
  return gathered;
}

function evidenceFor(gathered: Map<string, Evidence>, candidate: LabelCandidate): Evidence {
  const { key } = candidate;
  const known = gathered.get(key);
  if (known) return known;
  const counts = { introduced: 0, answers: 0, alternates: 0, asks: 0, speaks: 0, roomy: false };
  const own: Evidence = { key, first: candidate, candidates: [], ...counts, marked: false };
  gathered.set(key, own);
  return own;
}

function speaks(source: string, candidate: LabelCandidate): boolean {
  const { textStart, room } = candidate;
  if (candidate.form === 'line' || room === 0) return true;
  if (room < 2 || !candidate.opensSentence) return false;
  const tail = source.slice(Math.max(textStart, textStart + room - 8), textStart + room);
  return widthOf(candidate, source) >= FEW_WORDS || /[.!?…。！？)\]—–-]["'”’»*_]*\s*$/u.test(tail);
}

/** The room behind a label as the length it would have in an alphabet: one Chinese sign says as much as three letters. */
export function widthOf({ textStart, room }: LabelCandidate, source: string): number {
  const unit = source.charCodeAt(textStart);
  return unit >= 0x3040 && unit <= 0x9fff ? room * 3 : room;
}

/** A kind of label that prose, lists and fact boxes do not have. */
function isMarked({ shape, form, name, timestamp }: LabelCandidate): boolean {
  if (timestamp !== undefined || form === 'bold' || form === 'dash' || form === 'line') return true;
  if (shape === 'titled' || shape === 'role') return true;
  if (shape === 'letters' || name.length <= 2) return false;
  return name === name.toUpperCase() && name !== name.toLowerCase();
}
