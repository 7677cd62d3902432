import { listAnnotations } from '../../../core/annotations/list/index.ts';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Article } from '../../../core/article/model.ts';
import type { Steps } from '../../../core/steps.ts';

/** Annotations that have a filter's words in quote, note or tags, typing errors forgiven; the most like them first. */
export function* findAnnotations(
  all: readonly PlacedAnnotation[],
  article: Article,
  filter: string,
): Steps<readonly PlacedAnnotation[]> {
  const text = filter.trim();
  if (text === '') return all;
  const [found] = yield* listAnnotations(all, article, { filter: { text }, order: 'likeness' });
  return found?.items ?? [];
}
