import { findFigures, type Figure } from '../figures/index.ts';
import type { NameSpan, Token } from '../model.ts';

/** Finds names: what `loadTagger` gives. */
export interface NameFinder {
  /**
   * @param document its sentences, each as tokens with offsets
   * @returns for each sentence the names in it, by the tokens' offsets, in order
   */
  names: (document: readonly (readonly Token[])[]) => readonly (readonly NameSpan[])[];
}

/** Finds the figures of a text, in order, none overlapping. Offsets are into that text. */
export type FigureFinder = (text: string) => readonly Figure[];

/** What finds names and figures. */
export interface Tools {
  /** Without one there are no mentions. */
  readonly tagger?: NameFinder;
  /** `findFigures` unless another is given; `false` finds none. */
  readonly figures?: FigureFinder | false;
  /** The day that the document was published, `YYYY-MM-DD`: relative dates start there. */
  readonly published?: string;
}

/** The figure finder that the tools say. */
export function figureFinder({ figures, published }: Tools): FigureFinder {
  if (figures === false) return () => [];
  return figures ?? ((text) => findFigures(text, published === undefined ? {} : { published }));
}
