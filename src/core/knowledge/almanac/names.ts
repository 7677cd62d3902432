import type { Subject } from '../model.ts';
import { familyOf } from './families.ts';
import { almanacKey, withoutInitials } from './keys.ts';

/** Families in which two words of a longer name still name the same: `Donald Trump`, `Doha Agreement`. */
const TWO_WORDS_DO = 'PEW';

/** More names than that are not looked up. */
const MOST = 50;

/**
 * The keys to look a subject up by, its canonical name's first. A short form of one of its longer names tells too
 * little: `the Guard`, `Senate`, a family name are many people's, once the article has said which it means.
 */
export function keysOf({ names, type }: Subject): string[] {
  const family = familyOf(type);
  const keys = [...new Set(names.slice(0, MOST).map(almanacKey))].filter((key) => key !== '');
  const told = keys.filter(
    (key) =>
      (TWO_WORDS_DO.includes(family) && key.includes(' ')) || !keys.some((longer) => isPart(key, longer)),
  );
  return family === 'P' ? [...new Set(told.flatMap((key) => [key, withoutInitials(key)]))] : told;
}

/** Whether all words of the one are in the other, which has more of them. */
function isPart(key: string, longer: string): boolean {
  const words = key.split(' ');
  const all = longer.split(' ');
  return words.length < all.length && words.every((word) => all.includes(word));
}
