import { CHAR, charKind } from './characters.ts';
import { opensWithDot, scanDigits } from './digits.ts';
import { lexemeId, lexemeOf } from './lexicon/index.ts';
import type { Lexeme } from './lexicon/lexeme.ts';

export const KIND = { mark: 0, word: 1, number: 2, dotted: 3, other: 4, gap: 5 } as const;

/** How many tokens a text has at most per character, so that arrays are made once. */
class Store {
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  ids: Uint16Array;
  values: Float64Array;
  count = 0;

  constructor(size: number) {
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.kinds = new Uint8Array(size);
    this.ids = new Uint16Array(size);
    this.values = new Float64Array(size);
  }

  add(kind: number, start: number, end: number, id: number, value: number): void {
    const at = this.count;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.ids[at] = id;
    this.values[at] = value;
    this.count++;
  }

  /** Cuts the arrays to what is in them: what lies beyond reads as nothing. */
  trim(): void {
    this.starts = this.starts.subarray(0, this.count);
    this.ends = this.ends.subarray(0, this.count);
    this.kinds = this.kinds.subarray(0, this.count);
    this.ids = this.ids.subarray(0, this.count);
    this.values = this.values.subarray(0, this.count);
  }

  private grow(): void {
    const bigger = new Store(this.starts.length * 2 + 16);
    bigger.starts.set(this.starts);
    bigger.ends.set(this.ends);
    bigger.kinds.set(this.kinds);
    bigger.ids.set(this.ids);
    bigger.values.set(this.values);
    ({
      starts: this.starts,
      ends: this.ends,
      kinds: this.kinds,
      ids: this.ids,
      values: this.values,
    } = bigger);
  }
}

/** The words, numbers and marks of a text. What lies outside reads as nothing, so that rules may look anywhere. */
export class Tokens {
  readonly text: string;
  private readonly store: Store;

  constructor(text: string) {
    this.text = text;
    this.store = new Store((text.length >> 2) + 16);
    scan(text, this.store);
    this.store.trim();
  }

  get count(): number {
    return this.store.count;
  }

  kind(at: number): number {
    return this.store.kinds[at] ?? KIND.gap;
  }

  start(at: number): number {
    return this.store.starts[at] ?? this.text.length;
  }

  end(at: number): number {
    return this.store.ends[at] ?? this.text.length;
  }

  /** The number in digits at `at`; NaN where there is none. */
  number(at: number): number {
    return this.store.kinds[at] === KIND.number ? (this.store.values[at] ?? NaN) : NaN;
  }

  lexeme(at: number): Lexeme {
    return lexemeOf(this.store.ids[at] ?? 0);
  }

  /** The word at `at` in lower case, where the grammar knows it; '' otherwise. */
  word(at: number): string {
    return lexemeOf(this.store.ids[at] ?? 0).word;
  }

  /** The mark at `at`; '' where there is none. */
  mark(at: number): string {
    return this.store.kinds[at] === KIND.mark ? this.text.charAt(this.start(at)) : '';
  }

  /** As written. */
  slice(at: number): string {
    return this.text.slice(this.start(at), this.end(at));
  }

  length(at: number): number {
    return this.end(at) - this.start(at);
  }

  /** Nothing stands between `at` and the token before it. */
  joined(at: number): boolean {
    return at > 0 && at < this.count && this.start(at) === this.end(at - 1);
  }

  /** A hyphen of any kind. */
  isHyphen(at: number): boolean {
    const mark = this.mark(at);
    return mark === '-' || mark === '‐' || mark === '‑';
  }

  /** A hyphen, a dash or a minus sign. */
  isDash(at: number): boolean {
    const mark = this.mark(at);
    return mark !== '' && '-‐‑–—−‒'.includes(mark);
  }

  /** The word begins with a capital letter. */
  isCapital(at: number): boolean {
    if (this.kind(at) !== KIND.word) return false;
    const first = this.text.charAt(this.start(at));
    return first !== first.toLowerCase();
  }

  /** A word of two letters or more, all of them capitals. */
  isCapitals(at: number): boolean {
    if (this.kind(at) !== KIND.word || this.length(at) < 2) return false;
    const word = this.slice(at);
    return word === word.toUpperCase() && word !== word.toLowerCase();
  }

  /** The token before ends a sentence, or there is none. */
  opensSentence(at: number): boolean {
    const before = this.kind(at - 1);
    if (before === KIND.gap) return true;
    const mark = this.mark(at - 1);
    if ('“"‘([—:;•*'.includes(mark)) return mark !== '';
    return (mark === '.' || mark === '?' || mark === '!') && !this.joined(at);
  }

