import { Document } from '../src/core/entities/tagger/document.ts';
import { rowKeys, tokenFeatures } from '../src/core/entities/tagger/features.ts';
import { Keys } from '../src/core/entities/tagger/keys.ts';
import type { Lexicon } from '../src/core/entities/tagger/lexicon.ts';
import { Vocabulary } from '../src/core/entities/tagger/word.ts';
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
export type ExtraKeys = (place: number, sentence: number, keys: Keys) => void;

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
  readonly #rows = new Map<number, Int32Array>();
  readonly #numbers = new Keys();
  readonly #keys = new Keys();
  readonly #extra: ExtraKeys | undefined;
  readonly #document = new Document();

  constructor(lexicon: Lexicon, extra?: ExtraKeys) {
    this.vocabulary = new Vocabulary(lexicon);
    this.#lexicon = lexicon;
    this.#extra = extra;
  }

  /** Makes a document ready. It holds until the next one. */
  read(sentences: readonly Annotated[]): Document {
    const document = this.#document;
    document.clear();
    for (const { tokens } of sentences) {
      document.begin();
      for (const token of tokens) document.add(this.vocabulary.get(token));
      document.end(this.#lexicon);
    }
    return document;
  }

  #rowKeys(row: number): Int32Array {
    let kept = this.#rows.get(row);
    if (!kept) {
      const keys = new Keys();
      rowKeys(row, this.vocabulary, keys);
      kept = keys.items.slice(0, keys.length);
      this.#rows.set(row, kept);
    }
    return kept;
  }

  /** All keys of one token. Valid until the next call. */
  keys(sentence: number, place: number): Keys {
    const keys = this.#keys;
    keys.clear();
    if (this.#extra) {
      this.#extra(place, sentence, keys);
      return keys;
    }
    this.#numbers.clear();
    tokenFeatures(this.#document, sentence, place, this.#numbers, keys);
    for (let index = 0; index < this.#numbers.length; index += 1)
      for (const key of this.#rowKeys(this.#numbers.items[index] ?? 0)) keys.push(key);
    return keys;
  }
}

/** The stretches of candidates in a document: first place, the one after the last, and the sentence. */
export function* stretchesOf({
  stretches,
  stretchCount,
}: Document): Generator<[start: number, end: number, sentence: number]> {
  for (let index = 0; index < stretchCount * 3; index += 3)
    yield [stretches[index] ?? 0, stretches[index + 1] ?? 0, stretches[index + 2] ?? 0];
}

/** A stretch of tokens with the numbers of its features. */
export function makeStretch(
  extractor: Extractor,
  features: Features,
  [start, end, sentence]: readonly [start: number, end: number, sentence: number],
  allowed: Uint32Array,
  weight: number,
): Stretch {
  const numbers: number[] = [];
  const offsets = [0];
  for (let place = start; place < end; place += 1) {
    const keys = extractor.keys(sentence, place);
    for (let index = 0; index < keys.length; index += 1) {
      const number = features.number(keys.items[index] ?? 0);
      if (number >= 0) numbers.push(number);
    }
    offsets.push(numbers.length);
  }
  return { features: Int32Array.from(numbers), offsets: Int32Array.from(offsets), allowed, weight };
}
