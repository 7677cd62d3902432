import { blockAt } from '../../article/blockAt.ts';
import type { Span } from '../../article/model.ts';
import { foldUnits } from '../anchor/fold.ts';
import type { Pattern } from '../anchor/pattern.ts';
import { weigh, type Found } from '../anchor/search.ts';
import type { SearchedText } from '../searchedText.ts';

/** What went with a passage, and where it came from, in the text. */
interface Unit extends Span {
  /** The unit before, and the one behind. */
  readonly before?: Span;
  readonly behind?: Span;
}

/**
 * A passage's paragraph, or statement, may be deleted. Then the next one has the context that was before the passage, and
 * the one before has the context behind it: a place there looks more like the passage than it does now.
 */
export class Neighbours {
  readonly #units: readonly Unit[];

  constructor(
    private readonly searched: SearchedText,
    own: Span,
  ) {
    const { article, plain } = searched;
    const index = blockAt(article, plain.toSource(own.start));
    const statement = article.blocks[index]?.statement ?? -1;
    this.#units = [
      unitOf(searched, article.blocks, index),
      unitOf(searched, article.statements, statement),
    ].filter((unit) => unit !== undefined);
  }

  /** How well a place would match if what holds the passage were gone; 0 where that brings it no nearer. */
  scoreWithout(pattern: Pattern, found: Found): number {
    const { text } = this.searched;
    let best = 0;
    for (const { start, before, behind } of this.#units) {
      const reach = 2 * pattern.length;
      const next = behind ?? { start: text.length, end: text.length };
      const isIn = (span: Span | undefined): boolean =>
        span !== undefined && found.start >= span.start && found.end <= span.end;
      if (!isIn(before) && !isIn(behind)) continue;
      const from = Math.max(0, Math.min(start, found.start) - reach);
      const head = text.slice(from, start);
      const left = head + text.slice(next.start, Math.max(next.start, found.end) + reach);
      const shift = found.start < start ? -from : head.length - next.start;
      const moved = { start: found.start + shift, end: found.end + shift };
      best = Math.max(
        best,
        weigh(pattern, { text: left, folded: foldUnits(left) }, moved, found.quote).score,
      );
    }
    return best;
  }
}

function unitOf({ plain }: SearchedText, spans: readonly Span[], index: number): Unit | undefined {
  const at = (which: number): Span | undefined => {
    const span = spans[which];
    return span && { start: plain.fromSource(span.start), end: plain.fromSource(span.end) };
  };
  const own = at(index);
  const before = at(index - 1);
  const behind = at(index + 1);
  return own && { ...own, ...(before && { before }), ...(behind && { behind }) };
}
