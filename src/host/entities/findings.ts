import type { Span } from '../../core/article/model.ts';
import { shiftOffset, type Replacement } from '../../core/text/shiftOffset.ts';
import type { Mark } from './mark.ts';

/** The marks of a stretch of the source, by offsets from its start: an edit before it moves the start alone. */
interface Stretch extends Span {
  readonly marks: readonly Mark[];
}

/**
 * What has been found in one article so far: its names and figures in source order, none overlapping. Offsets are offsets
 * into the source of the version that the session reads.
 */
export class Findings {
  static readonly NONE = new Findings([]);

  /** @param stretches - in source order, none overlapping */
  private constructor(private readonly stretches: readonly Stretch[]) {}

  /**
   * With what was found in a passage, in place of what was known of it.
   *
   * @param passage - its marks in source order
   */
  withPassage({ start, end, marks }: Span & { readonly marks: readonly Mark[] }): Findings {
    const stretches: Stretch[] = [];
    for (const stretch of this.stretches) {
      if (stretch.end <= start) stretches.push(stretch);
      else if (stretch.start < start) stretches.push(part(stretch, stretch.start, start));
    }
    stretches.push({ start, end, marks: marks.map((mark) => moved(mark, -start)) });
    for (const stretch of this.stretches) {
      if (stretch.start >= end) stretches.push(stretch);
      else if (stretch.end > end) stretches.push(part(stretch, end, stretch.end));
    }
    return new Findings(stretches);
  }

  /** The marks that begin in a passage. */
  marksIn({ start, end }: Span): readonly Mark[] {
    const found: Mark[] = [];
    for (let at = this.firstReaching(start); at < this.stretches.length; at++) {
      const stretch = this.stretches[at];
      if (!stretch || stretch.start >= end) break;
      for (const mark of stretch.marks) {
        const begin = mark.start + stretch.start;
        if (begin >= start && begin < end) found.push(moved(mark, stretch.start));
      }
    }
    return found;
  }

  /** Every mark that `wanted` holds for, in source order. */
  *marksWhere(wanted: (mark: Mark) => boolean): Generator<Mark> {
    for (const { start, marks } of this.stretches)
      for (const mark of marks) if (wanted(mark)) yield moved(mark, start);
  }

  /** How many marks there are of each type. */
  counts(): ReadonlyMap<Mark['type'], number> {
    const counts = new Map<Mark['type'], number>();
    for (const { marks } of this.stretches)
      for (const { type } of marks) counts.set(type, (counts.get(type) ?? 0) + 1);
    return counts;
  }

  /** After edits: what they touched is forgotten until it has been looked at again, the rest moves along. */
  shifted(changes: readonly (readonly Replacement[])[]): Findings {
    let { stretches } = this;
    for (const replacements of changes) stretches = stretches.map((stretch) => after(stretch, replacements));
    return new Findings(stretches);
  }

  /** Index of the first stretch that ends behind an offset. */
  private firstReaching(offset: number): number {
    let low = 0;
    let high = this.stretches.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stretches[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The marks of a stretch that begin in a part of it. */
function part({ start: base, marks }: Stretch, start: number, end: number): Stretch {
  const inside = marks.filter((mark) => mark.start + base >= start && mark.start + base < end);
  return { start, end, marks: inside.map((mark) => moved(mark, base - start)) };
}

function after(stretch: Stretch, replacements: readonly Replacement[]): Stretch {
  const start = shiftOffset(stretch.start, replacements);
  const end = Math.max(start, shiftOffset(stretch.end, replacements));
  const last = stretch.marks.at(-1)?.end ?? 0;
  const reach = { start: stretch.start, end: Math.max(stretch.end, stretch.start + last) };
  if (!replacements.some((each) => touches(each, reach))) return { ...stretch, start, end };
  const marks = stretch.marks.flatMap((mark) => {
    const before = moved(mark, stretch.start);
    if (replacements.some((each) => touches(each, before))) return [];
    return [moved(before, shiftOffset(before.start, replacements) - before.start - start)];
  });
  return { start, end, marks };
}

/** A letter typed at a name's end may make it another name. */
function touches({ offset, length }: Replacement, { start, end }: Span): boolean {
  return offset <= end && offset + length >= start;
}

function moved(mark: Mark, by: number): Mark {
  return { ...mark, start: mark.start + by, end: mark.end + by };
}
