import { isOpener, isRole } from './lexicon.ts';

/**
 * How a label names somebody. `letters` are one to three capitals (`Q`, `JD`); `role` a part played (`Audience member`,
 * `THE PRESIDENT`); `titled` a name with a title (`MR. PRICE`); `full` two names or more; `single` one name.
 */
export type NameShape = 'letters' | 'role' | 'titled' | 'full' | 'single';

const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother hon honorable judge justice
  sen senator rep representative congressman congresswoman gov governor pres president vice-president vice premier
  chancellor minister secretary undersecretary ambassador amb chairman chairwoman chairperson chair speaker commissioner
  mayor councilman councilwoman councilor councillor general gen lt maj major col colonel capt captain cmdr commander
  adm admiral sgt sergeant cpl corporal pvt officer detective chief sheriff deputy secretary-general king queen prince
  princess pope cardinal archbishop bishop rabbi imam sheikh ayatollah mullah director attorney delegate del coach`.split(
    /\s+/u,
  ),
);

const PARTICLES = new Set(
  `van von der den de del della di da do dos das du la le les el al ul as ash an ad az bin bint ibn ben ter ten zu zum zur
  af av y e i of for the and to st san santa 't op aan in under`.split(/\s+/u),
);

const SUFFIXES = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq|k\.?c|q\.?c|o\.?b\.?e|m\.?p|usn|usa|ret)\.?$/iu;
const UPPER = /^["“'‘]?\p{Lu}/u;
const UNCASED = /^\p{Lo}[\p{Lo}\p{M}·・\-\d]*$/u;
const WORD = /^["“'‘#(]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.'’‘ʼ\-‐‑–/&]*[\p{L}\p{M}\p{N}.])?["”'’)]?$/u;
const MAXIMUM = 9;

/** A name's words, without the white space and separators between them. */
export function wordsOf(name: string): string[] {
  return name.split(/[\s\u00a0]+/u).filter((word) => word !== '');
}

/** Whether a word is a title: `Mr.`, `SEN.`, `Ambassador`. */
export function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/u, ''));
}

/** Whether a word belongs to the name that follows or precedes it and is written small: `van`, `de`, `al`. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word.toLowerCase());
}

/** Whether a word is a suffix to a name: `Jr.`, `III`, `PhD`. */
export function isSuffix(word: string): boolean {
  return SUFFIXES.test(word);
}

/** Which shape of name a label's words have, or undefined if they can't be a name. */
export function nameShape(name: string): NameShape | undefined {
  const words = wordsOf(name.replaceAll(/,(?=\s)/gu, ''));
  const first = words[0];
  if (first === undefined || words.length > MAXIMUM || name.length > 80) return undefined;
  if (/^(?:\p{Lu}{1,2}|[B-DF-HJ-NP-TV-XZ]{3})\d{0,2}$/u.test(name) && !isRole(name)) return 'letters';
  if (/^[QA]\d{0,3}$/u.test(name)) return 'letters';
  if (!words.every((word) => WORD.test(word))) return undefined;
  if (/^\d/u.test(first)) return undefined;
  if (isRoleName(words)) return 'role';
  if (isOpener(first) && !/^\p{Lu}{2,}$/u.test(first)) return undefined;
  return properShape(words);
}

/** Every word a role, an article, a number or a small connecting word, the first one written large. */
function isRoleName(words: readonly string[]): boolean {
  if (!UPPER.test(words[0] ?? '')) return false;
  if (
    /^(?:the|an?)$/iu.test(words[0] ?? '') &&
    /^(?:question|answer|subject|interview|respon[sd]\w*|voices?)$/iu.test(words.at(-1) ?? '')
  )
    return false;
  let roles = 0;
  for (const word of words) {
    if (isRole(word)) roles += 1;
    else if (!/^(?:the|of|from|in|from|#?\d{1,3}|[A-Z]|no\.?|vice|first|second|deputy)$/iu.test(word))
      return false;
  }
  return roles > 0;
}

function properShape(words: readonly string[]): NameShape | undefined {
  let proper = 0;
  let titles = 0;
  let small = 0;
  for (const [index, word] of words.entries()) {
    if (isTitle(word) && UPPER.test(word) && index < words.length - 1) titles += 1;
    else if (isSuffix(word) && index > 0) continue;
    else if (UPPER.test(word) || UNCASED.test(word)) proper += 1;
    else if (isParticle(word)) small += 1;
    else if (/^(?:al|el|an|as|at|ad|ben|d|l|de|ibn|bin)[-'’‘ʼ]\p{Lu}/u.test(word)) proper += 1;
    else if (/^(?:#?\d{1,3}|&)$/u.test(word) && index > 0) continue;
    else return undefined;
  }
  if (proper === 0 || small > 3) return undefined;
  if (titles > 0) return 'titled';
  return proper > 1 ? 'full' : 'single';
}

/** A name for comparing: without titles, suffixes, case, diacritics and punctuation. */
export function bareWords(name: string): string[] {
  const words = wordsOf(name).filter((word) => !isSuffix(word));
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  return words.map((word) => fold(word)).filter((word) => word !== '' && !/^["“].*["”]$/u.test(word));
}

/** A word for comparing: no case, no diacritics, straight apostrophes, no stops. */
export function fold(word: string): string {
  if (/^[a-z-]+$/iu.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll(/[’‘ʼ]/gu, "'")
    .replaceAll(/[.,:"“”]/gu, '')
    .toLowerCase();
}
