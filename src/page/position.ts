import type { Place } from '../protocol.ts';
import type { BlockList, ShownBlock } from './blocks.ts';
import { BlockText } from './blockText.ts';
import { sourceToText, textToSource } from './runs.ts';

/** A character as the page shows it: independent of the source, so it outlives edits elsewhere. */
export interface Anchor {
  readonly block: ShownBlock;
  /** Offset into the block's text content. */
  readonly text: number;
  /** Pixels from the top of the view to the top of the character. */
  readonly dy: number;
}

/** The first character in view, or the first block there that has none; `undefined` where nothing is shown. */
export function topAnchor(list: BlockList): Anchor | undefined {
  let index = list.firstFrom((block) => block.element.getBoundingClientRect().bottom > 1);
  for (; index < list.length; index++) {
    const block = list.at(index);
    if (!block) break;
    const text = new BlockText(block.element);
    const found = search(text, (box) => middle(box) > 0);
    if (found) return { block, text: found.offset, dy: found.box.top };
    // Of a block with text, only what stands below its last line can be in view: look at the next one.
    if (text.length === 0 && block.element.clientHeight > 0) return atTop(block);
  }
  const last = list.at(list.length - 1);
  return last && atTop(last);
}

function atTop(block: ShownBlock): Anchor {
  return { block, text: 0, dy: block.element.getBoundingClientRect().top };
}

/** Where an anchor's character is now, in pixels from the top of the view. */
export function anchorTop(anchor: Pick<Anchor, 'block' | 'text'>): number {
  const text = new BlockText(anchor.block.element);
  const found = text.boxFrom(Math.min(anchor.text, text.length - 1), 1) ?? text.boxFrom(text.length - 1, -1);
  return (found?.box ?? anchor.block.element.getBoundingClientRect()).top;
}

/** What the source has at an anchor. */
export function placeOf(anchor: Anchor): Place {
  return { offset: sourceAt(anchor.block, anchor.text), dy: anchor.dy };
}

/** What the page has at an offset of the source; the nearest block before it where nothing is shown for it. */
export function anchorAt(list: BlockList, place: Place): Anchor | undefined {
  const block = list.at(Math.max(0, list.indexOf(place.offset)));
  return block && { block, text: sourceToText(block.runs, place.offset - block.start), dy: place.dy };
}

/** The last character in view, as an offset into the source. */
export function bottomOffset(list: BlockList, height: number): number {
  const index = list.firstFrom((block) => block.element.getBoundingClientRect().top >= height) - 1;
  const block = list.at(index);
  if (!block) return 0;
  if (block.element.getBoundingClientRect().bottom <= height) return block.end;
  const text = new BlockText(block.element);
  const below = search(text, (box) => middle(box) >= height);
  return below ? sourceAt(block, below.offset) : block.end;
}

/** A passage of the source as ranges of the document, one for each block it touches. */
export function rangesOf(list: BlockList, start: number, end: number): Range[] {
  const ranges: Range[] = [];
  const last = list.indexOf(Math.max(start, end - 1));
  for (const block of list.slice(Math.max(0, list.indexOf(start)), last + 1)) {
    const text = new BlockText(block.element);
    const from = text.pointAt(sourceToText(block.runs, start - block.start));
    const to = text.pointAt(end >= block.end ? text.length : sourceToText(block.runs, end - block.start));
    if (!from || !to) continue;
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    if (!range.collapsed) ranges.push(range);
  }
  return ranges;
}

function sourceAt(block: ShownBlock, text: number): number {
  return Math.min(block.end, block.start + textToSource(block.runs, text));
}

/** The first character whose box is `reached`, given that all behind it are. */
function search(
  text: BlockText,
  reached: (box: DOMRect) => boolean,
): { offset: number; box: DOMRect } | undefined {
  let low = 0;
  let high = text.length;
  let found: { offset: number; box: DOMRect } | undefined;
  while (low < high) {
    const at = (low + high) >> 1;
    const here = text.boxFrom(at, 1);
    if (!here || here.offset >= high) high = at;
    else if (reached(here.box)) {
      found = here;
      high = at;
    } else low = here.offset + 1;
  }
  return found;
}

function middle(box: DOMRect): number {
  return (box.top + box.bottom) / 2;
}
