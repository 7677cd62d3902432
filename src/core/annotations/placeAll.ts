import type { Article } from '../article/model.ts';
import type { Steps } from '../steps.ts';
import { placePassages, type PlacingOptions } from './anchor/place.ts';
import type { AnnotationTarget, PassageDescription, Placement } from './model.ts';
import { placeNamed } from './placeNamed.ts';

/**
 * Places whatever may be annotated: passages where they stand now; an entity, a speaker where the article first names
 * them; the article from its beginning to its end.
 *
 * @returns a placement for each target, in their order
 */
export function* placeTargets(
  article: Article,
  targets: readonly AnnotationTarget[],
  options?: PlacingOptions,
): Steps<Placement[]> {
  const passages = targets.filter((target): target is PassageTarget => target.kind === 'passage');
  const placed = (yield* placePassages(article, passages, options)).values();
  return targets.map((target) => {
    if (target.kind === 'article') return whole(article);
    if (target.kind !== 'passage') return placeNamed(article, target);
    return placed.next().value ?? { state: 'orphan', candidates: [], reason: 'undescribed' };
  });
}

type PassageTarget = PassageDescription & { readonly kind: 'passage' };

function whole({ source }: Article): Placement {
  return { state: 'placed', span: { start: 0, end: source.length }, confidence: 1, reason: 'unchanged' };
}
