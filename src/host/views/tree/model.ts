import type { Span } from '../../../core/article/model.ts';

/** What the tree lists first. */
export type Grouping = 'section' | 'speaker';

interface NodeBase {
  /** Stays the same while the article is edited. */
  readonly id: string;
  /** Id of the node above; undefined at the top. */
  readonly parent: string | undefined;
  /** Ids, in the order of the article. */
  readonly children: readonly string[];
  /** Indexes into `Article.statements` of this node and all beneath it, ascending. */
  readonly statements: readonly number[];
  /** Words of this node and all beneath it. */
  readonly words: number;
  /** What shows when the reader goes there, offsets into the source. */
  readonly target: Span;
}

export interface SectionNode extends NodeBase {
  readonly kind: 'section';
  /** Index into `Article.sections`. */
  readonly section: number;
}

export interface SpeakerNode extends NodeBase {
  readonly kind: 'speaker';
  /** Index into `Article.speakers`. */
  readonly speaker: number;
}

export interface StatementNode extends NodeBase {
  readonly kind: 'statement';
  /** Index into `Article.statements`. */
  readonly statement: number;
  /** Whether no row above says who speaks. */
  readonly named: boolean;
}

export type TreeNode = SectionNode | SpeakerNode | StatementNode;

/** The rows of the *Sections* view, by id. */
export interface Tree {
  readonly grouping: Grouping;
  readonly roots: readonly string[];
  readonly nodes: ReadonlyMap<string, TreeNode>;
  /** Ids by index into `Article.sections`; undefined for a section that has no row. */
  readonly sectionIds: readonly (string | undefined)[];
  /** Ids by index into `Article.statements`. */
  readonly statementIds: readonly string[];
}

export const EMPTY_TREE: Tree = {
  grouping: 'section',
  roots: [],
  nodes: new Map(),
  sectionIds: [],
  statementIds: [],
};
