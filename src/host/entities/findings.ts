import type { Span } from '../../core/article/model.ts';
import type { Mark } from '../../core/render/index.ts';
import { shiftOffset, type Replacement } from '../session/shiftOffset.ts';

/**
 * What has been found in one article so far: its names and figures in source order, none overlapping. Offsets are offsets
 * into the source of the version that the session reads.
 */
export class Findings {
  static readonly NONE = new Findings([]);

  private constructor(readonly marks: readonly Mark[]) {}

  /**
   * With what was found in a passage, in place of what was known of it.
   *
   * @param passage - its marks in source order
   */
  withPassage({ start, end, marks }: Span & { readonly marks: readonly Mark[] }): Findings {
    const before = this.marks.slice(0, this.firstFrom(start));
    return new Findings(before.concat(marks, this.marks.slice(this.firstFrom(end))));
  }

  /** The marks that begin in a passage. */
  marksIn({ start, end }: Span): readonly Mark[] {
    return this.marks.slice(this.firstFrom(start), this.firstFrom(end));
  }

  /** After edits: what they touched is forgotten until it has been looked at again, the rest moves along. */
  shifted(changes: readonly (readonly Replacement[])[]): Findings {
    let { marks } = this;
    for (const replacements of changes) {
      marks = marks.flatMap((mark) => {
        if (replacements.some((each) => touches(each, mark))) return [];
        const start = shiftOffset(mark.start, replacements);
        return [{ ...mark, start, end: start + mark.end - mark.start }];
      });
    }
    return new Findings(marks);
  }

  private firstFrom(offset: number): number {
    let low = 0;
    let high = this.marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.marks[middle]?.start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A letter typed at a name's end may make it another name. */
function touches({ offset, length }: Replacement, { start, end }: Span): boolean {
  return offset <= end && offset + length >= start;
}
