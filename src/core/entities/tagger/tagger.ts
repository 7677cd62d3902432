import type { NameSpan, NameType, Token } from '../model.ts';
import { ModelError } from './bytes.ts';
import { readDocument } from './document.ts';
import { LABELS, spansOf } from './labels.ts';
import { Lexicon } from './lexicon.ts';
import { memoryKeys, remember } from './memory.ts';
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
}

const NONE = new Int32Array();
const OUTSIDE_ALL = new Uint8Array();

/**
 * Makes a tagger from the bytes of a model file.
 *
 * @throws ModelError when the bytes are no model, are of another version, or are damaged
 */
export function loadTagger(bytes: Uint8Array): Tagger {
  const data = decodeModel(bytes);
  const lexicon = new Lexicon(data.lexicon);
  const vocabulary = new Vocabulary(lexicon);
  const [one, two] = data.passes;
  if (!one) throw new ModelError('The model file is damaged.');
  const first = new FirstPass(one);
  const second = two && new SecondPass(two, one);

  const find = (tokens: readonly (readonly string[])[]): TokenSpan[][] => {
    vocabulary.tidy();
    const document = readDocument(tokens, vocabulary, lexicon);
    const scores = document.sentences.map(({ any, words }) =>
      any ? new Int32Array(words.length * LABELS) : NONE,
    );
    let labels = document.sentences.map((sentence, at) =>
      sentence.any ? first.run(sentence, scores[at] ?? NONE) : OUTSIDE_ALL,
    );
    if (second && tokens.length > 1) {
      const memory = remember(document, labels);
      labels = document.sentences.map((sentence, at) =>
        sentence.any
          ? second.run(sentence, scores[at] ?? NONE, (token, keys) =>
              memoryKeys(document, memory, at, token, keys),
            )
          : OUTSIDE_ALL,
      );
    }
    return document.sentences.map((sentence, at) => {
      const spans: TokenSpan[] = [];
      if (!sentence.any) return spans;
      for (const span of spansOf(labels[at] ?? [])) {
        const type = typeOf(sentence, span);
        if (type) spans.push({ start: span.start, end: span.end, type });
      }
      return spans;
    });
  };

  return {
    find,
    tag: (document) =>
      find(document).map((spans, at) => {
        const tags = new Array<string>(document[at]?.length ?? 0).fill('O');
        for (const { start, end, type } of spans)
          for (let index = start; index < end; index += 1)
            tags[index] = `${index === start ? 'B' : 'I'}-${type}`;
        return tags;
      }),
    names: (document) =>
      find(document.map((sentence) => sentence.map(({ text }) => text))).map((spans, at) =>
        spans.map(({ start, end, type }) => ({
          start: document[at]?.[start]?.start ?? 0,
          end: document[at]?.[end - 1]?.end ?? 0,
          type,
        })),
      ),
  };
}
