import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Steps } from '../../../core/steps.ts';
import type { AnnotatingToPage, PagePassage } from '../../../protocol/annotating.ts';
import type { Keys } from './keys.ts';

type Passages = Extract<AnnotatingToPage, { kind: 'passages' }>;

/** Passages in one message: few enough that neither side is held up. */
const AT_ONCE = 1_000;
/** Passages looked at between two pauses. */
const A_STEP = 500;
/** So many that moved alike are told of in one word. */
const MANY = 8;

/** Knows which passages a page has been told of, and what it lacks. */
export class PassageFeed {
  private shown: ReadonlyMap<number, PagePassage> = new Map();
  private version: number | undefined;
  /** Counts the messages; 0 is a page that knows of none. */
  private state = 0;

  constructor(private readonly keys: Keys) {}

  /** The page knows of none. */
  clear(): void {
    this.shown = new Map();
    this.version = undefined;
    this.state = 0;
  }

  /**
   * Makes the messages that tell the page what has changed; each is sent as soon as it comes. It works in steps, and may
   * be left at any: then the next has the rest.
   *
   * @param version the version of the article that the placements are of
   */
  *tell(all: readonly PlacedAnnotation[], version: number, send: (message: Passages) => void): Steps<void> {
    const now = new Map<number, PagePassage>();
    for (const [at, each] of all.entries()) {
      const passage = passageOf(each, this.keys);
      if (passage) now.set(passage.key, passage);
      if (at % A_STEP === A_STEP - 1) yield;
    }
    const moved = movedAlike(this.shown, [...now.values()]);
    const shown = new Map<number, PagePassage>();
    const gone: number[] = [];
    const put: PagePassage[] = [];
    let looked = 0;
    for (const [key, passage] of this.shown) {
      const known = moved && passage.start >= moved.from ? shifted(passage, moved.by) : passage;
      if (now.has(key)) shown.set(key, known);
      else gone.push(key);
      if (++looked % A_STEP === 0) yield;
    }
    for (const [key, passage] of now) {
      if (!same(shown.get(key), passage)) put.push(passage);
      if (++looked % A_STEP === 0) yield;
    }
    if (version === this.version && !moved && gone.length === 0 && put.length === 0) return;
    for (let at = 0; at < put.length || at === 0; at += AT_ONCE) {
      const batch = put.slice(at, at + AT_ONCE);
      const begins = at === 0;
      for (const passage of batch) shown.set(passage.key, passage);
      this.shown = shown;
      this.version = version;
      send({
        kind: 'passages',
        version,
        base: this.state,
        state: ++this.state,
        moved: begins ? moved : null,
        put: batch,
        gone: begins ? gone : [],
      });
      yield;
    }
  }
}

/** What the page draws of an annotation; nothing where it stands nowhere, or is about no passage. */
export function passageOf({ annotation, placement }: PlacedAnnotation, keys: Keys): PagePassage | undefined {
  if (annotation.target.kind !== 'passage') return undefined;
  if (placement.state !== 'placed' && placement.state !== 'moved') return undefined;
  const { start, end } = placement.span;
  if (end <= start) return undefined;
  return {
    key: keys.of(annotation.id),
    start,
    end,
    colour: annotation.colour,
    note: annotation.note !== '',
    moved: placement.state === 'moved',
  };
}

/**
 * What an edit does to all that stands behind it: where it begins, and how far it moves. What stands there and does not
 * move alike is told of by itself.
 *
 * @param now in the order of the text
 */
function movedAlike(
  before: ReadonlyMap<number, PagePassage>,
  now: readonly PagePassage[],
): { readonly from: number; readonly by: number } | null {
  let moved: { readonly from: number; readonly by: number } | undefined;
  let alike = 0;
  for (let at = now.length - 1; at >= 0; at--) {
    const after = now[at];
    const passage = after && before.get(after.key);
    if (!passage) continue;
    const by = after.start - passage.start;
    if (by === 0 || (moved && moved.by !== by)) break;
    moved = { from: Math.min(passage.start, moved?.from ?? Infinity), by };
    alike++;
  }
  return moved && alike >= MANY ? moved : null;
}

function shifted(passage: PagePassage, by: number): PagePassage {
  return { ...passage, start: passage.start + by, end: passage.end + by };
}

function same(left: PagePassage | undefined, right: PagePassage): boolean {
  return (
    left?.start === right.start &&
    left.end === right.end &&
    left.colour === right.colour &&
    left.note === right.note &&
    left.moved === right.moved
  );
}
