import { placeCard, type Box, type Side } from '../card/geometry.ts';

/** Space that a box wants above a line before it goes below, in pixels. */
const ROOM = 14;

/**
 * Puts a box in the top layer beside lines of the text, at a place in the document, so that it scrolls with them.
 *
 * @param line the one among `lines` that it goes beside
 * @param wanted the side that it takes if there is room
 */
export function placeBeside(element: HTMLElement, lines: readonly Box[], line: Box, wanted?: Side): void {
  const { style } = element;
  style.maxHeight = '';
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const view = { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
  const top = Math.min(line.top, ...lines.map((each) => each.top));
  const keep = wanted === 'above' && top < size.height + ROOM ? undefined : wanted;
  const placing = placeCard(lines, line, size, view, keep);
  style.left = `${placing.left + scrollX}px`;
  style.top = `${placing.top + scrollY}px`;
  if (size.height > placing.room) style.maxHeight = `${placing.room}px`;
}

/** The boxes of ranges, one for each stretch of a line. */
export function linesOf(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => [...range.getClientRects()]).filter(({ width }) => width > 0);
}
