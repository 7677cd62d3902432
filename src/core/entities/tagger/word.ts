import { hashText } from './hash.ts';
import { Bit, ORDINARY, type Lexicon } from './lexicon.ts';

/** How a word is written, as far as a tagger cares. */
export const Case = { Lower: 0, Title: 1, Upper: 2, Mixed: 3, None: 4 } as const;

/** What the document has said so far of one word, whatever its case. */
export interface Lemma {
  /** The document that the counts below are of. */
  document: number;
  lower: number;
  title: number;
  /** In how many names of each kind it stood, first pass. */
  readonly kinds: Int32Array;
  outside: number;
  first: number;
  last: number;
}

/** One distinct token text, with all that can be known of it without its neighbours. */
export interface Word {
  readonly text: string;
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
  readonly lemma: Lemma;
  /** What the word adds to the scores at each place around a token, row by row. */
  rows: Int32Array;
  /** Which of the rows are worked out, as bits. */
  known: number;
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

const NO_ROWS = new Int32Array();

/** Most words that are remembered before all are forgotten: memory stays bounded whatever the text. */
const MOST_WORDS = 40_000;

/** The words met so far. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  #words = new Map<string, Word>();
  #lemmas = new Map<number, Lemma>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Forgets all words if they have become too many. Call it between documents only. */
  tidy(): void {
    if (this.#words.size <= MOST_WORDS) return;
    this.#words = new Map();
    this.#lemmas = new Map();
  }

  /** The word of this text. */
  get(text: string): Word {
    let word = this.#words.get(text);
    if (!word) {
      word = this.#make(text);
      this.#words.set(text, word);
    }
    return word;
  }

  #make(text: string): Word {
    const straight = text.replaceAll('’', "'");
    const lowered = straight.toLowerCase();
    const lower = hashText(lowered.replace(DIGIT, '0'));
    const place = this.#lexicon.word(hashText(lowered));
    const { data } = this.#lexicon;
    const at = (column: ArrayLike<number>): number => (place < 0 ? 0 : (column[place] ?? 0));
    const bits = at(data.bits);
    const reach = at(data.reach);
    const letterCase = caseOf(straight, lowered);
    const capital = UPPER.test(text);
    return {
      text,
      raw: hashText(straight),
      lower,
      shape: hashText(shapeOf(straight)),
      fine: at(data.fine),
      coarse: at(data.coarse),
      bits,
      lists: at(data.lists),
      reach: reach & ~ORDINARY,
      letterCase,
      capital,
      ordinary: letterCase === Case.Title && (reach & ORDINARY) !== 0,
      inside:
        (bits & (Bit.Inside | Bit.Head | Bit.LocHead | Bit.FacHead | Bit.EventHead)) !== 0 ||
        ANY_DIGIT.test(text),
      link: LINKS.has(straight),
      lowName: (bits & Bit.LowName) !== 0,
      lemma: this.#lemma(lower),
      rows: NO_ROWS,
      known: 0,
    };
  }

  #lemma(key: number): Lemma {
    let lemma = this.#lemmas.get(key);
    if (!lemma) {
      lemma = { document: -1, lower: 0, title: 0, kinds: new Int32Array(8), outside: 0, first: 0, last: 0 };
      this.#lemmas.set(key, lemma);
    }
    return lemma;
  }
}
