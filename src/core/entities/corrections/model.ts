import type { NameType } from '../model.ts';

/** An entity as the reader saw it when correcting it: what tells it from others that share a name with it. */
export interface NamedEntity {
  /** Its canonical name. */
  readonly name: string;
  readonly type: NameType;
  /** Every way it was written, the canonical name included. */
  readonly forms: readonly string[];
}

/** Where a mention stands in a source, so that it is found again after edits. See docs/data-format.md. */
export interface QuotedPlace {
  /** Unicode code points into the source, line ends counted as one, a byte order mark as none. */
  readonly start: number;
  readonly end: number;
  /** The passage and what stands around it, line ends as LF. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many characters of context the best other place had in common when this was made; -1 where there was none. */
  readonly rival: number;
}

/** What a correction holds for. */
export type Reach =
  /** One place of an article. */
  | { readonly scope: 'mention'; readonly article: string; readonly place: QuotedPlace }
  /** `article` is its path in the workspace folder, with `/`; outside of any folder its address. */
  | { readonly scope: 'article'; readonly article: string }
  /** The articles of a workspace folder. */
  | { readonly scope: 'workspace' };
export type Scope = Reach['scope'];

/** What the reader says. `entity` is the one corrected, as it was. */
export type Statement =
  /** It is no entity. */
  | { readonly kind: 'none'; readonly entity: NamedEntity }
  /** It is of another type. */
  | { readonly kind: 'type'; readonly entity: NamedEntity; readonly type: NameType }
  /** `other` is `entity` by another name. */
  | { readonly kind: 'same'; readonly entity: NamedEntity; readonly other: NamedEntity }
  /** The forms of `entity` are an entity of their own, apart from `from`, with which they were joined. */
  | { readonly kind: 'split'; readonly entity: NamedEntity; readonly from: NamedEntity };
export type CorrectionKind = Statement['kind'];

/** What a reader says that was found wrong, before it is kept. */
export type CorrectionDraft = Reach & Statement;

/** A correction as it stands in a file. */
export type Correction = CorrectionDraft & {
  readonly id: string;
  /** Milliseconds since 1970. Of two that contradict each other, the newer one holds. */
  readonly modified: number;
};

/** An article's corrections, with what they call it. */
export interface ArticleCorrections {
  /** The article's path in its workspace folder. */
  readonly path: string;
  readonly corrections: readonly Correction[];
}

/** What became of a correction in an article. Corrections that do not concern it have none. */
export interface CorrectionEffect {
  /** `Correction.id`. */
  readonly correction: string;
  readonly kind: CorrectionKind;
  readonly scope: Scope;
  /** How many mentions it concerns. None for one of this article whose place or name is not found any more. */
  readonly mentions: number;
  /** `Entity.id` of those that its mentions belong to now; none where they are no entities. */
  readonly entities: readonly string[];
}
