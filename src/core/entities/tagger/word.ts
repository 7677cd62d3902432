import { FNV, hashSlice, hashText, PRIME } from './hash.ts';
import { Bit, ORDINARY, type Lexicon } from './lexicon.ts';

/** How a word is written, as far as a tagger cares. */
export const Case = { Lower: 0, Title: 1, Upper: 2, Mixed: 3, None: 4 } as const;

/** What the document has said so far of one word, whatever its case. */
export interface Lemma {
  /** The document that `lower` and `title` are of. */
  document: number;
  lower: number;
  title: number;
  /** The document whose first pass the counts below are of. */
  passed: number;
  /** In how many names of each kind it stood. */
  kinds: Int32Array;
  outside: number;
  first: number;
  last: number;
}

/** One distinct token text, with all that can be known of it without its neighbours. */
export interface Word {
  readonly text: string;
  /** Its place among the words met so far; 0 for what stands before and after a sentence. */
  readonly number: number;
  readonly raw: number;
  readonly lower: number;
  readonly shape: number;
  readonly fine: number;
  readonly coarse: number;
  readonly bits: number;
  readonly lists: number;
  readonly reach: number;
  readonly letterCase: number;
  /** Has a letter written large. */
  readonly capital: boolean;
  /** Written large only because it opens a sentence: `However`. */
  readonly ordinary: boolean;
  /** May stand inside a name next to a word written large. */
  readonly inside: boolean;
  /** Joins the words of names, and begins and ends none. */
  readonly link: boolean;
  /** May be a name although written small. */
  readonly lowName: boolean;
  /** Can stand in a name: nothing of the above is true of most words. */
  readonly able: boolean;
  /** Has a letter or begins with a digit. */
  readonly opens: boolean;
  readonly lemma: Lemma;
}

/** Small words that stand inside names but begin and end none. */
const LINKS = new Set(
  `the a an to with on and of for at in from by & - – . , ' ’ " : / ( ) 's ’s`.split(' '),
);

const DIGIT = /\p{Nd}/gu;
const ANY_DIGIT = /\p{Nd}/u;
const UPPER = /\p{Lu}/u;
/** The shape of a word: letters by case, digits and marks, runs cut to two: `ISIS-K` → `XX-X`. */
export function shapeOf(text: string): string {
  let shape = '';
  let run = 0;
  for (const char of text) {
    let sign = char;
    if (char >= 'a' && char <= 'z') sign = 'x';
    else if (char >= 'A' && char <= 'Z') sign = 'X';
    else if (char >= '0' && char <= '9') sign = 'd';
    else if (char > '\u007f') {
      const lower = char.toLowerCase();
      if (lower !== char) sign = 'X';
      else if (lower !== char.toUpperCase()) sign = 'x';
    }
    run = shape.endsWith(sign) ? run + 1 : 1;
    if (run <= (sign === 'd' ? 4 : 2)) shape += sign;
    if (shape.length > 12) break;
  }
  return shape;
}

function caseOf(text: string, lower: string): number {
  if (text === lower) return text === text.toUpperCase() ? Case.None : Case.Lower;
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  const upper = text === text.toUpperCase();
  if (upper && text.length > 1) return Case.Upper;
  const rest = text.slice(first.length);
  return rest === rest.toLowerCase() ? Case.Title : Case.Mixed;
}

/** What a word's letters say: hashes of it as written, in lower case, the same with noughts for digits, and of its shape. */
interface Writing {
  raw: number;
  key: number;
  lower: number;
  shape: number;
  letterCase: number;
  digits: boolean;
  capital: boolean;
}

const writing: Writing = { raw: 0, key: 0, lower: 0, shape: 0, letterCase: 0, digits: false, capital: false };

const SMALL_D = 100;
const SMALL_X = 120;
const LARGE_X = 88;

/** Looks at a word of ASCII letter by letter. Returns false when it is none. */
function lookAt(text: string, hash: number, into: Writing): boolean {
  const { length } = text;
  let key = FNV;
  let lower = FNV;
  let shape = FNV;
  let signs = 0;
  let last = 0;
  let run = 0;
  let small = 0;
  let large = 0;
  let digits = 0;
  for (let at = 0; at < length; at += 1) {
    let code = text.charCodeAt(at);
    let bare = code;
    let sign = code;
    if (code >= 97 && code <= 122) {
      small += 1;
      sign = SMALL_X;
    } else if (code >= 65 && code <= 90) {
      large += 1;
      sign = LARGE_X;
      code += 32;
      bare = code;
    } else if (code >= 48 && code <= 57) {
      digits += 1;
      sign = SMALL_D;
      bare = 48;
    } else if (code > 127) return false;
    key = Math.imul(key ^ code, PRIME);
    lower = Math.imul(lower ^ bare, PRIME);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (signs <= 12 && run <= (sign === SMALL_D ? 4 : 2)) {
      shape = Math.imul(shape ^ sign, PRIME);
      signs += 1;
    }
  }
  into.raw = hash;
  into.key = key;
  into.lower = lower;
  into.shape = shape;
  into.digits = digits > 0;
  into.capital = large > 0;
  if (large === 0) into.letterCase = small > 0 ? Case.Lower : Case.None;
  else if (small === 0 && length > 1) into.letterCase = Case.Upper;
  else into.letterCase = large === 1 && isLargeAscii(text.charCodeAt(0)) ? Case.Title : Case.Mixed;
  return true;
}

