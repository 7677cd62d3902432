import { partsOf, wordsOf } from '../../../core/entities/joining/fold.ts';
import type { Thing } from './things.ts';

/** A name as a filter looks into it: its words folded, each behind a space. */
export function filterWords(name: string): string {
  return partsOf(wordsOf(name))
    .map((word) => ` ${word}`)
    .join('');
}

/** Letters or digits that are too few to be looked for inside of words: `us` is not meant to find Russia. */
const FEW = /^[a-z0-9]{1,2}$/;

/** Which things a filter lets through: those with all its words somewhere in their names, whatever case and accents. */
export function filterFor(filter: string): (thing: Thing) => boolean {
  const wanted = partsOf(wordsOf(filter)).map((word) => (FEW.test(word) ? ` ${word}` : word));
  return ({ words }) => wanted.every((word) => words.includes(word));
}
