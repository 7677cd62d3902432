import type { BlockList } from '../blocks.ts';
import type { Drawing } from './draw.ts';
import type { LaidPassage, Passages } from './passages.ts';
import { offsetOf } from './selection.ts';

/** Names and figures have their card, links lead somewhere: a click on them is theirs. */
export const OTHERS = 'a[href], summary, button, input, .mention, .figure';

/** What passages are drawn under a point of the view, unless something else there takes clicks. */
export function passagesUnder({ clientX, clientY, target }: MouseEvent, drawing: Drawing): LaidPassage[] {
  if (!(target instanceof Element) || target.closest(OTHERS)) return [];
  return drawing
    .drawn()
    .filter(({ ranges }) =>
      ranges.some((range) =>
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) =>
            clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
        ),
      ),
    )
    .map(({ passage }) => passage);
}

/** The passages that the caret is in, or at either end of. */
export function passagesAtCaret(list: BlockList, passages: Passages): LaidPassage[] {
  const { focusNode, focusOffset = 0 } = getSelection() ?? {};
  const at = focusNode && list.root.contains(focusNode) ? offsetOf(list, focusNode, focusOffset) : undefined;
  return at === undefined ? [] : passages.over(Math.max(0, at - 1), at + 1);
}
