import { splitSentences } from '../../article/sentences/split.ts';
import type { NameSpan } from '../model.ts';
import { tokenize } from '../tokens/index.ts';
import type { Tagger } from './tagger.ts';

/** Finds names in texts. */
export interface TextTagger {
  /**
   * The names in paragraphs, headings and the like of one document, in the order of the document.
   *
   * @returns for each text its names, in order, none overlapping; UTF-16 offsets into that text
   */
  tag(texts: readonly string[]): NameSpan[][];
}

/** A tagger for texts: cuts each into sentences and tokens first. */
export function textTagger(tagger: Tagger): TextTagger {
  return {
    tag: (texts) => {
      const sentences = texts.map((text) =>
        splitSentences(text).map(({ start, end }) =>
          tokenize(text.slice(start, end)).map((token) => ({
            text: token.text,
            start: token.start + start,
            end: token.end + start,
          })),
        ),
      );
      const names = tagger.names(sentences.flat());
      let at = 0;
      return sentences.map((each) => {
        const own = names.slice(at, at + each.length).flat();
        at += each.length;
        return own;
      });
    },
  };
}