function isLargeAscii(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** The same for any word. */
function lookAtRare(text: string, into: Writing): void {
  const straight = text.replaceAll('’', "'");
  const lowered = straight.toLowerCase();
  into.raw = hashText(straight);
  into.key = hashText(lowered);
  into.digits = ANY_DIGIT.test(text);
  into.lower = into.digits ? hashText(lowered.replace(DIGIT, '0')) : into.key;
  into.shape = hashText(shapeOf(straight));
  into.letterCase = caseOf(straight, lowered);
  into.capital = UPPER.test(text);
}

/** Stands for counts until there is one. */
const NO_KINDS = new Int32Array(8);

function noLemma(): Lemma {
  return {
    document: -1,
    lower: 0,
    title: 0,
    passed: -1,
    kinds: NO_KINDS,
    outside: 0,
    first: 0,
    last: 0,
  };
}

/** Stands before a sentence's first and after its last word. */
export const BORDER: Word = {
  text: '',
  number: 0,
  raw: 0x2545f491,
  lower: 0x2545f491,
  shape: 0x2545f491,
  fine: 0x2545f491,
  coarse: 0,
  bits: 0,
  lists: 0,
  reach: 0,
  letterCase: Case.None,
  capital: false,
  ordinary: false,
  inside: false,
  link: false,
  lowName: false,
  able: false,
  opens: false,
  lemma: noLemma(),
};

/** Most words that are remembered before all are forgotten: memory stays bounded whatever the text. */
const MOST_WORDS = 40_000;

/**
 * The words met so far, in a table by the hash of their text: a word is looked up where it stands, without being cut out
 * of the text. Words that share a hash stand one behind the other.
 */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  /** Number of the word in each slot; 0 for none. */
  #slots = new Int32Array(1 << 13);
  #hashes = new Int32Array(1 << 12);
  #words: Word[] = [BORDER];
  #lemmas = new Map<number, Lemma>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Forgets all words if they have become too many. Call it between documents only. Returns whether it did. */
  tidy(): boolean {
    if (this.#words.length <= MOST_WORDS) return false;
    this.#slots.fill(0);
    this.#words = [BORDER];
    this.#lemmas = new Map();
    return true;
  }

  /** The word of a number. */
  byNumber(number: number): Word {
    return this.#words[number] ?? BORDER;
  }

  /** The word of this text. */
  get(text: string): Word {
    return this.at(text, 0, text.length);
  }

  /** The word of a stretch of a text. */
  at(text: string, start: number, end: number): Word {
    const hash = hashSlice(text, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] ?? 0;
      if (number === 0) return this.#add(text.slice(start, end), hash, slot);
      const word = this.#words[number];
      if (word && this.#hashes[number] === hash && isAt(word.text, text, start, end)) return word;
    }
  }

  #add(text: string, hash: number, slot: number): Word {
    const word = this.#make(text, this.#words.length, hash);
    this.#words.push(word);
    if (word.number * 2 >= this.#slots.length) this.#grow();
    this.#hashes[word.number] = hash;
    if (this.#slots[slot] === 0) this.#slots[slot] = word.number;
    else this.#place(word.number);
    return word;
  }

  #place(number: number): void {
    const hash = this.#hashes[number] ?? 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    const hashes = new Int32Array(this.#slots.length / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    for (let number = 1; number < this.#words.length - 1; number += 1) this.#place(number);
  }

  /** @param hash of the text */
  #make(text: string, number: number, hash: number): Word {
    const written = writing;
    if (!lookAt(text, hash, written)) lookAtRare(text, written);
    const { key, lower, digits, capital, letterCase } = written;
    const place = this.#lexicon.word(key);
    const { data } = this.#lexicon;
    const at = (column: ArrayLike<number>): number => (place < 0 ? 0 : (column[place] ?? 0));
    const bits = at(data.bits);
    const reach = at(data.reach);
    const ordinary = letterCase === Case.Title && (reach & ORDINARY) !== 0;
    const inside =
      (bits & (Bit.Inside | Bit.Head | Bit.LocHead | Bit.FacHead | Bit.EventHead)) !== 0 || digits;
    const lowName = (bits & Bit.LowName) !== 0;
    return {
      text,
      number,
      raw: written.raw,
      lower,
      shape: written.shape,
      fine: at(data.fine),
      coarse: at(data.coarse),
      bits,
      lists: at(data.lists),
      reach: reach & ~ORDINARY,
      letterCase,
      capital,
      ordinary,
      inside,
      link: text.length <= 4 && LINKS.has(text),
      lowName,
      able: capital || ordinary || inside || lowName,
      opens: letterCase !== Case.None || (text >= '0' && text <= '9:'),
      lemma: this.#lemma(lower),
    };
  }

  #lemma(key: number): Lemma {
    let lemma = this.#lemmas.get(key);
    if (!lemma) this.#lemmas.set(key, (lemma = noLemma()));
    return lemma;
  }
}

/** Whether a word's text is what stands here. */
function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
