import type { Properties } from 'hast';
import type { Data, Parent, Text } from 'mdast';
import type { Figure } from '../figures/model.ts';
import type { Entity, JoinReason } from '../joining/model.ts';
import type { NameType } from '../model.ts';

/** What of a mention or figure a node holds. One that stands half inside a link, say, is several nodes. */
export type Part = 'whole' | 'first' | 'middle' | 'last';

/** How `mdast-util-to-hast`, and so `remark-rehype`, writes the node. */
export interface HastData extends Data {
  hName: 'span';
  hProperties: Properties;
}

export interface MentionData extends HastData {
  /** The mention's number in the document; the same for all nodes of one mention. */
  readonly mention: number;
  readonly part: Part;
  readonly nameType: NameType;
  /** `Entity.id`. */
  readonly entity: string;
  readonly reason: JoinReason;
}

/** A mention, or part of one, in running text. */
export interface Mention extends Parent {
  type: 'mention';
  children: Text[];
  data: MentionData;
}

export interface FigureData extends HastData {
  /** The figure's number in the document; the same for all nodes of one figure. */
  readonly figure: number;
  readonly part: Part;
  /** What was found; offsets are into the running text around it. */
  readonly found: Figure;
}

/** A figure, or part of one, in running text. */
export interface FigureNode extends Parent {
  type: 'figure';
  children: Text[];
  data: FigureData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: Mention;
    figure: FigureNode;
  }
  interface RootContentMap {
    mention: Mention;
    figure: FigureNode;
  }
}

declare module 'vfile' {
  interface DataMap {
    /** What `remarkEntities` found: the entities in order of appearance. */
    entities: readonly Entity[];
  }
}
