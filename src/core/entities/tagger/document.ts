import type { Lexicon } from './lexicon.ts';
import { readSentence, type Sentence } from './sentence.ts';
import { Case, type Vocabulary } from './word.ts';

/** Numbers documents, so that a word knows whose counts it holds. */
let documents = 0;

/** A document made ready for tagging. What its words know of it holds until the next document is read. */
export interface Document {
  readonly sentences: readonly Sentence[];
  readonly number: number;
}

/** Makes a document ready for tagging and counts, for every word, how it is written in it. */
export function readDocument(
  tokens: readonly (readonly string[])[],
  vocabulary: Vocabulary,
  lexicon: Lexicon,
): Document {
  documents += 1;
  const sentences = tokens.map((each) => readSentence(each, vocabulary, lexicon));
  for (const { words, opening } of sentences)
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (!word) continue;
      const { lemma } = word;
      if (lemma.document !== documents) {
        lemma.document = documents;
        lemma.lower = 0;
        lemma.title = 0;
        lemma.outside = 0;
        lemma.first = 0;
        lemma.last = 0;
        lemma.kinds.fill(0);
      }
      if (word.letterCase === Case.Lower) lemma.lower += 1;
      else if (index !== opening && word.capital) lemma.title += 1;
    }
  return { sentences, number: documents };
}
