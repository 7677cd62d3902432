/** Whether a UTF-16 unit is an apostrophe as it stands in words: `'`, `’`, `ʼ`, `＇`. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xff07;
}

const ENDINGS = new Set(['s', 'm', 're', 've', 'll', 'd']);

/** Length of what is shortened onto the end of a word (`'s`, `'ll`, `n't`), apostrophe included; 0 for nothing. */
export function clitic(word: string): number {
  for (let length = 2; length <= 3 && length < word.length; length += 1) {
    if (!isApostrophe(word.charCodeAt(word.length - length))) continue;
    const ending = word.slice(word.length - length + 1).toLowerCase();
    if (ENDINGS.has(ending)) return length;
    const before = word.charAt(word.length - length - 1).toLowerCase();
    return length === 2 && ending === 't' && before === 'n' && word.length > 3 ? 3 : 0;
  }
  return 0;
}

const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof rev hon sen sens rep reps gov gen maj brig col lt cmdr capt adm sgt cpl pvt pres supt insp jr sr st mt ft
  inc ltd co corp llc bros vs jan feb mar apr jun jul aug sept sep oct nov dec no ave blvd rd dept univ assn esq messrs
  calif fla mass conn pa va ariz ala ark colo del ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore tenn tex
  wash wis wyo approx est etc`.split(/\s+/u),
);

/** Whether a full stop right after a word belongs to it: `U.S.`, `J.`, `Gen.`; a name or a figure need not follow. */
export function takesStop(word: string): boolean {
  if (/^\p{L}$/u.test(word)) return word !== 'I' && word !== 'a';
  if (/^(?:\p{L}\.)+\p{L}{1,2}$/u.test(word)) return true;
  if (word.length > 6 || !/^\p{Lu}/u.test(word)) return false;
  return ABBREVIATIONS.has(word.toLowerCase());
}
