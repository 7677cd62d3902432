import { isLarge } from './characters.ts';
import { isActor } from './actors.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Small words that belong to the name that follows the hyphen: `al-Assad`, `Port-au-Prince`. */
const PARTICLES = words(
  `al el ul ur ud ad as ar at az an ash bin ibn abu abd de del della di da do dos du des la le les los las lo au aux e i o u
  y en et und van von der den zu zur am sur sous upon on in of the ben bat bar st san ul-haq d l ha`,
);

/** Words that follow a name and a hyphen without belonging to it, beside those that end in -ed and -ing. */
const FOLLOWERS = words(
  `born led run held built made era style type like wide wing owned bound own free only prone rich friendly sponsored
  level themed heavy dominated affiliate affiliates affiliated allied inspired claimed related specific sized centric
  centred oriented driven language trained occupied funded grown fed area region side skeptic sceptic supporter supporters
  supporting critic critics watcher watchers turned educated aligned wrote won sent given taken known shot born bred
  hit torn stricken ruled drawn grown kin speaker speakers exclusive native natives adjacent level class proof backed
  style-based first fighter fighters member members state wide-ranging compliant ready neutral`,
);

/** Whether a hyphen between two parts of a word parts a name from something else. */
export function splitsAt(before: string, after: string): boolean {
  const large = isLarge(before);
  if (isLarge(after)) {
    if (large) return isPair(before, after);
    return !PARTICLES.has(before) && /^\p{Ll}{2,}/u.test(before);
  }
  if (!large || before.length < 2) return false;
  return FOLLOWERS.has(after) || (after.length > 3 && /^\p{Ll}*(?:ed|ing)$/u.test(after));
}

/** Two actors side by side (`Russia-Ukraine`, `U.S.-Taliban`), and not one name of two parts (`Jean-Luc`, `ISIS-K`). */
function isPair(before: string, after: string): boolean {
  if (/^Americans?$/u.test(after) && !/^[\p{Lu}.]+$/u.test(before)) return false;
  if (before.endsWith('.')) return true;
  return isActor(before) && isActor(after);
}
