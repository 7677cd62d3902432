import type { Article, Span } from '../article/model.ts';
import type { Steps } from '../steps.ts';
import { placePassages, type PlacingOptions } from './anchor/place.ts';
import type { AnnotationTarget, PassageDescription, Placement } from './model.ts';

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
    if (target.kind !== 'passage') return placeName(article, target);
    return placed.next().value ?? { state: 'orphan', candidates: [], reason: 'undescribed' };
  });
}

type PassageTarget = PassageDescription & { readonly kind: 'passage' };

function placeName(article: Article, target: Exclude<AnnotationTarget, PassageTarget>): Placement {
  const span = nameSpan(article, target);
  return span
    ? { state: 'placed', span, confidence: 1, reason: 'unchanged' }
    : { state: 'orphan', candidates: [], reason: 'gone' };
}

function nameSpan(
  { source, speakers, statements }: Article,
  target: Exclude<AnnotationTarget, PassageTarget>,
): Span | undefined {
  switch (target.kind) {
    case 'article':
      return { start: 0, end: source.length };
    case 'speaker': {
      const speaker = speakers.find(({ name, aliases }) => [name, ...aliases].includes(target.name));
      return statements[speaker?.statements[0] ?? -1]?.label.nameSpan;
    }
    case 'entity': {
      const places = [target.name, ...target.forms]
        .map((form) => ({ start: form === '' ? -1 : source.indexOf(form), length: form.length }))
        .filter(({ start }) => start !== -1);
      const [first] = places.sort((a, b) => a.start - b.start || b.length - a.length);
      return first && { start: first.start, end: first.start + first.length };
    }
  }
}
