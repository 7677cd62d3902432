import { readFileSync } from 'node:fs';
import { formatOf, readArticle, type Article } from '../../../src/core/article/index.ts';
import type { FigureType, NameType, Span } from '../../../src/core/entities/model.ts';

export interface GoldEntity {
  readonly id: string;
  readonly type: NameType;
  readonly name: string;
  /** Every other way the article writes the name. */
  readonly aliases: readonly string[];
  readonly role?: { readonly text: string; readonly body?: string };
}

export interface GoldMention extends Span {
  readonly type: NameType;
  readonly text: string;
  readonly entity: string;
}

export interface GoldFigure extends Span {
  readonly type: FigureType;
  readonly text: string;
}

/** An article annotated by hand, kept in `test/fixtures/entities`. */
export interface Gold {
  /** The file's name in `test/fixtures/articles`. */
  readonly article: string;
  /** The rules it was annotated by. */
  readonly notes: readonly string[];
  readonly entities: readonly GoldEntity[];
  readonly mentions: readonly GoldMention[];
  readonly figures: readonly GoldFigure[];
}

/** Annotated in full. */
export const GOLD_WHOLE = ['isis-k-moscow-attack', 'robotics-team'] as const;
/** Some with names alone. */
export const GOLD_NAMES = [...GOLD_WHOLE, 'korea', 'virginia-governor'] as const;

export function readGold(name: string): Gold {
  return JSON.parse(readFileSync(`test/fixtures/entities/${name}.json`, 'utf8')) as Gold;
}

/** The article that an annotation belongs to. */
export function readGoldArticle({ article }: Gold): Article {
  return readArticle(readFileSync(`test/fixtures/articles/${article}`, 'utf8'), formatOf(article));
}
