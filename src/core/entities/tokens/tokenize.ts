import type { Token } from '../model.ts';
import { Class, classAt, widthAt, type View } from './characters.ts';
import { Cuts } from './cuts.ts';
import { splitsAt } from './hyphens.ts';
import { clitic, isApostrophe, takesStop } from './words.ts';

/** Longest word that is looked into; longer ones stay whole. */
const LONGEST = 80;

const cuts = new Cuts();

/**
 * Divides a text into words and marks. Offsets are UTF-16 offsets into it, and each token's text is its slice.
 *
 * Possessives and shortened words come off (`Russia` `’s`), a name comes off what is hyphened to it (`counter` `-` `ISIL`,
 * `Afghanistan` `-` `based`), while names with a hyphen of their own stay whole (`ISIS-K`, `Al-Qaeda`, `Jean-Luc`), as do
 * abbreviations with their stops (`U.S.`) and figures (`1,300.5`, `9/11`). Time is linear in the text's length.
 *
 * @param from where to begin: what stands before is not looked at
 * @param to where to end
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  cuts.clear();
  cutTokens(text, from, to, cuts);
  return Array.from({ length: cuts.count }, (_, at) => {
    const start = cuts.starts[at] ?? 0;
    const end = cuts.ends[at] ?? 0;
    return { start, end, text: text.slice(start, end) };
  });
}

/** The tokens of a stretch of a text, as `tokenize` divides that stretch, put behind the tokens that are there. */
export function cutTokens(text: string, from: number, to: number, into: Cuts): void {
  const view = { text, from, to };
  let index = from;
  while (index < to) {
    const kind = classAt(view, index);
    if (kind === Class.Space) index += 1;
    else if (kind === Class.Mark) {
      const end = endOfMark(view, index);
      into.add(index, end);
      index = end;
    } else index = cutWord(view, index, into);
  }
}

/** A mark stands alone, but for stops and dashes in a row. */
function endOfMark(view: View, start: number): number {
  const { text, from, to } = view;
  const code = text.charCodeAt(start);
  let end = start + widthAt(view, start);
  if (isApostrophe(code) && start > from && end < to && text.charCodeAt(end) === SMALL_S) {
    const alone = !/^s[\p{L}\p{N}]/u.test(text.slice(end, Math.min(to, end + 3)));
    if (alone) return classAt(view, start - 1) === Class.Space ? end : end + 1;
  }
  if (code === STOP || code === HYPHEN) while (end < to && text.charCodeAt(end) === code) end += 1;
  return end;
}

const HYPHEN = 0x2d;
const STOP = 0x2e;
const SMALL_S = 0x73;
const SMALL_H = 0x68;
const SMALL_W = 0x77;

const ADDRESS = /^(?:https?:\/\/|www\.)[^\s<>"”’)\]]*[^\s<>"”’)\].,;:!?]/u;

/** Where a web address ends that begins here; the start itself when none does. */
function endOfAddress({ text, to }: View, start: number): number {
  if (!text.startsWith('http', start) && !text.startsWith('www.', start)) return start;
  return start + (ADDRESS.exec(text.slice(start, to))?.[0].length ?? 0);
}

/** Adds the tokens of the letters, digits and marks between them that begin here. Returns where they end. */
function cutWord(view: View, start: number, into: Cuts): number {
  const { text, to } = view;
  const first = text.charCodeAt(start);
  if (first === SMALL_H || first === SMALL_W) {
    const address = endOfAddress(view, start);
    if (address > start) {
      into.add(start, address);
      return address;
    }
  }
  let end = start;
  // Only letters of ASCII, digits and no mark but stops in between: nothing to take off or apart.
  let plain = true;
  let dotted = false;
  for (;;) {
    const kind = classAt(view, end);
    if (kind === Class.Letter || kind === Class.Digit) {
      if (text.charCodeAt(end) < 128) end += 1;
      else {
        plain = false;
        end += widthAt(view, end);
      }
      continue;
    }
    if (end + 1 >= to || kind === Class.Space || !joins(view, end)) break;
    if (text.charCodeAt(end) === STOP) dotted = true;
    else plain = false;
    end += 1;
  }
  if (end - start > LONGEST) {
    into.add(start, end);
    return end;
  }
  if (plain && (end >= to || text.charCodeAt(end) !== STOP || isLongPlain(first, end - start, dotted))) {
    into.add(start, end);
    return end;
  }
  divide(view, start, end, into);
  return into.ends[into.count - 1] ?? end;
}

/** Whether a plain word is none that takes a full stop, as far as its first letter and length can tell. */
function isLongPlain(first: number, length: number, dotted: boolean): boolean {
  return !dotted && (length > 6 || (length > 1 && first >= 0x61));
}

/** Whether the mark at an index holds together what stands to its left and right. */
function joins(view: View, index: number): boolean {
  const { text } = view;
  const code = text.charCodeAt(index);
  const right = classAt(view, index + 1);
  if (code === STOP && right === Class.Space) return false;
  const left = classAt(view, index - 1);
  const letters = right === Class.Letter;
  const digits = left === Class.Digit && right === Class.Digit;
  if (code === HYPHEN || code === 0x2011) {
    const stop = text.charCodeAt(index - 1) === STOP;
    return letters || right === Class.Digit ? left === Class.Letter || left === Class.Digit || stop : false;
  }
  if (isApostrophe(code)) return letters && left === Class.Letter;
  if (code === STOP) {
    if (digits) return true;
    // `U.S.-led`, `U.S.-Taliban`.
    if (index + 1 < view.to && text.charCodeAt(index + 1) === HYPHEN && left === Class.Letter)
      return isSingle(view, index) && classAt(view, index + 2) === Class.Letter;
    // `U.S`: a stop inside an abbreviation stands after one letter.
    return letters && left === Class.Letter && isSingle(view, index);
  }
  if (code === 0x26) return letters && left === Class.Letter;
  // Comma, colon, slash, en dash.
  if (code === 0x2c || code === 0x3a || code === 0x2f || code === 0x2013) return digits;
  return false;
}

/** Whether the letter before an index stands alone, or after a stop or hyphen. */
function isSingle(view: View, index: number): boolean {
  const before = index - 2;
  if (before < view.from) return true;
  const code = view.text.charCodeAt(before);
  const kind = classAt(view, before);
  return code === STOP || code === HYPHEN || (kind !== Class.Letter && kind !== Class.Digit);
}

/** Cuts a run of joined letters into tokens. */
function divide(view: View, start: number, end: number, into: Cuts): void {
  const { text } = view;
  const whole = text.slice(start, end);
  let from = 0;
  for (let at = whole.indexOf('-'); at >= 0; at = whole.indexOf('-', at + 1)) {
    const next = whole.indexOf('-', at + 1);
    const after = whole.slice(at + 1, next >= 0 ? next : whole.length);
    if (!splitsAt(whole.slice(from, at), bare(after))) continue;
    if (at > from) word(view, start + from, start + at, into);
    into.add(start + at, start + at + 1);
    from = at + 1;
  }
  word(view, start + from, end, into);
}

/** A word without what is shortened onto it. */
function bare(text: string): string {
  return text.slice(0, text.length - clitic(text));
}

function word({ text, to }: View, start: number, end: number, into: Cuts): void {
  const slice = text.slice(start, end);
  const cut = end - clitic(slice);
  if (cut < end) {
    into.add(start, cut);
    into.add(cut, end);
  } else into.add(start, end < to && text.charCodeAt(end) === STOP && takesStop(slice) ? end + 1 : end);
}
