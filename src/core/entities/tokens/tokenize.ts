import type { Token } from '../model.ts';
import { Class, classAt, widthAt } from './characters.ts';
import { splitsAt } from './hyphens.ts';
import { clitic, isApostrophe, takesStop } from './words.ts';

/** Longest word that is looked into; longer ones stay whole. */
const LONGEST = 80;

/**
 * Divides a text into words and marks. Offsets are UTF-16 offsets into it, and each token's text is its slice.
 *
 * Possessives and shortened words come off (`Russia` `’s`), a name comes off what is hyphened to it (`counter` `-` `ISIL`,
 * `Afghanistan` `-` `based`), while names with a hyphen of their own stay whole (`ISIS-K`, `Al-Qaeda`, `Jean-Luc`), as do
 * abbreviations with their stops (`U.S.`) and figures (`1,300.5`, `9/11`). Time is linear in the text's length.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    tokens.push({ start, end, text: text.slice(start, end) });
  };
  let index = 0;
  while (index < text.length) {
    const kind = classAt(text, index);
    if (kind === Class.Space) {
      index += 1;
      continue;
    }
    const start = index;
    if (kind === Class.Mark) {
      index = endOfMark(text, start);
      add(start, index);
      continue;
    }
    const address = endOfAddress(text, start);
    if (address > start) {
      add(start, address);
      index = address;
      continue;
    }
    const end = endOfWord(text, start);
    if (end - start > LONGEST) add(start, end);
    else divide(text, start, end, add);
    index = tokens.at(-1)?.end ?? end;
  }
  return tokens;
}

/** A mark stands alone, but for stops and dashes in a row. */
function endOfMark(text: string, start: number): number {
  const char = text.charAt(start);
  let end = start + widthAt(text, start);
  if (isApostrophe(char) && /^s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3)) && start > 0)
    return classAt(text, start - 1) === Class.Space ? end : end + 1;
  if (char === '.' || char === '-') while (text.charAt(end) === char) end += 1;
  return end;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/uy;

/** Where a web address ends that begins here; the start itself when none does. */
function endOfAddress(text: string, start: number): number {
  const first = text.charAt(start);
  if (first !== 'h' && first !== 'w') return start;
  if (!text.startsWith('http', start) && !text.startsWith('www.', start)) return start;
  ADDRESS.lastIndex = start;
  return ADDRESS.test(text) ? ADDRESS.lastIndex : start;
}

/** Where the letters, digits and the marks between them end. */
function endOfWord(text: string, start: number): number {
  let end = start;
  for (;;) {
    const kind = classAt(text, end);
    if (end < text.length && (kind === Class.Letter || kind === Class.Digit)) {
      end += widthAt(text, end);
      continue;
    }
    if (end + 1 >= text.length || !joins(text, end)) break;
    end += 1;
  }
  return end;
}

/** Whether the mark at an index holds together what stands to its left and right. */
function joins(text: string, index: number): boolean {
  const left = classAt(text, index - 1);
  const right = classAt(text, index + 1);
  const letters = right === Class.Letter;
  const digits = left === Class.Digit && right === Class.Digit;
  const char = text.charAt(index);
  if (char === '-' || char === '\u2011') {
    const stop = text.charAt(index - 1) === '.';
    return letters || right === Class.Digit ? left === Class.Letter || left === Class.Digit || stop : false;
  }
  if (isApostrophe(char)) return letters && left === Class.Letter;
  if (char === '.') {
    if (digits) return true;
    // `U.S.-led`, `U.S.-Taliban`.
    if (text.charAt(index + 1) === '-' && left === Class.Letter)
      return isSingle(text, index) && classAt(text, index + 2) === Class.Letter;
    // `U.S`: a stop inside an abbreviation stands after one letter.
    return letters && left === Class.Letter && isSingle(text, index);
  }
  if (char === '&') return letters && left === Class.Letter;
  if (char === ',' || char === ':' || char === '/' || char === '\u2013') return digits;
  return false;
}

/** Whether the letter before an index stands alone, or after a stop or hyphen. */
function isSingle(text: string, index: number): boolean {
  const before = index - 2;
  if (before < 0) return true;
  const char = text.charAt(before);
  const kind = classAt(text, before);
  return char === '.' || char === '-' || (kind !== Class.Letter && kind !== Class.Digit);
}

type Add = (start: number, end: number) => void;

/** Cuts a run of joined letters into tokens. */
function divide(text: string, start: number, end: number, add: Add): void {
  let from = start;
  for (let at = text.indexOf('-', start); at >= 0 && at < end; at = text.indexOf('-', at + 1)) {
    const next = text.indexOf('-', at + 1);
    const after = text.slice(at + 1, next >= 0 && next < end ? next : end);
    if (!splitsAt(text.slice(from, at), bare(after))) continue;
    if (at > from) word(text, from, at, add);
    add(at, at + 1);
    from = at + 1;
  }
  word(text, from, end, add);
}

/** A word without what is shortened onto it. */
function bare(text: string): string {
  return text.slice(0, text.length - clitic(text));
}

function word(text: string, start: number, end: number, add: Add): void {
  const slice = text.slice(start, end);
  const cut = end - clitic(slice);
  if (cut < end) {
    add(start, cut);
    add(cut, end);
  } else add(start, text.charAt(end) === '.' && takesStop(slice) ? end + 1 : end);
}
