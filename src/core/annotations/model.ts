import type { Span } from '../article/model.ts';
import type { NameType } from '../entities/model.ts';
import type { StoredRecord } from '../records/index.ts';

/** By the names under which files keep them; what the reader calls them is a setting. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange', 'purple', 'red', 'grey'] as const;
export type Colour = (typeof COLOURS)[number];

/** A passage described so that it is found again after edits. Texts have LF line ends. See docs/data-format.md. */
export interface PassageDescription {
  /** Unicode code points into the source, line ends counted as one, a byte order mark as none. */
  readonly position: Span;
  /** `exact` is never rewritten. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** In which section, in whose statement and in how manieth paragraph of it the passage begins. */
  readonly section?: SectionPlace;
  /** How well the best other place matched quote and context when this was made: 0 nothing alike, 1 the same. */
  readonly rival: number;
}

export interface SectionPlace {
  readonly section?: string;
  readonly speaker?: string;
  /** From 1, within the statement, or the section where nobody speaks. */
  readonly paragraph: number;
}

/** What an annotation is about. */
export type AnnotationTarget =
  | ({ readonly kind: 'passage' } & PassageDescription)
  | {
      readonly kind: 'entity';
      readonly name: string;
      readonly type: NameType;
      readonly forms: readonly string[];
    }
  | { readonly kind: 'speaker'; readonly name: string }
  | { readonly kind: 'article' };

/** What a reader says about a target. */
export interface AnnotationContent {
  /** Markdown; empty where there is none. */
  readonly note: string;
  /** As written, without `#`; each once, whatever its case. */
  readonly tags: readonly string[];
  readonly colour: Colour;
}

export interface Annotation extends AnnotationContent {
  /** `urn:uuid:…` */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly modified: number;
  /** Who made it, as people call them. */
  readonly creator: string;
  /** Who made this version, where that is somebody else. */
  readonly contributor?: string;
  readonly target: AnnotationTarget;
  /** All that its record says, what we know nothing of included. */
  readonly record: StoredRecord;
}

/** Why a placement is as it is; the reader is told in words. */
export type PlacementReason =
  /** The text is the one that it was made for. */
  | 'unchanged'
  /** The editor saw every edit since. */
  | 'followed'
  /** What stands around it was edited; a diff with the text before says where it is. */
  | 'diff'
  /** Quote and context are there, word for word, in one place. */
  | 'context'
  /** Quote or context were edited; this is the place most like them, and no other comes near. */
  | 'alike'
  /** The quote is long, and stands in one place alone. */
  | 'unique'
  /** Several places are alike. */
  | 'several'
  /** No better than what another place was when it was made. */
  | 'rival'
  /** It stands in another speaker's statement now. */
  | 'speaker'
  /** The words are not there any more. */
  | 'gone'
  /** It does not say where it stands. */
  | 'undescribed'
  /** Too many annotations wanted looking for. */
  | 'budget';

/** Where an annotation stands in today's text. Spans are offsets into the source; confidence runs from 0 to 1. */
export type Placement =
  /** Where it was put, or, for an entity, a speaker or the article, wherever that is named. */
  | {
      readonly state: 'placed';
      readonly span: Span;
      readonly confidence: number;
      readonly reason: PlacementReason;
    }
  /** Found again, but not word for word: the reader should confirm it. */
  | {
      readonly state: 'moved';
      readonly span: Span;
      readonly confidence: number;
      readonly reason: PlacementReason;
    }
  /** The reader has to choose. */
  | {
      readonly state: 'ambiguous';
      readonly candidates: readonly Candidate[];
      readonly reason: PlacementReason;
    }
  | { readonly state: 'orphan'; readonly candidates: readonly Candidate[]; readonly reason: PlacementReason };

export interface Candidate {
  readonly span: Span;
  readonly confidence: number;
}

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly placement: Placement;
}
