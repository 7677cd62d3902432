import { readArticle, type Article, type ArticleFormat } from '../core/article/index.ts';
import {
  createEntityFinder,
  type ArticleCorrections,
  type Entity,
  type FoundEntities,
  type FoundMention,
} from '../core/entities/index.ts';
import type { Tagger } from '../core/entities/tagger/index.ts';
import { describeEntity, subjectOf, type EntityDescription } from '../core/knowledge/card/index.ts';
import { firstKnown } from '../core/knowledge/first.ts';
import type { KnowledgeSource } from '../core/knowledge/model.ts';

/** An article with all that was found in it. */
export interface Reading {
  readonly article: Article;
  readonly found: FoundEntities;
  /** By `Entity.id`. */
  readonly entities: ReadonlyMap<string, Entity>;
  /** By `Entity.id`, in source order. */
  readonly mentions: ReadonlyMap<string, readonly FoundMention[]>;
}

const PHRASES = { speaker: 'Speaker in this article', author: 'Author of this article' };

/**
 * Reads an article, finds its names and figures, and joins the names that mean the same.
 *
 * @param corrections what readers said that is found wrong
 */
export function readWithNames(
  source: string,
  format: ArticleFormat,
  tagger: Tagger,
  corrections?: ArticleCorrections,
): Reading {
  const article = readArticle(source, format);
  const found = createEntityFinder({ tagger }).find(article, corrections);
  const mentions = new Map<string, FoundMention[]>(found.entities.map(({ id }) => [id, []]));
  for (const mention of found.mentions) mentions.get(mention.entity)?.push(mention);
  return { article, found, entities: new Map(found.entities.map((each) => [each.id, each])), mentions };
}

/** What a card says of an entity. */
export function describe(
  { article, entities, mentions }: Reading,
  entity: Entity,
  sources: readonly KnowledgeSource[],
): EntityDescription {
  const body = entities.get(entity.role?.body ?? '');
  return describeEntity({
    article,
    entity,
    mentions: mentions.get(entity.id) ?? [],
    ...(body && { bodyName: body.name }),
    known: firstKnown(sources, subjectOf(entity)),
    phrases: PHRASES,
  });
}
