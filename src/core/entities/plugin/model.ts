import type { Figure } from '../figures/model.ts';
import type { Entity, JoinReason } from '../joining/model.ts';
import type { NameSpan, NameType, Span } from '../model.ts';

/** One place in the source that names an entity. */
export interface FoundMention extends Span {
  readonly type: NameType;
  /** The name as a reader sees it: without the markup that may stand inside it. */
  readonly text: string;
  /** `Entity.id`. */
  readonly entity: string;
  readonly reason: JoinReason;
}

/** What an article names and counts. Offsets are offsets into its source; lists are in source order. */
export interface FoundEntities {
  readonly entities: readonly Entity[];
  readonly mentions: readonly FoundMention[];
  readonly figures: readonly Figure[];
}

/** What was found in some blocks, before names are joined. Offsets are offsets into the article's source. */
export interface FoundPart {
  /** Indexes into `Article.blocks`, end exclusive. */
  readonly blocks: Span;
  readonly names: readonly NameSpan[];
  readonly figures: readonly Figure[];
}
