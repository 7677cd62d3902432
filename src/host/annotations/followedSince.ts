import type { Annotation, Placement } from '../../core/annotations/model.ts';
import type { Span } from '../../core/article/model.ts';
import { paced, type Steps } from '../../core/steps.ts';
import type { Replacement } from '../../core/text/shiftOffset.ts';
import { PlacementTable } from './table.ts';

const AT_ONCE = 100;

interface Following {
  /** All edits so far, oldest first; more come while this works. */
  readonly edits: readonly (readonly Replacement[])[];
  /** The first of them that came after placements began to be looked for. */
  readonly since: number;
  readonly quoteAt: (span: Span) => string;
  readonly take: (annotation: Annotation, placement: Placement) => void;
}

/** Gives each annotation its placement, moved along with the edits that came since it was looked for. */
export function* followedSince(
  annotations: readonly Annotation[],
  placements: readonly Placement[],
  { edits, since, quoteAt, take }: Following,
): Steps<void> {
  const found = new PlacementTable();
  yield* paced(annotations, AT_ONCE, (annotation, at) => {
    const placement = placements[at];
    if (placement) found.set(annotation, placement);
  });
  let seen = since;
  yield* paced(annotations, AT_ONCE, (annotation) => {
    if (seen < edits.length) found.follow(edits.slice(seen), quoteAt);
    seen = edits.length;
    const placement = found.get(annotation.id)?.placement;
    if (placement) take(annotation, placement);
  });
}
