import type { Found } from './search.ts';
import type { Pattern } from './pattern.ts';
import type { PlacementReason } from '../model.ts';

/** What is known of a place apart from its words. */
export interface Judged extends Found {
  /** Somebody else says it than did when it was described. */
  readonly anothers: boolean;
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

/** Evidence without which nothing is a place at all, in characters. */
const LEAST = 14;
/** How like the quote the words have to be. */
const ALIKE = 0.5;
/** By how many characters a place has to be better than all others now, and than the best other one then. */
const BETTER = 4;
/** Candidates shown to the reader. */
const MOST_CANDIDATES = 5;

/**
 * Chooses among the places that may be meant, or says that none can be told from the others.
 *
 * @param judged best first
 * @param rival how well the best other place matched when the passage was described, 0 to 1
 */
export function decide(pattern: Pattern, judged: readonly Judged[], rival: number): Verdict {
  const likely = judged.filter(
    ({ quote, score }) => quote >= ALIKE && score >= Math.min(LEAST, pattern.length * 0.6),
  );
  const own = likely.filter(({ anothers }) => !anothers);
  const [best, second] = own;
  const candidates = likely.slice(0, MOST_CANDIDATES);
  if (!best) {
    return { kind: 'orphan', candidates, reason: likely.length > 0 ? 'speaker' : 'gone' };
  }
  const least = Math.min(BETTER, (1 - rival) * pattern.length * 0.5);
  const then = best.score - rival * pattern.length;
  const now = best.score - (second?.score ?? 0);
  if (then < least || then <= 0)
    return { kind: second ? 'ambiguous' : 'orphan', candidates, reason: 'rival' };
  if (now < least) return { kind: 'ambiguous', candidates, reason: 'several' };
  const share = best.score / pattern.length;
  const verbatim = best.quote === 1;
  const certain = verbatim && share > 0.75;
  return {
    kind: certain ? 'placed' : 'moved',
    found: best,
    confidence: share,
    reason: verbatim ? (certain ? 'context' : 'unique') : 'alike',
  };
}
