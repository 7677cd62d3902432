/** Types of names, as OntoNotes 5 publishes them. */
export const NAME_TYPES = [
  'PERSON',
  'NORP',
  'FAC',
  'ORG',
  'GPE',
  'LOC',
  'PRODUCT',
  'EVENT',
  'WORK_OF_ART',
  'LAW',
  'LANGUAGE',
] as const;
export type NameType = (typeof NAME_TYPES)[number];

/** Types of figures, as OntoNotes 5 publishes them. */
export const FIGURE_TYPES = ['DATE', 'TIME', 'PERCENT', 'MONEY', 'QUANTITY', 'ORDINAL', 'CARDINAL'] as const;
export type FigureType = (typeof FIGURE_TYPES)[number];

/** A stretch of a text: UTF-16 offsets into it, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word or mark of a text, as the tagger sees it. */
export interface Token extends Span {
  readonly text: string;
}

/** A name that the tagger found in a text. */
export interface NameSpan extends Span {
  readonly type: NameType;
}
