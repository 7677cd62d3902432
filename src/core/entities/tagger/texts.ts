import type { NameSpan } from '../model.ts';
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
  return { tag: (texts) => tagger.read(texts) };
}
