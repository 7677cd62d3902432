import type { PageBlock } from '../protocol.ts';
import type { BlockList, ShownBlock } from './blocks.ts';
import { anchorTop, type Anchor } from './position.ts';
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
    const behind = within < 0 ? undefined : firstBehind(list, change);
    list.replace(change.at, change.remove, change.blocks, change.shift);
    if (focused) list.root.focus({ preventScroll: true });
    if (!anchor || within < 0) return anchor;
    const text = before.slice(0, within).join('').length + anchor.text;
    const came = list.slice(change.at, change.at + change.blocks.length);
    return moved(before.join(''), came, text, anchor, behind) ?? last(list, change, anchor);
  });
}

/** The first block behind a change, where it is now. */
function firstBehind(list: BlockList, { at, remove }: Change): Anchor | undefined {
  const block = list.at(at + remove);
  return block && { block, text: 0, dy: anchorTop({ block, text: 0 }) };
}

/**
 * Finds what the reader looks at in what replaced the block at the top of the view: the same character, if the edit
 * came behind it; otherwise the block behind the edit, if that was in view, since the lines in between break anew.
 */
function moved(
  before: string,
  came: readonly ShownBlock[],
  text: number,
  anchor: Anchor,
  behind: Anchor | undefined,
): Anchor | undefined {
  const texts = came.map((block) => block.element.textContent);
  const after = texts.join('');
  if (behind && behind.dy < innerHeight && text >= sharedHead(before, after)) return behind;
  let left = follow(before, after, text);
  for (const [index, block] of came.entries()) {
    const length = texts[index]?.length ?? 0;
    if (left < length || (index === came.length - 1 && length > 0)) {
      return { block, text: Math.min(left, length - 1), dy: anchor.dy };
    }
    left -= length;
  }
  return behind && { ...behind, dy: anchor.dy };
}

/** Nothing came and nothing is behind: what is left before. */
function last(list: BlockList, change: Change, anchor: Anchor): Anchor | undefined {
  const block = list.at(change.at - 1);
  return block && { block, text: 0, dy: Math.min(anchor.dy, 0) };
}

/** Where a character of one text is in another that differs in one place. */
export function follow(before: string, after: string, at: number): number {
  const head = sharedHead(before, after);
  if (at < head) return at;
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return at >= before.length - tail ? after.length - (before.length - at) : head;
}

function sharedHead(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  return head;
}
