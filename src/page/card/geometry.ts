export interface Point {
  readonly x: number;
  readonly y: number;
}

/** In pixels of the view, like what `getBoundingClientRect` gives. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Side = 'below' | 'above';

/** Where a card goes, and how high it may be there. */
export interface Placing {
  readonly left: number;
  readonly top: number;
  readonly side: Side;
  readonly room: number;
}

/** Pixels between a card and its mention, and between a card and the border of the view. */
const GAP = 5;
const MARGIN = 8;
/** Pixels by which a way to the card may miss it. */
const SLACK = 10;

/**
 * Puts a card under a line, or above where there is no room under it: never on the mention, never out of the view.
 *
 * @param lines The boxes of the mention: one for each line that it stands on.
 * @param line The one among them that the reader points at.
 * @param keep The side that the card is on: one that has grown stays there.
 */
export function placeCard(
  lines: readonly Box[],
  line: Box,
  size: { readonly width: number; readonly height: number },
  view: Box,
  keep?: Side,
): Placing {
  const right = Math.max(view.left + MARGIN, view.right - MARGIN - size.width);
  const left = Math.min(Math.max(line.left - GAP, view.left + MARGIN), right);
  // Lines of the mention that would lie under the card push it on.
  const met = lines.filter((each) => each.left < left + size.width && each.right > left);
  const under = Math.max(line.bottom, ...met.map(({ bottom }) => bottom)) + GAP;
  const over = Math.min(line.top, ...met.map(({ top }) => top)) - GAP;
  const roomUnder = view.bottom - MARGIN - under;
  const roomOver = over - view.top - MARGIN;
  const below = size.height <= roomUnder || (size.height > roomOver && roomUnder >= roomOver);
  const side = keep ?? (below ? 'below' : 'above');
  const room = Math.max(0, Math.floor(side === 'below' ? roomUnder : roomOver));
  const top = side === 'below' ? under : over - Math.min(size.height, room);
  return { left, top, side, room };
}

/** Index of the box that a point is in, else of the nearest to it; of the first where there is no point. */
export function nearest(boxes: readonly Box[], point: Point | undefined): number {
  if (!point) return 0;
  const far = boxes.map(({ left, top, right, bottom }) =>
    Math.hypot(Math.max(left - point.x, 0, point.x - right), Math.max(top - point.y, 0, point.y - bottom)),
  );
  return far.indexOf(Math.min(...far));
}

/** Whether a pointer is on its way to a box: between where it set out and the side of the box that faces it. */
export function isOnTheWay(from: Point, now: Point, box: Box): boolean {
  const { left, top, right, bottom } = box;
  if (from.y <= top) return inTriangle(now, { x: from.x, y: from.y - SLACK }, left, top, right, top);
  if (from.y >= bottom) return inTriangle(now, { x: from.x, y: from.y + SLACK }, left, bottom, right, bottom);
  const near = from.x < left ? left : right;
  return inTriangle(now, from, near, top, near, bottom);
}

function inTriangle(p: Point, a: Point, bx: number, by: number, cx: number, cy: number): boolean {
  const across = bx !== cx;
  const b = across ? { x: bx - SLACK, y: by } : { x: bx, y: by - SLACK };
  const c = across ? { x: cx + SLACK, y: cy } : { x: cx, y: cy + SLACK };
  const turns = [turn(a, b, p), turn(b, c, p), turn(c, a, p)];
  return turns.every((each) => each >= 0) || turns.every((each) => each <= 0);
}

function turn(a: Point, b: Point, p: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

export function overlap(left: Box, right: Box): boolean {
  return (
    left.left < right.right && left.right > right.left && left.top < right.bottom && left.bottom > right.top
  );
}
