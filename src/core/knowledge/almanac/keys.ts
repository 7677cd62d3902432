import { keyOf } from '../../entities/joining/fold.ts';

/** No name is longer; what is, is not looked up. */
const LONGEST = 200;

/**
 * What two ways of writing a name have in common: no case, accents, full stops, hyphens, apostrophes, no leading *the*,
 * no possessive ending. Empty where the text is no name.
 */
export function almanacKey(text: string): string {
  if (text.length > LONGEST) return '';
  return keyOf(text.replaceAll('&', ' and '))
    .replace(/'s$/u, '')
    .replace(/['ʿʾ]/gu, '')
    .replace(/^the (?=.)/u, '');
}

/** The key of a person without the initials in the middle: `donald trump`. */
export function withoutInitials(key: string): string {
  const words = key.split(' ');
  return words.filter((word, at) => word.length > 1 || at === 0 || at === words.length - 1).join(' ');
}
