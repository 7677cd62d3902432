import type { Element } from 'hast';
import type { Span } from '../article/model.ts';
import { FIGURE_TYPES, type FigureType, type NameType } from '../entities/model.ts';
import { element, type Pieces } from './leaves.ts';
import { wrapSpan } from './wrap.ts';

/** A name or figure to be marked in a block: offsets into the article's source. */
export interface Mark extends Span {
  readonly type: NameType | FigureType;
  /** `Entity.id` of what a name names, once names have been joined. */
  readonly entity?: string;
}

/** What looks alike has one class. */
export const MARK_LOOKS = [
  'person',
  'organisation',
  'place',
  'group',
  'event',
  'work',
  'date',
  'number',
] as const;
export type Look = (typeof MARK_LOOKS)[number];

/** What types of marks look alike: the reader tells people from bodies and places, not provinces from mountains. */
const LOOKS: Readonly<Record<Mark['type'], Look>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  NORP: 'group',
  EVENT: 'event',
  WORK_OF_ART: 'work',
  LAW: 'work',
  PRODUCT: 'work',
  LANGUAGE: 'work',
  DATE: 'date',
  TIME: 'date',
  PERCENT: 'number',
  MONEY: 'number',
  QUANTITY: 'number',
  ORDINAL: 'number',
  CARDINAL: 'number',
};

const FIGURES: ReadonlySet<Mark['type']> = new Set(FIGURE_TYPES);

/** How a type of marks looks. */
export function lookOf(type: Mark['type']): Look {
  return LOOKS[type];
}

/** Tells marks apart by what shows of them, wherever their block stands. */
export function marksKey(marks: readonly Mark[], offset: number): string {
  return marks
    .map(({ start, end, type, entity = '' }) => `${start - offset} ${end - offset} ${type} ${entity}`)
    .join('\n');
}

/**
 * Marks names and figures in a block, whatever markup stands across them.
 *
 * @param marks In order, not overlapping; what of them lies outside the block's text is left out.
 * @param offset Where the block starts in the source.
 */
export function setMarks(block: Element, marks: readonly Mark[], offset: number, pieces: Pieces): void {
  for (const mark of marks) {
    const span = { start: mark.start - offset, end: mark.end - offset };
    const properties = {
      className: [FIGURES.has(mark.type) ? 'figure' : 'mention', LOOKS[mark.type]],
      dataType: mark.type,
      ...(mark.entity === undefined ? {} : { dataEntity: mark.entity }),
    };
    wrapSpan(block, span, () => element('span', { ...properties }), pieces);
  }
}
