import { follow } from '../../core/annotations/index.ts';
import type {
  Annotation,
  AnnotationTarget,
  PlacedAnnotation,
  Placement,
} from '../../core/annotations/model.ts';
import type { Span } from '../../core/article/model.ts';
import type { Replacement } from '../../core/text/shiftOffset.ts';
import { fingerprint } from './lastText.ts';

/** Annotations that were taken away and whose places are still followed: they may come back. */
const MOST_DROPPED = 1_000;

/** The annotations of one article with their placements, in the order in which they are shown. */
export class PlacementTable {
  private readonly placed = new Map<string, PlacedAnnotation>();
  private readonly dropped = new Map<string, PlacedAnnotation>();
  /** Placed or moved, and something within was edited since they were looked for last. */
  private readonly touched = new Set<string>();
  private order: readonly PlacedAnnotation[] | undefined = [];
  private before: readonly string[] = [];

  get size(): number {
    return this.placed.size;
  }

  /** Whether no places need to be followed, not even of what was taken away. */
  get isEmpty(): boolean {
    return this.placed.size + this.dropped.size === 0;
  }

  get(id: string): PlacedAnnotation | undefined {
    return this.placed.get(id);
  }

  /** The placement of an annotation that says the same of where it stands; it need not be there any more. */
  knownFor({ id, target }: Annotation): Placement | undefined {
    const known = this.placed.get(id) ?? this.dropped.get(id);
    return known && targetKey(known.annotation.target) === targetKey(target) ? known.placement : undefined;
  }

  set(annotation: Annotation, placement: Placement): void {
    this.placed.set(annotation.id, { annotation, placement });
    this.touched.delete(annotation.id);
    this.dropped.delete(annotation.id);
    this.order = undefined;
  }

  remove(id: string): void {
    const known = this.placed.get(id);
    if (!known) return;
    this.placed.delete(id);
    this.dropped.set(id, known);
    for (const old of [...this.dropped.keys()].slice(0, -MOST_DROPPED)) this.dropped.delete(old);
    this.order = undefined;
  }

  /**
   * Moves placements along with edits.
   *
   * @param changes the replacements of each edit, edits in order
   * @param quoteAt the words at a span of the new source as quotes have them: line ends LF
   */
  follow(changes: readonly (readonly Replacement[])[], quoteAt: (span: Span) => string): void {
    const edits = changes.map((replacements) => ({
      replacements,
      first: Math.min(...replacements.map(({ offset }) => offset)),
    }));
    for (const [table, isShown] of [
      [this.placed, true],
      [this.dropped, false],
    ] as const)
      for (const [id, each] of table) {
        const { annotation, placement } = each;
        if (annotation.target.kind === 'article') continue;
        let now = placement;
        for (const { replacements, first } of edits) if (endOf(now) > first) now = follow(now, replacements);
        if (now === placement) continue;
        if (isShown && isTouched(placement, now)) this.touched.add(id);
        table.set(id, { annotation, placement: wordForWord(annotation, now, quoteAt) });
        this.order = undefined;
      }
  }

  /** Those to be looked for again after edits: what they touched, and what had no one place before. */
  takeUnsettled(): readonly PlacedAnnotation[] {
    const unsettled = [...this.placed.values()].filter(
      ({ annotation, placement }) =>
        this.touched.has(annotation.id) || placement.state === 'ambiguous' || placement.state === 'orphan',
    );
    this.touched.clear();
    return unsettled;
  }

  /** In the order of the text; those of the article first, then entities and speakers; orphans last. */
  get all(): readonly PlacedAnnotation[] {
    if (this.order) return this.order;
    const known = this.before.flatMap((id) => this.placed.get(id) ?? []);
    const seen = new Set(this.before);
    const fresh = [...this.placed].flatMap(([id, each]) => (seen.has(id) ? [] : [each]));
    // Nearly in order already: sorting takes about as long as looking at each once.
    const order = [...known, ...fresh].sort(inOrder);
    this.before = order.map(({ annotation }) => annotation.id);
    this.order = order;
    return order;
  }
}

const keys = new WeakMap<AnnotationTarget, string>();

/** Stands for all that a target says of where it is. */
export function targetKey(target: AnnotationTarget): string {
  const known = keys.get(target);
  if (known !== undefined) return known;
  const key = fingerprint(JSON.stringify(target));
  keys.set(target, key);
  return key;
}

function isTouched(before: Placement, now: Placement): boolean {
  return before.state !== now.state || before.reason !== now.reason || lengthOf(before) !== lengthOf(now);
}

function lengthOf(placement: Placement): number {
  if (placement.state !== 'placed' && placement.state !== 'moved') return 0;
  return placement.span.end - placement.span.start;
}

/** What was edited and edited back stands where it was put; what is no passage has no words that could differ. */
function wordForWord(
  { target }: Annotation,
  placement: Placement,
  quoteAt: (span: Span) => string,
): Placement {
  if (placement.state !== 'moved' || placement.reason !== 'followed') return placement;
  if (target.kind === 'passage' && quoteAt(placement.span) !== target.quote.exact) return placement;
  return { ...placement, state: 'placed' };
}

/** Where the last place ends that a placement speaks of. */
function endOf(placement: Placement): number {
  if (placement.state === 'placed' || placement.state === 'moved') return placement.span.end;
  return Math.max(-1, ...placement.candidates.map(({ span }) => span.end));
}

function inOrder(a: PlacedAnnotation, b: PlacedAnnotation): number {
  return (
    rank(a) - rank(b) ||
    startOf(a.placement) - startOf(b.placement) ||
    endOf(b.placement) - endOf(a.placement) ||
    (a.annotation.id < b.annotation.id ? -1 : 1)
  );
}

function rank({ annotation, placement }: PlacedAnnotation): number {
  if (placement.state === 'orphan') return 4;
  const { kind } = annotation.target;
  return kind === 'article' ? 0 : kind === 'entity' ? 1 : kind === 'speaker' ? 2 : 3;
}

function startOf(placement: Placement): number {
  if (placement.state === 'placed' || placement.state === 'moved') return placement.span.start;
  return placement.candidates[0]?.span.start ?? Infinity;
}
