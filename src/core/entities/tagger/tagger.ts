import { splitSentences } from '../../article/sentences/split.ts';
import type { NameSpan, NameType, Token } from '../model.ts';
import { Cuts, cutTokens } from '../tokens/index.ts';
import { ModelError } from './bytes.ts';
import { Document } from './document.ts';
import { BEGINS, KIND_OF, LABELS, OUTSIDE } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import { Memory } from './memory.ts';
import { decodeModel } from './model.ts';
import { FirstPass, SecondPass } from './pass.ts';
import { typeOf } from './subtypes.ts';
import { Vocabulary } from './word.ts';

/** A name among the tokens of a sentence: `start` to `end`, exclusive. */
export interface TokenSpan {
  readonly start: number;
  readonly end: number;
  readonly type: NameType;
}

/** Finds names in sentences of tokens. Tagging a document leaves nothing behind that changes the next one's names. */
export interface Tagger {
  /** The names of each sentence of one document. */
  find(document: readonly (readonly string[])[]): TokenSpan[][];
  /** The same as one tag a token: `B-PERSON`, `I-PERSON`, `O`. */
  tag(document: readonly (readonly string[])[]): string[][];
  /** The same for tokens with offsets: the names of each sentence, by the tokens' offsets. */
  names(document: readonly (readonly Token[])[]): NameSpan[][];
  /** The names of each text of one document, by UTF-16 offsets into it: divides it into sentences and tokens first. */
  read(texts: readonly string[]): NameSpan[][];
}

/** A name among the places of a document. */
type Take = (sentence: number, start: number, end: number, type: NameType) => void;

/**
 * Makes a tagger from the bytes of a model file.
 *
 * @throws ModelError when the bytes are no model, are of another version, or are damaged
 */
export function loadTagger(bytes: Uint8Array): Tagger {
  return new ModelTagger(bytes);
}

class ModelTagger implements Tagger {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #first: FirstPass;
  readonly #second: SecondPass | undefined;
  readonly #document = new Document();
  readonly #cuts = new Cuts();
  #scores = new Int32Array(256 * LABELS);
  #labels = new Uint8Array(1024);
  #labelsAgain = new Uint8Array(1024);

  constructor(bytes: Uint8Array) {
    const data = decodeModel(bytes);
    const [first, second] = data.passes;
    if (!first) throw new ModelError('The model file is damaged.');
    this.#lexicon = new Lexicon(data.lexicon);
    this.#vocabulary = new Vocabulary(this.#lexicon);
    this.#first = new FirstPass(first, this.#vocabulary);
    this.#second = second && new SecondPass(second, first);
  }

  find(sentences: readonly (readonly string[])[]): TokenSpan[][] {
    const document = this.#begin();
    for (const tokens of sentences) {
      document.begin();
      for (const token of tokens) document.add(this.#vocabulary.get(token));
      document.end(this.#lexicon);
    }
    const found = sentences.map((): TokenSpan[] => []);
    this.#tag((sentence, start, end, type) => {
      const from = document.starts[sentence] ?? 0;
      found[sentence]?.push({ start: start - from, end: end - from, type });
    });
    return found;
  }

  tag(sentences: readonly (readonly string[])[]): string[][] {
    return this.find(sentences).map((spans, at) => {
      const tags = new Array<string>(sentences[at]?.length ?? 0).fill('O');
      for (const { start, end, type } of spans)
        for (let index = start; index < end; index += 1)
          tags[index] = `${index === start ? 'B' : 'I'}-${type}`;
      return tags;
    });
  }

  names(sentences: readonly (readonly Token[])[]): NameSpan[][] {
    return this.find(sentences.map((sentence) => sentence.map(({ text }) => text))).map((spans, at) =>
      spans.map(({ start, end, type }) => ({
        start: sentences[at]?.[start]?.start ?? 0,
        end: sentences[at]?.[end - 1]?.end ?? 0,
        type,
      })),
    );
  }

  read(texts: readonly string[]): NameSpan[][] {
    const document = this.#begin();
    const cuts = this.#cuts;
    cuts.clear();
    /** For each sentence its text, and what to add to its places for their number among the tokens. */
    const owners: number[] = [];
    const shifts: number[] = [];
    texts.forEach((text, owner) => {
      for (const { start, end } of splitSentences(text)) {
        let at = cuts.count;
        cutTokens(text, start, end, cuts);
        document.begin();
        owners.push(owner);
        shifts.push(at - document.count);
        for (; at < cuts.count; at += 1)
          document.add(this.#vocabulary.at(text, cuts.starts[at] ?? 0, cuts.ends[at] ?? 0));
        document.end(this.#lexicon);
      }
    });
    const found = texts.map((): NameSpan[] => []);
    this.#tag((sentence, start, end, type) => {
      const shift = shifts[sentence] ?? 0;
      found[owners[sentence] ?? 0]?.push({
        start: cuts.starts[start + shift] ?? 0,
        end: cuts.ends[end - 1 + shift] ?? 0,
        type,
      });
    });
    return found;
  }

  #begin(): Document {
    if (this.#vocabulary.tidy()) this.#first.clear();
    this.#document.clear();
    return this.#document;
  }

  /** Hands over the names of the document, in their order. */
  #tag(take: Take): void {
    const document = this.#document;
    const { stretches, stretchCount } = document;
    let candidates = 0;
    for (let index = 0; index < stretchCount * 3; index += 3)
      candidates += (stretches[index + 1] ?? 0) - (stretches[index] ?? 0);
    this.#makeRoom(document.count, candidates * LABELS);
    const scores = this.#scores;
    let labels = this.#labels;
    this.#first.run(document, scores, labels);
    // A sentence by itself has nothing to remember.
    if (this.#second && document.sentences > 1) {
      this.#second.run(document, scores, this.#labelsAgain, new Memory(document, labels));
      labels = this.#labelsAgain;
    }
    for (let index = 0; index < stretchCount * 3; index += 3)
      this.#takeNames(
        stretches[index] ?? 0,
        stretches[index + 1] ?? 0,
        stretches[index + 2] ?? 0,
        labels,
        take,
      );
  }

  #makeRoom(places: number, scores: number): void {
    if (places > this.#labels.length) {
      this.#labels = new Uint8Array(places * 2);
      this.#labelsAgain = new Uint8Array(places * 2);
    }
    if (scores > this.#scores.length) this.#scores = new Int32Array(scores * 2);
    this.#labels.fill(OUTSIDE, 0, places);
    this.#labelsAgain.fill(OUTSIDE, 0, places);
    this.#scores.fill(0, 0, scores);
  }

  #takeNames(from: number, to: number, sentence: number, labels: Uint8Array, take: Take): void {
    for (let at = from; at < to;) {
      const kind = KIND_OF[labels[at] ?? OUTSIDE] ?? -1;
      const start = at;
      at += 1;
      if (kind < 0) continue;
      while (at < to && KIND_OF[labels[at] ?? 0] === kind && BEGINS[labels[at] ?? 0] === 0) at += 1;
      const type = typeOf(this.#document, { start, end: at, kind });
      if (type) take(sentence, start, at, type);
    }
  }
}
