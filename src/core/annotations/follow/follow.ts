import type { Span } from '../../article/model.ts';
import type { Replacement } from '../../text/shiftOffset.ts';
import type { Placement } from '../model.ts';

/**
 * Where a placement stands after an edit that the editor saw. What is typed at either end of a passage is none of it,
 * what is typed within is. Where all of it gave way, it is an orphan: look for it anew, since it may have been moved.
 *
 * @param replacements of one change event: offsets refer to the text before all of them; they do not overlap
 * @param isQuote whether the words at a span of the new source are still the quote; where it isn't given they are taken
 *   to differ once something within was edited
 */
export function follow(
  placement: Placement,
  replacements: readonly Replacement[],
  isQuote?: (span: Span) => boolean,
): Placement {
  if (placement.state === 'ambiguous' || placement.state === 'orphan') {
    const candidates = placement.candidates.flatMap(({ span, confidence }) => {
      const followed = followSpan(span, replacements);
      return followed ? [{ span: followed.span, confidence }] : [];
    });
    return { ...placement, candidates };
  }
  const followed = followSpan(placement.span, replacements);
  if (!followed) return { state: 'orphan', candidates: [], reason: 'gone' };
  const { span, touched } = followed;
  if (!touched) return { ...placement, span };
  const state = isQuote?.(span) ? 'placed' : 'moved';
  return { state, span, confidence: placement.confidence, reason: 'followed' };
}

/** Where a span goes, and whether anything within it changed; undefined where nothing of it is left. */
export function followSpan(
  span: Span,
  replacements: readonly Replacement[],
): { readonly span: Span; readonly touched: boolean } | undefined {
  let { start, end } = span;
  let touched = false;
  // From the end of the text: what is later does not shift what is earlier.
  const ordered = [...replacements].sort((a, b) => b.offset - a.offset);
  for (const { offset, length, inserted } of ordered) {
    const until = offset + length;
    const shift = inserted - length;
    if (offset >= end) continue;
    if (until <= start) {
      start += shift;
      end += shift;
      continue;
    }
    touched = true;
    if (offset <= start && until >= end) return undefined;
    if (offset < start) {
      start = offset + inserted;
      end += shift;
    } else if (until > end) end = offset;
    else end += shift;
  }
  return end > start ? { span: { start, end }, touched } : undefined;
}
