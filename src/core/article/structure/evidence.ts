import type { LabelCandidate } from './labels.ts';
import { looksOf, type Looks } from './looks.ts';
import { isDoubtful } from './lexicon.ts';
import { fold, wordsOf } from './names.ts';
import { Naming } from './naming.ts';
import type { Piece } from './pieces.ts';

/** What the document says for one name in its labels. */
interface Evidence {
  readonly key: string;
  readonly candidates: { candidate: LabelCandidate; at: number }[];
  /** Occurrences directly behind a heading or a question that stands alone. */
  introduced: number;
  /** Occurrences directly behind a question that stands alone. */
  answers: number;
  /** Occurrences beside a label of another name. */
  alternates: number;
  /** Occurrences with at least a few words behind them that begin like a sentence. */
  speaks: number;
}

const FEW_WORDS = 40;

/**
 * Decides which labels name speakers. What only looks like a label is one when the document bears it out. A name that
 * the lexicon of non-speakers knows never gets here. Of the others, a name counts as a speaker's when
 *
 * 1. it labels several paragraphs, and another name takes turns with it, or the label is of a kind that prose does not
 *    have (bold, in capitals, titled, timed, `Q`), or it answers a question or stands under a heading, or it comes
 *    three times; and most of what stands behind it begins like a sentence;
 * 2. it answers a question standing alone, with at least a few words;
 * 3. it stands once, but next to a speaker already borne out, and is of a kind that prose does not have, or has a full
 *    name, or is named in full elsewhere in the article;
 * 4. it is a surname that the article names in full elsewhere, and stands behind a heading or beside another label.
 *
 * `Q` and `A` bear each other out; a single letter alone does not. A word that is as often no name (`Price`, `May`) has
 * to be named in full.
 *
 * @returns the set of candidates that are labels
 */
export function bearOut(source: string, pieces: readonly Piece[]): Set<LabelCandidate> {
  const gathered = gather(source, pieces);
  const named = new Naming(source);
  const accepted = new Set<string>();
  for (const each of gathered.values()) if (standsAlone(each, gathered, named)) accepted.add(each.key);
  for (let grew = accepted.size > 0; grew;) {
    grew = false;
    for (const each of gathered.values()) {
      if (accepted.has(each.key) || !standsBeside(each, pieces, accepted, named)) continue;
      accepted.add(each.key);
      grew = true;
    }
  }
  const labels = new Set<LabelCandidate>();
  for (const key of accepted)
    for (const { candidate } of gathered.get(key)?.candidates ?? []) labels.add(candidate);
  return labels;
}

/** Labels that write the same name count together: `Q1` with `Q`, `MR. PRICE` with `Mr. Price`. */
export function keyOf(candidate: Pick<LabelCandidate, 'name' | 'form'>): string {
  const letter = /^([QA])\d{0,3}$/u.exec(candidate.name);
  if (letter?.[1] !== undefined) return letter[1].toLowerCase();
  const question = /^(question|answer|q|a)\s*#?\d+$/iu.exec(candidate.name);
  if (question?.[1] !== undefined) return question[1].toLowerCase();
  const key = wordsOf(candidate.name).map(fold).join(' ');
  return candidate.form === 'stop' && key.length > 1 ? `${key}.` : key;
}

function gather(source: string, pieces: readonly Piece[]): Map<string, Evidence> {
  const gathered = new Map<string, Evidence>();
  const looks = new Map<number, Looks>();
  const lookAt = (at: number): Looks | undefined => {
    const piece = pieces[at];
    if (!piece) return undefined;
    const known = looks.get(at) ?? looksOf(source, piece.block);
    looks.set(at, known);
    return known;
  };
  for (const [at, piece] of pieces.entries()) {
    const { candidate } = piece;
    if (!candidate) continue;
    const key = keyOf(candidate);
    let own = gathered.get(key);
    if (!own) {
      own = { key, candidates: [], introduced: 0, answers: 0, alternates: 0, speaks: 0 };
      gathered.set(key, own);
    }
    own.candidates.push({ candidate, at });
    const before = pieces[at - 1];
    const after = pieces[at + 1];
    const seen = lookAt(at - 1);
    if (before && seen && !before.candidate) {
      const question = seen.asks && seen.length <= 1200;
      const heading = before.block.kind === 'heading' || (!seen.closed && seen.length <= 80);
      if (question) own.answers += 1;
      if (question || heading) own.introduced += 1;
    }
    const differs = (other: Piece | undefined): boolean =>
      other?.candidate !== undefined && keyOf(other.candidate) !== key;
    if (differs(before) || differs(after)) own.alternates += 1;
    if (speaks(source, candidate)) own.speaks += 1;
  }
  return gathered;
}

