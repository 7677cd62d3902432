import type { PageBlock } from '../protocol.ts';
import type { BlockList } from './blocks.ts';
import type { Anchor } from './position.ts';
import type { Scroller } from './scroller.ts';

/** A change to the list of blocks, as `insert` and `splice` messages carry it. */
export interface Change {
  readonly at: number;
  readonly remove: number;
  readonly blocks: readonly PageBlock[];
  readonly shift: number;
}

/**
 * Makes a change to the page. The character at the top of the view stays where it is, also when its own block is
 * replaced by an edited one.
 *
 * @throws RangeError where the change does not fit; nothing has changed then.
 */
export function patch(list: BlockList, scroller: Scroller, change: Change): void {
  scroller.keep((anchor) => {
    const gone = list.slice(change.at, change.at + change.remove);
    const within = anchor ? gone.indexOf(anchor.block) : -1;
    const before = gone.map((block) => block.element.textContent);
    const focused = gone.some((block) => block.element.contains(document.activeElement));
    list.replace(change.at, change.remove, change.blocks, change.shift);
    if (focused) list.root.focus({ preventScroll: true });
    if (!anchor || within < 0) return anchor;
    const text = before.slice(0, within).join('').length + anchor.text;
    const came = list.slice(change.at, change.at + change.blocks.length);
    return moved(list, change.at, before.join(''), came, text, anchor);
  });
}

/** Finds an anchor's character again in what replaced its block: before, behind or at the edit. */
function moved(
  list: BlockList,
  at: number,
  before: string,
  came: ReturnType<BlockList['slice']>,
  text: number,
  anchor: Anchor,
): Anchor | undefined {
  const texts = came.map((block) => block.element.textContent);
  let left = follow(before, texts.join(''), text);
  for (const [index, block] of came.entries()) {
    const length = texts[index]?.length ?? 0;
    if (left < length || (index === came.length - 1 && length > 0)) {
      return { block, text: Math.min(left, length - 1), dy: anchor.dy };
    }
    left -= length;
  }
  // Deleted altogether: what comes next takes its place.
  const next = list.at(at + came.length) ?? list.at(at - 1);
  return next && { block: next, text: 0, dy: anchor.dy };
}

/** Where a character of one text is in another that differs in one place. */
export function follow(before: string, after: string, at: number): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  if (at < head) return at;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return at >= before.length - tail ? after.length - (before.length - at) : head;
}
