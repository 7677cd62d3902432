const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A text without what writers vary: case, accents, curly marks, kinds of hyphen and space, and what can't be seen.
 * Not of the same length as the text.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[ßøłđðþæœı]/gu, (letter) => LETTERS[letter] ?? letter)
    .replace(/[‘’ʼ`´ʻ]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The words of a name: folded, without full stops, commas and quotes. Hyphens stay. `U.S.` is `us`. */
export function wordsOf(text: string): string[] {
  return fold(text)
    .split(' ')
    .map((word) => word.replace(/[.,"“”()[\]]/gu, '').replace(/^['-]+|['-]+$/gu, ''))
    .filter((word) => word !== '');
}

/** The words parted at hyphens too. `Kim Jong-un` and `Kim Jong Un` have the same. */
export function partsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => word.split(/[-/–]/u)).filter((part) => part !== '');
}

/** What two ways of writing one name have in common. */
export function keyOf(text: string): string {
  return partsOf(wordsOf(text)).join(' ');
}
