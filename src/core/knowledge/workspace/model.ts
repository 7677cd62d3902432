import type { NameType } from '../../entities/model.ts';

/** An entity as one article names it. */
export interface IndexedEntity {
  /** The fullest name that the article uses. */
  readonly name: string;
  readonly type: NameType;
  /** How often the article names it. */
  readonly count: number;
  /** Keys that other articles' names are compared with, see `indexKey`: the name's own first. */
  readonly keys: readonly string[];
}

/** What the index knows of one article. */
export interface IndexedArticle {
  readonly uri: string;
  readonly title: string;
  /** Stands for what was looked at: when it is the same, so is the article. */
  readonly seen: string;
  readonly entities: readonly IndexedEntity[];
}

/** An article that names what was asked for. */
export interface ArticleNaming {
  readonly uri: string;
  readonly title: string;
  /** How often. */
  readonly count: number;
}
