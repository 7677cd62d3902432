import { CHAR, charKind, unitAt } from './characters.ts';
import { opensWithDot, scanDigits } from './digits.ts';
import { isTrigger, lexemeId, lexemeIdAt, lexemeOf } from './lexicon/index.ts';
import type { Lexeme } from './lexicon/lexeme.ts';

export const KIND = { mark: 0, word: 1, number: 2, dotted: 3, other: 4, gap: 5 } as const;

const DOLLAR = 0x24;
const STOP = 0x2e;

/** What was cut, in arrays that are kept from one text to the next. */
export class Store {
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  kinds = new Uint8Array(1024);
  ids = new Uint16Array(1024);
  values = new Float64Array(1024);
  count = 0;

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

  private grow(): void {
    const size = this.starts.length * 2;
    const { starts, ends, kinds, ids, values } = this;
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.kinds = new Uint8Array(size);
    this.ids = new Uint16Array(size);
    this.values = new Float64Array(size);
    this.starts.set(starts);
    this.ends.set(ends);
    this.kinds.set(kinds);
    this.ids.set(ids);
    this.values.set(values);
  }
}

/** The words, numbers and marks of a text. What lies outside reads as nothing, so that rules may look anywhere. */
export class Tokens {
  readonly text: string;
  readonly count: number;
  private readonly store: Store;

  /** @param store keeps what is cut: one text's tokens at a time */
  constructor(text: string, store: Store) {
    this.text = text;
    this.store = store;
    store.count = 0;
    scan(text, store);
    this.count = store.count;
  }

  private has(at: number): boolean {
    return at >= 0 && at < this.count;
  }

  kind(at: number): number {
    return this.has(at) ? (this.store.kinds[at] ?? KIND.gap) : KIND.gap;
  }

  start(at: number): number {
    return this.has(at) ? (this.store.starts[at] ?? 0) : this.text.length;
  }

  end(at: number): number {
    return this.has(at) ? (this.store.ends[at] ?? 0) : this.text.length;
  }

  /** The number in digits at `at`; NaN where there is none. */
  number(at: number): number {
    return this.kind(at) === KIND.number ? (this.store.values[at] ?? NaN) : NaN;
  }

  private id(at: number): number {
    return this.has(at) ? (this.store.ids[at] ?? 0) : 0;
  }

  lexeme(at: number): Lexeme {
    return lexemeOf(this.id(at));
  }

  /**
   * The first token from `at` on that a figure's core may begin with: number, word marked as trigger, sign of currency or
   * mark beyond ASCII. `count` where there is none.
   */
  nextOpener(at: number): number {
    const { kinds, ids, starts } = this.store;
    for (; at < this.count; at++) {
      const kind = kinds[at] ?? KIND.gap;
      if (kind === KIND.word) {
        if (isTrigger(ids[at] ?? 0)) break;
      } else if (kind === KIND.mark) {
        const code = this.text.charCodeAt(starts[at] ?? 0);
        if (code === DOLLAR || code > 0x7f) break;
      } else if (kind !== KIND.gap) break;
    }
    return at;
  }

  /** The word at `at` in lower case, where the grammar knows it; '' otherwise. */
  word(at: number): string {
    return lexemeOf(this.id(at)).word;
  }

  /** The mark at `at`; '' where there is none. */
  mark(at: number): string {
    return this.kind(at) === KIND.mark ? this.text.charAt(this.start(at)) : '';
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
    const kind = charKind(unitAt(text, at));
    if (kind !== CHAR.Letter && kind !== CHAR.Digit) break;
    at++;
  }
  return at;
}

function lettersEnd(text: string, at: number): number {
  while (at < text.length && charKind(unitAt(text, at)) === CHAR.Letter) at++;
  return at;
}

function chunkEnd(text: string, at: number): number {
  while (at < text.length && charKind(unitAt(text, at)) < CHAR.Space) at++;
  return at;
}

/** `a.m.`, `U.S.`: single letters, each with its dot. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (charKind(unitAt(text, end)) === CHAR.Letter && unitAt(text, end + 1) === 46) end += 2;
  if (end - at < 2) return at;
  const last = charKind(unitAt(text, end));
  if (last === CHAR.Letter) return charKind(unitAt(text, end + 1)) === CHAR.Letter ? at : end + 1;
  return end - at >= 4 ? end : at;
}

/** A word from `at`; returns where it ends. */
function scanWord(text: string, at: number, store: Store): number {
  if (unitAt(text, at + 1) === STOP) {
    const initials = initialsEnd(text, at);
    if (initials > at) {
      const id = lexemeId(text.slice(at, initials).toLowerCase().replaceAll('.', ''));
      store.add(KIND.word, at, initials, id, 0);
      return initials;
    }
  }
  const letters = lettersEnd(text, at);
  let end = letters;
  if (charKind(unitAt(text, letters)) === CHAR.Digit) {
    const id = lexemeIdAt(text, at, letters);
    if (lexemeOf(id).currency && letters - at <= 3) {
      store.add(KIND.word, at, letters, id, 0);
      return letters;
    }
    end = wordEnd(text, letters);
    store.add(KIND.other, at, end, 0, 0);
    return end;
  }
  const next = unitAt(text, end);
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
    if (tail > end + 1 && !(tail === end + 2 && (unitAt(text, end + 1) | 32) === 115)) {
      const whole = text.slice(at, tail).replace('’', "'").toLowerCase();
      const id = lexemeId(whole);
      if (id !== 0 || tail - end <= 3) {
        store.add(KIND.word, at, tail, id, 0);
        return tail;
      }
    }
  }
  store.add(KIND.word, at, end, lexemeIdAt(text, at, end), 0);
  return end;
}

function scan(text: string, store: Store): void {
  const length = text.length;
  let at = 0;
  let lines = 0;
  while (at < length) {
    const code = unitAt(text, at);
    const kind = charKind(code);
    if (kind === CHAR.Space) {
      at++;
      continue;
    }
    if (kind === CHAR.Line) {
      if (code !== 13 || unitAt(text, at + 1) !== 10) lines++;
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
        quote && (unitAt(text, at + 1) | 32) === 115 && charKind(unitAt(text, at + 2)) !== CHAR.Letter;
      if (s && at > 0 && charKind(unitAt(text, at - 1)) <= CHAR.Digit) {
        store.add(KIND.word, at, at + 2, lexemeId("'s"), 0);
        at += 2;
      } else {
        store.add(KIND.mark, at, at + 1, 0, 0);
        at++;
      }
    }
  }
}
