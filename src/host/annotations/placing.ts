import { placePassages } from '../../core/annotations/index.ts';
import type {
  Annotation,
  AnnotationTarget,
  PassageDescription,
  Placement,
} from '../../core/annotations/model.ts';
import type { Article } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';
import { carried, commonRuns } from './carry.ts';
import type { LastText } from './lastText.ts';
import { placeNamed } from './named.ts';
import { PlainArticle } from './plainArticle.ts';
import { targetKey } from './table.ts';

/** Another place that is as like a passage as this is: nothing but the reader can tell which of the two is meant. */
const TWIN = 0.95;
const AT_ONCE = 200;

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
  const wanted: { readonly at: number; readonly description: PassageDescription }[] = [];
  const carry = last && (yield* carryingFrom(last, plain));
  for (const [at, annotation] of annotations.entries()) {
    if (at % AT_ONCE === AT_ONCE - 1) yield;
    const { target } = annotation;
    const placement =
      target.kind === 'passage' ? carry?.(annotation.id, target) : placeNamed(article, target);
    if (placement) placements[at] = placement;
    else if (target.kind === 'passage') wanted.push({ at, description: target });
  }
  if (wanted.length === 0) return placements;
  const found = yield* placePassages(
    article,
    wanted.map(({ description }) => description),
  );
  for (const [nth, { at }] of wanted.entries()) {
    const placement = found[nth];
    if (placement) placements[at] = placement;
  }
  return placements;
}

type Passage = Extract<AnnotationTarget, { readonly kind: 'passage' }>;
type Carry = (id: string, target: Passage) => Placement | undefined;

/** Carries places along from the text before: what stands there and around it, word for word, is still the same. */
function* carryingFrom(last: LastText, plain: PlainArticle): Steps<Carry> {
  const same = last.text === plain.text;
  const before = same ? plain : new PlainArticle({ source: last.text });
  const runs = same ? undefined : yield* commonRuns(last.text, plain.text);
  return (id, target) => {
    const place = last.places.get(id);
    if (place?.target !== targetKey(target) || (runs && target.rival > TWIN)) return undefined;
    const stood = before.textSpanOf(place);
    const stands = runs ? carried(stood, runs, last.text) : stood;
    if (!stands) return undefined;
    const span = plain.sourceSpanOf(stands);
    // What was edited within it, and not confirmed, still is not.
    if (plain.quoteAt(span) !== target.quote.exact)
      return { state: 'moved', span, confidence: 1, reason: 'followed' };
    return { state: 'placed', span, confidence: 1, reason: runs ? 'diff' : 'unchanged' };
  };
}
