import { readDocument, type Document } from '../src/core/entities/tagger/document.ts';
import { contextKeys, REACH, SLOTS, wordKeys } from '../src/core/entities/tagger/features.ts';
import { Keys } from '../src/core/entities/tagger/keys.ts';
import type { Lexicon } from '../src/core/entities/tagger/lexicon.ts';
import { Vocabulary, type Word } from '../src/core/entities/tagger/word.ts';
import type { Sentence } from '../src/core/entities/tagger/sentence.ts';
import type { Annotated } from './corpora.ts';
import type { Stretch } from './crf.ts';

/** Sentences of one document together, in the order in which they stand. */
export function groupByDocument(sentences: readonly Annotated[]): Annotated[][] {
  const groups = new Map<string, Annotated[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.document);
    if (group) group.push(sentence);
    else groups.set(sentence.document, [sentence]);
  }
  return [...groups.values()];
}

/** Makes the keys of the second pass, in place of the first one's. */
export type ExtraKeys = (document: Document, sentence: number, token: number, keys: Keys) => void;

/** Gives features numbers. After `freeze`, only features seen often enough have one. */
export class Features {
  readonly #counts = new Map<number, number>();
  readonly #numbers = new Map<number, number>();
  frozen = false;
  keys: number[] = [];

  count(key: number): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  freeze(least: number): void {
    for (const [key, count] of this.#counts)
      if (count >= least) {
        this.#numbers.set(key, this.keys.length);
        this.keys.push(key);
      }
    this.#counts.clear();
    this.frozen = true;
  }

  number(key: number): number {
    return this.#numbers.get(key) ?? -1;
  }
}

/** Makes keys for tokens as the tagger does, with what words give by themselves kept. */
export class Extractor {
  readonly vocabulary: Vocabulary;
  readonly #lexicon: Lexicon;
  readonly #words = new Map<Word, (Int32Array | undefined)[]>();
  readonly #keys = new Keys();
  readonly #extra: ExtraKeys | undefined;

  constructor(lexicon: Lexicon, extra?: ExtraKeys) {
    this.vocabulary = new Vocabulary(lexicon);
    this.#lexicon = lexicon;
    this.#extra = extra;
  }

  read(document: readonly Annotated[]): Document {
    return readDocument(
      document.map(({ tokens }) => tokens),
      this.vocabulary,
      this.#lexicon,
    );
  }

  #wordKeys(word: Word, slot: number, into: Keys): void {
    let slots = this.#words.get(word);
    if (!slots) {
      slots = [];
      this.#words.set(word, slots);
    }
    let kept = slots[slot];
    if (!kept) {
      const keys = new Keys();
      wordKeys(word, slot, keys);
      kept = keys.items.slice(0, keys.length);
      slots[slot] = kept;
    }
    for (const key of kept) into.push(key);
  }

  /** All keys of one token. Valid until the next call. */
  keys(document: Document, at: number, token: number): Keys {
    const keys = this.#keys;
    keys.clear();
    const sentence = document.sentences[at];
    if (!sentence) return keys;
    if (this.#extra) {
      this.#extra(document, at, token, keys);
      return keys;
    }
    const { words } = sentence;
    for (let slot = 0; slot <= REACH * 2; slot += 1) {
      const word = words[token + slot - REACH];
      if (word) this.#wordKeys(word, slot, keys);
    }
    const here = words[token];
    if (here && token === sentence.opening) this.#wordKeys(here, SLOTS - 1, keys);
    contextKeys(sentence, token, keys);
    return keys;
  }
}

/** The stretches of candidates in a sentence: first token and the one after the last. */
export function* stretchesOf({ candidates }: Sentence): Generator<[start: number, end: number]> {
  for (let start = 0; start < candidates.length;) {
    let end = start;
    while (end < candidates.length && candidates[end] === 1) end += 1;
    if (end > start) yield [start, end];
    start = Math.max(end, start + 1);
  }
}

/** A stretch of tokens with the numbers of its features. */
export function makeStretch(
  extractor: Extractor,
  features: Features,
  document: Document,
  at: number,
  start: number,
  end: number,
  allowed: Uint32Array,
  weight: number,
): Stretch {
  const numbers: number[] = [];
  const offsets = [0];
  for (let token = start; token < end; token += 1) {
    const keys = extractor.keys(document, at, token);
    for (let index = 0; index < keys.length; index += 1) {
      const number = features.number(keys.items[index] ?? 0);
      if (number >= 0) numbers.push(number);
    }
    offsets.push(numbers.length);
  }
  return {
    features: Int32Array.from(numbers),
    offsets: Int32Array.from(offsets),
    allowed: allowed.slice(start, end),
    weight,
  };
}