function speaks(source: string, candidate: LabelCandidate): boolean {
  if (candidate.form === 'line') return true;
  if (!candidate.opensSentence || candidate.room < 2) return candidate.room === 0;
  return candidate.room >= FEW_WORDS || /[.!?…)\]]["'”’»*_]*\s*$/u.test(endOf(source, candidate));
}

function endOf(source: string, candidate: LabelCandidate): string {
  const end = candidate.textStart + candidate.room;
  return source.slice(Math.max(candidate.textStart, end - 8), end);
}

/** A kind of label that prose, lists and fact boxes do not have. */
function isMarked({ shape, form, name, timestamp }: LabelCandidate): boolean {
  if (timestamp !== undefined || form === 'bold' || form === 'dash' || form === 'line') return true;
  if (shape === 'titled' || shape === 'role') return true;
  return shape !== 'letters' && name.length > 2 && name === name.toUpperCase() && name !== name.toLowerCase();
}

function standsAlone(own: Evidence, all: ReadonlyMap<string, Evidence>, named: Naming): boolean {
  const times = own.candidates.length;
  const first = own.candidates[0]?.candidate;
  if (!first) return false;
  if (isDoubtful(first.name) && !named.inFull(first.name)) return false;
  const mostSpeak = own.speaks * 2 >= times;
  if (own.key === 'q' || own.key === 'a') return lettersStand(own, all);
  if (first.form === 'stop') return times >= 2 && prosaic(all) >= 3;
  if (!mostSpeak) return false;
  if (first.shape === 'letters') return times >= 2 && own.alternates >= 2 && own.speaks === times;
  const marked = own.candidates.some(({ candidate }) => isMarked(candidate));
  if (
    times >= 2 &&
    (own.alternates > 0 || marked || own.introduced > 0 || times >= 3 || named.inFull(first.name))
  )
    return true;
  const roomy = own.candidates.some(
    ({ candidate }) => candidate.room >= FEW_WORDS || candidate.form === 'line',
  );
  if (own.answers > 0 && roomy) return true;
  if (named.inFull(first.name)) return (own.introduced > 0 || own.alternates > 0) && roomy;
  return false;
}

/** How many paragraphs begin with a name and a full stop, the way hearings are printed. */
function prosaic(all: ReadonlyMap<string, Evidence>): number {
  let sum = 0;
  for (const each of all.values())
    if (each.candidates[0]?.candidate.form === 'stop' && each.key.length > 1) sum += each.candidates.length;
  return sum;
}

/** `Q` and `A` need each other, or other labels to take turns with. */
function lettersStand(own: Evidence, all: ReadonlyMap<string, Evidence>): boolean {
  const other = all.get(own.key === 'q' ? 'a' : 'q');
  const weak = own.candidates.every(
    ({ candidate }) => candidate.form === 'stop' || candidate.form === 'space',
  );
  const pairs = Math.min(own.candidates.length, other?.candidates.length ?? 0);
  if (pairs > 0) return !weak || own.alternates > 0;
  if (own.key === 'a') return !weak && own.candidates.length >= 2 && own.introduced > 0;
  return own.alternates >= (weak ? 2 : 1);
}

function standsBeside(
  own: Evidence,
  pieces: readonly Piece[],
  accepted: ReadonlySet<string>,
  named: Naming,
): boolean {
  const first = own.candidates[0]?.candidate;
  if (!first || own.speaks === 0 || own.key === 'q' || own.key === 'a') return false;
  if (first.shape === 'letters' && own.candidates.length < 2) return false;
  if (first.form === 'stop') return true;
  const beside = own.candidates.some(({ at }) =>
    [at - 1, at + 1].some((place) => {
      const other = pieces[place]?.candidate;
      return other !== undefined && accepted.has(keyOf(other));
    }),
  );
  const behindSpeech = own.candidates.some(({ at }) =>
    pieces
      .slice(Math.max(0, at - 4), at)
      .some((each) => each.candidate && accepted.has(keyOf(each.candidate))),
  );
  if (!beside && !behindSpeech && own.introduced === 0) return false;
  if (isDoubtful(first.name) && !named.inFull(first.name)) return false;
  const marked = own.candidates.some(({ candidate }) => isMarked(candidate));
  return beside ? true : marked || first.shape === 'full' || named.inFull(first.name);
}
