import { copula, relative } from './clause.ts';
import { setOff } from './behind.ts';
import { nounInFront, roleInFront } from './front.ts';
import type { Found, Near } from './near.ts';

/** What a sentence says that a name is. */
export interface Defined extends Found {
  readonly kind: 'role' | 'definition';
  /** The better, the smaller. */
  readonly rank: number;
}

/** A role of one word and a relative clause tell less than the rest. */
const RANKS = { role: 0, setOff: 1, copula: 1, noun: 2, relative: 3 } as const;

/**
 * What a sentence says that the name in it is, next to the name; undefined where it says nothing, or is not plain about
 * it. `commander` alone says too little.
 */
export function definedIn(near: Near): Defined | undefined {
  const role = roleInFront(near);
  if (role && role.words > 1) return { ...span(role), kind: 'role', rank: RANKS.role };
  const apart = setOff(near);
  const kind = near.type === 'PERSON' ? 'role' : 'definition';
  if (apart) return { ...span(apart), kind, rank: kind === 'role' ? RANKS.role : RANKS.setOff };
  const clause = copula(near);
  if (clause) return { ...span(clause), kind: 'definition', rank: RANKS.copula };
  const noun = nounInFront(near);
  if (noun) return { ...span(noun), kind: 'definition', rank: RANKS.noun };
  const who = relative(near);
  return who && { ...span(who), kind: 'definition', rank: RANKS.relative };
}

function span({ start, end }: Found): Found {
  return { start, end };
}
