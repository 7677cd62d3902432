import type { PlacementReason } from '../model.ts';
import type { Pattern } from './pattern.ts';
import { ALIKE, type Found } from './search.ts';
import type { Voice } from './speakers.ts';

/** A place, with what is known of it apart from its words. */
export interface Judged extends Found {
  /** Who says it, against who said it; nobody has to where nobody did. */
  readonly voice: Voice;
  /** It stands just where it did, or where a copy of the paragraph that came in before it would have moved it to. */
  readonly position: 'same' | 'copied' | 'other';
  /** In the section where it was. */
  readonly sameSection: boolean;
}

export type Verdict =
  | {
      readonly kind: 'placed' | 'moved';
      readonly found: Judged;
      readonly confidence: number;
      readonly reason: PlacementReason;
    }
  | {
      readonly kind: 'ambiguous' | 'orphan';
      readonly candidates: readonly Judged[];
      readonly reason: PlacementReason;
    };

/** Evidence without which nothing is a place at all, in characters; of a shorter pattern, this share. */
const LEAST = 14;
const LEAST_SHARE = 0.6;
/** How like the quote the words of a short one have to be; and how much context has to stand on either side then. */
const SHORT = 8;
const SHORT_ALIKE = 0.6;
const BOTH_SIDES = 8;
/** Characters of a quote that need no context on both sides. */
const ENOUGH = 20;
/**
 * By how many characters of evidence a place has to be better than all others now, and than the best other one then;
 * where that one was better than this allows, by this share of what was missing from it.
 */
const BETTER = 6;
const BETTER_SHARE = 0.25;
/** Evidence, as a share of all, from which the words with their context count as found. */
const CERTAIN = 0.6;
/** Candidates shown to the reader. */
const MOST_CANDIDATES = 5;

/**
 * Chooses among the places that may be meant, or says that none can be told from the others.
 *
 * @param judged best first
 * @param rival how well the best other place matched when the passage was described, 0 to 1
 */
export function decide(pattern: Pattern, judged: readonly Judged[], rival: number): Verdict {
  const { length } = pattern;
  const likely = judged.filter(
    (each) => isLike(pattern, each) && each.score >= Math.min(LEAST, length * LEAST_SHARE),
  );
  const [best, ...others] = likely.filter(({ voice }) => voice !== 'other');
  if (!best) {
    const reason = likely.length > 0 ? 'speaker' : 'gone';
    const hints = likely.length > 0 ? likely : judged.filter((each) => isHint(pattern, each));
    return { kind: 'orphan', candidates: hints.slice(0, MOST_CANDIDATES), reason };
  }
  const candidates = likely.slice(0, MOST_CANDIDATES);
  const least = Math.min(BETTER, (1 - rival) * length * BETTER_SHARE);
  const then = best.score - rival * length;
  if (then <= 0 || then < least)
    return { kind: others.length > 0 ? 'ambiguous' : 'orphan', candidates, reason: 'rival' };
  const rivals = others.filter(({ score }) => best.score - score < Math.max(least, 1));
  if (rivals.length > 0) {
    const chosen = amongEquals([best, ...rivals]);
    if (!chosen) return { kind: 'ambiguous', candidates, reason: 'several' };
    return chosen;
  }
  const now = best.score - (others[0]?.score ?? 0);
  return accept(pattern, best, Math.min(then, now));
}

/** Whether words are like enough to be the quote, edited. */
export function isLike({ exact, prefix, suffix }: Pattern, { quote, before, behind }: Found): boolean {
  if (quote === 1) return true;
  if (quote < ALIKE || (exact.length < SHORT && quote <= SHORT_ALIKE)) return false;
  if (quote * exact.length >= ENOUGH) return true;
  return (
    before >= Math.min(BOTH_SIDES, prefix.text.length) && behind >= Math.min(BOTH_SIDES, suffix.text.length)
  );
}

function accept(pattern: Pattern, found: Judged, margin: number): Verdict {
  const share = found.score / pattern.length;
  const verbatim = found.quote === 1;
  const surrounded = share >= CERTAIN && found.before + found.behind >= pattern.context / 2;
  const spoken = found.voice === 'same';
  const kind = verbatim && surrounded && spoken ? 'placed' : 'moved';
  const reason = verbatim ? (surrounded ? 'context' : 'unique') : 'alike';
  return { kind, found, confidence: confidenceOf(share, margin), reason };
}

function confidenceOf(share: number, margin: number): number {
  return Math.max(0.5, Math.min(1, share)) * Math.min(1, 0.7 + margin / 80);
}

/** One of several places that are the same to the eye: what was copied stands where it stood, the copy does not. */
function amongEquals(equals: readonly Judged[]): Verdict | undefined {
  const verbatim = equals.filter(({ quote }) => quote === 1);
  const there = verbatim.find(({ position }) => position === 'same');
  if (there) return { kind: 'placed', found: there, confidence: 0.9, reason: 'context' };
  const pushed = verbatim.filter(({ position }) => position === 'copied');
  const inSection = verbatim.filter(({ sameSection }) => sameSection);
  for (const [found, ...more] of [pushed, inSection])
    if (found && more.length === 0) return { kind: 'moved', found, confidence: 0.75, reason: 'several' };
  return undefined;
}

/** Other words in a context that still stands: the reader may want to attach the annotation to them. */
function isHint(pattern: Pattern, { start, end, before, behind }: Judged): boolean {
  return end > start && before + behind >= pattern.context / 2;
}