  /** Only white space stands between the start of the line and `at`. */
  opensLine(at: number): boolean {
    if (at <= 0 || this.kind(at - 1) === KIND.gap) return true;
    return /[\n\r\u2028\u2029\u0085]/.test(this.text.slice(this.end(at - 1), this.start(at)));
  }
}

function wordEnd(text: string, at: number): number {
  const length = text.length;
  while (at < length) {
    const kind = charKind(text.charCodeAt(at));
    if (kind !== CHAR.Letter && kind !== CHAR.Digit) break;
    at++;
  }
  return at;
}

function lettersEnd(text: string, at: number): number {
  while (at < text.length && charKind(text.charCodeAt(at)) === CHAR.Letter) at++;
  return at;
}

function chunkEnd(text: string, at: number): number {
  while (at < text.length && charKind(text.charCodeAt(at)) < CHAR.Space) at++;
  return at;
}

/** `a.m.`, `U.S.`: single letters, each with its dot. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (charKind(text.charCodeAt(end)) === CHAR.Letter && text.charCodeAt(end + 1) === 46) end += 2;
  if (end - at < 2) return at;
  const last = charKind(text.charCodeAt(end));
  if (last === CHAR.Letter) return charKind(text.charCodeAt(end + 1)) === CHAR.Letter ? at : end + 1;
  return end - at >= 4 ? end : at;
}

const MOST_WORD = 14;

function idOf(text: string, start: number, end: number): number {
  return end - start > MOST_WORD ? 0 : lexemeId(text.slice(start, end).toLowerCase());
}

/** A word from `at`; returns where it ends. */
function scanWord(text: string, at: number, store: Store): number {
  const initials = initialsEnd(text, at);
  if (initials > at) {
    const id = lexemeId(text.slice(at, initials).toLowerCase().replaceAll('.', ''));
    store.add(KIND.word, at, initials, id, 0);
    return initials;
  }
  const letters = lettersEnd(text, at);
  let end = letters;
  if (charKind(text.charCodeAt(letters)) === CHAR.Digit) {
    const id = idOf(text, at, letters);
    if (lexemeOf(id).currency && letters - at <= 3) {
      store.add(KIND.word, at, letters, id, 0);
      return letters;
    }
    end = wordEnd(text, letters);
    store.add(KIND.other, at, end, 0, 0);
    return end;
  }
  const next = text.charCodeAt(end);
  const address =
    next === 64 ||
    (next === 58 && text.startsWith('://', end)) ||
    (next === 46 && end - at === 3 && /^www$/i.test(text.slice(at, end)));
  if (address) {
    end = chunkEnd(text, end);
    store.add(KIND.other, at, end, 0, 0);
    return end;
  }
  if (next === 0x2032 || next === 39 || next === 0x2019) {
    const tail = lettersEnd(text, end + 1);
    if (tail > end + 1 && !(tail === end + 2 && (text.charCodeAt(end + 1) | 32) === 115)) {
      const whole = text.slice(at, tail).replace('’', "'").toLowerCase();
      const id = lexemeId(whole);
      if (id !== 0 || tail - end <= 3) {
        store.add(KIND.word, at, tail, id, 0);
        return tail;
      }
    }
  }
  store.add(KIND.word, at, end, idOf(text, at, end), 0);
  return end;
}

function scan(text: string, store: Store): void {
  const length = text.length;
  let at = 0;
  let lines = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = charKind(code);
    if (kind === CHAR.Space) {
      at++;
      continue;
    }
    if (kind === CHAR.Line) {
      if (code !== 13 || text.charCodeAt(at + 1) !== 10) lines++;
      at++;
      if (lines === 2) store.add(KIND.gap, at, at, 0, 0);
      continue;
    }
    lines = 0;
    if (kind === CHAR.Letter) {
      at = scanWord(text, at, store);
    } else if (kind === CHAR.Digit || opensWithDot(text, at)) {
      const { end, value, dotted } = scanDigits(text, at);
      const isNumber = !Number.isNaN(value) && !dotted;
      store.add(isNumber ? KIND.number : KIND.dotted, at, end, 0, value);
      at = end;
    } else {
      const quote = code === 39 || code === 0x2019;
      const s =
        quote && (text.charCodeAt(at + 1) | 32) === 115 && charKind(text.charCodeAt(at + 2)) !== CHAR.Letter;
      if (s && at > 0 && charKind(text.charCodeAt(at - 1)) <= CHAR.Digit) {
        store.add(KIND.word, at, at + 2, lexemeId("'s"), 0);
        at += 2;
      } else {
        store.add(KIND.mark, at, at + 1, 0, 0);
        at++;
      }
    }
  }
}
