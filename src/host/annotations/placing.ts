import { placePassages } from '../../core/annotations/index.ts';
import type {
  Annotation,
  AnnotationTarget,
  PassageDescription,
  Placement,
} from '../../core/annotations/model.ts';
import { placeNamed } from '../../core/annotations/placeNamed.ts';
import type { Article, Span } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';
import type { LastText } from './lastText.ts';
import type { PlainArticle } from './plainArticle.ts';
import { targetKey } from './table.ts';

const AT_ONCE = 200;
/** The article as a whole is shown at its beginning. */
const AT_TOP: Placement = {
  state: 'placed',
  span: { start: 0, end: 0 },
  confidence: 1,
  reason: 'unchanged',
};

type Passage = Extract<AnnotationTarget, { readonly kind: 'passage' }>;

/** A passage to be looked for, and where in the list of annotations it stands. */
interface Wanted {
  readonly at: number;
  readonly description: PassageDescription;
}

/**
 * Finds the places of annotations in an article.
 *
 * @param last the text in which they had their places last
 * @returns a placement for each, in their order
 */
export function* placeAnnotations(
  article: Article,
  plain: PlainArticle,
  annotations: readonly Annotation[],
  last: LastText | undefined,
): Steps<readonly Placement[]> {
  const placements: Placement[] = [];
  /** Those of which is known where they stood in the last text, and the others. */
  const since: Wanted[] = [];
  const anyhow: Wanted[] = [];
  const same = last?.text === plain.text;
  for (const [at, annotation] of annotations.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const { target, id } = annotation;
    const stood = last?.places.get(id);
    if (target.kind !== 'passage') placements[at] = placeUnquoted(article, target);
    else if (stood?.target !== targetKey(target)) anyhow.push({ at, description: target });
    else if (same) placements[at] = where(plain.spanOf(stood), target, plain);
    else {
      const { start, end } = stood;
      since.push({ at, description: { ...target, position: { start, end } } });
    }
  }
  for (const [wanted, options] of [
    [since, last && { before: last.text }],
    [anyhow, undefined],
  ] as const) {
    if (wanted.length === 0) continue;
    const descriptions = wanted.map(({ description }) => description);
    const found = yield* placePassages(article, descriptions, options);
    for (const [nth, { at }] of wanted.entries()) {
      const placement = found[nth];
      if (placement) placements[at] = placement;
    }
  }
  return placements;
}

/** Where that stands which is no passage. */
export function placeUnquoted(article: Article, target: Exclude<AnnotationTarget, Passage>): Placement {
  return target.kind === 'article' ? AT_TOP : placeNamed(article, target);
}

/** Where an annotation stood last is where it stands; what was edited within it, and not confirmed, still is not. */
function where(span: Span, { quote }: Passage, plain: PlainArticle): Placement {
  if (plain.quoteAt(span) !== quote.exact) return { state: 'moved', span, confidence: 1, reason: 'followed' };
  return { state: 'placed', span, confidence: 1, reason: 'unchanged' };
}
