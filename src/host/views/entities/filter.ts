import { wordsOf } from '../../../core/entities/joining/fold.ts';
import type { Thing } from './things.ts';

/** Which things a filter lets through: those with all its words somewhere in their names, whatever case and accents. */
export function filterFor(filter: string): (thing: Thing) => boolean {
  const wanted = wordsOf(filter);
  return ({ words }) => wanted.every((word) => words.includes(word));
}
