import { readInSteps } from '../../core/article/read.ts';
import type { ArticleFormat } from '../../core/article/model.ts';
import type { EntityFinder } from '../../core/entities/index.ts';
import { indexedEntities } from '../../core/knowledge/workspace/indexedEntities.ts';
import type { IndexedEntity } from '../../core/knowledge/workspace/model.ts';

/** What other articles may want to know of an article. */
export interface ArticleNames {
  /** What the article calls itself. */
  readonly title?: string;
  readonly entities: readonly IndexedEntity[];
}

/** Finds an article's names, in steps: few of them are long, so that whoever asks can leave off. */
export function* findArticleNames(
  finder: EntityFinder,
  source: string,
  format: ArticleFormat,
): Generator<undefined, ArticleNames, undefined> {
  const article = yield* readInSteps(source, format);
  const parts = finder.findInParts(article);
  for (;;) {
    const step = parts.next();
    if (step.done) {
      const { title } = article.meta;
      return { ...(title !== undefined && { title }), entities: indexedEntities(step.value) };
    }
    yield;
  }
}
