import { HashIndex } from './hash.ts';

/** What is known of a word by itself, as bits. */
export const Bit = {
  First: 1,
  Last: 2,
  Head: 4,
  Title: 8,
  Month: 16,
  Common: 32,
  Norp: 64,
  Language: 128,
  LocHead: 256,
  FacHead: 512,
  EventHead: 1024,
  LawHead: 2048,
  WorkHead: 4096,
  ProductHead: 8192,
  /** Lower-case words and marks that stand inside names: `of`, `de`, `&`. */
  Inside: 16384,
  /** Lower-case words that are names by themselves in careless writing: `iraq`. */
  LowName: 32768,
} as const;

/** Stands in `reach` beside the number of words. */
export const ORDINARY = 128;

/** Bits below this one are features of the model. */
export const FEATURE_BITS = 14;

/** Lists of names of one word or more. At most eight: a token's places in all of them fit one integer. */
export const LISTS = ['GPE', 'CITY', 'TOWN', 'LOC', 'PER', 'ORG', 'EVENT', 'FAC'] as const;

/** The lexicon as the model file holds it. Words and names are there by the hash of their lower-case text. */
export interface LexiconData {
  /** Hashes of words, ascending. */
  readonly words: Int32Array;
  readonly fine: Uint16Array;
  readonly coarse: Uint16Array;
  readonly bits: Uint16Array;
  /** Which lists hold the word as a name, by the list's bit. */
  readonly lists: Uint8Array;
  /**
   * The most words that a name of more than one word has that begins with this word; and `ORDINARY` for a word that is
   * no name though it often opens sentences.
   */
  readonly reach: Uint8Array;
  /** Hashes of names of two words or more, ascending. */
  readonly phrases: Int32Array;
  readonly phraseLists: Uint8Array;
}

/** Look-up of words and names. */
export class Lexicon {
  readonly data: LexiconData;
  readonly #words: HashIndex;
  readonly #phrases: HashIndex;

  constructor(data: LexiconData) {
    this.data = data;
    this.#words = new HashIndex(data.words);
    this.#phrases = new HashIndex(data.phrases);
  }

  /** Where a word stands in `data`; −1 when it is unknown. */
  word(hash: number): number {
    return this.#words.find(hash);
  }

  /** Which lists hold a name of two words or more; 0 for none. */
  phrase(hash: number): number {
    const place = this.#phrases.find(hash);
    return place < 0 ? 0 : (this.data.phraseLists[place] ?? 0);
  }
}
