import type { BlockList, ShownBlock } from '../blocks.ts';
import { BlockText } from '../blockText.ts';
import { sourceToText, spanInSource, textToSource } from '../runs.ts';

/** Offsets into the article's source, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place between two characters of a block's text. */
interface Spot {
  /** Index of the block. */
  readonly at: number;
  readonly text: number;
}

/** What shows nothing: white space, soft hyphens, characters without width. */
const BLANK = /[\s\u00ad\u200b\u2060]/u;

/**
 * What of the article is selected, to the character: without the white space around it, and with whole characters as
 * readers see them. `undefined` where nothing visible is.
 */
export function selectedSpan(list: BlockList): Span | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(list.root)) return undefined;
  const from = spotOf(list, range.startContainer, range.startOffset);
  const to = spotOf(list, range.endContainer, range.endOffset);
  return from && to && spanBetween(list, from, to);
}

/** The offset in the source of a point of the document; of the nearest in the article behind it. */
export function offsetOf(list: BlockList, node: Node, offset: number): number | undefined {
  const spot = spotOf(list, node, offset);
  const block = spot && list.at(spot.at);
  return block && Math.min(block.end, block.start + textToSource(block.runs, spot.text));
}

/** Selects from one offset of the source to another; the selection's focus is at the second. */
export function select(list: BlockList, anchor: number, focus: number): void {
  const from = pointAt(list, anchor, anchor > focus);
  const to = pointAt(list, focus, focus > anchor);
  if (from && to) getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/**
 * The point of the document for an offset of the source.
 *
 * @param isEnd whether a stretch ends there: then its last character stands before the point
 */
export function pointAt(
  list: BlockList,
  offset: number,
  isEnd: boolean,
): { readonly node: Node; readonly offset: number } | undefined {
  const block = list.at(Math.max(0, list.indexOf(isEnd ? Math.max(0, offset - 1) : offset)));
  if (!block) return undefined;
  const text = new BlockText(block.element);
  const at = offset >= block.end ? text.length : sourceToText(block.runs, offset - block.start);
  return text.pointAt(at) ?? { node: block.element, offset: 0 };
}

function spotOf(list: BlockList, node: Node, offset: number): Spot | undefined {
  const block = list.holding(node);
  if (block) {
    const text = new BlockText(block.element);
    return { at: list.indexOf(block.start), text: text.offsetOf(node, offset) ?? text.before(node, offset) };
  }
  const point = document.createRange();
  point.setStart(node, offset);
  const at = list.firstFrom(({ element }) => point.comparePoint(element, 0) >= 0);
  if (at < list.length) return { at, text: 0 };
  const last = list.at(at - 1);
  return last && { at: at - 1, text: last.element.textContent.length };
}

function spanBetween(list: BlockList, from: Spot, to: Spot): Span | undefined {
  const first = forward(list, from, to);
  const last = first && backward(list, to, first);
  const [opening, closing] = [first && list.at(first.at), last && list.at(last.at)];
  if (!first || !last || !opening || !closing) return undefined;
  const start = opening.start + textToSource(opening.runs, whole(opening, first.text, false));
  const end = closing.start + spanInSource(closing.runs, 0, whole(closing, last.text, true)).end;
  return end > start ? { start, end: Math.min(end, closing.end) } : undefined;
}

/** The first visible character from a spot on, before another. */
function forward(list: BlockList, from: Spot, to: Spot): Spot | undefined {
  for (let { at, text } = from; at <= to.at; at++, text = 0) {
    const words = list.at(at)?.element.textContent ?? '';
    const limit = at === to.at ? to.text : words.length;
    for (; text < limit; text++) if (!BLANK.test(words.charAt(text))) return { at, text };
  }
  return undefined;
}

/** Behind the last visible character before a spot; there is one behind `from`. */
function backward(list: BlockList, to: Spot, from: Spot): Spot | undefined {
  for (let at = to.at; at >= from.at; at--) {
    const words = list.at(at)?.element.textContent ?? '';
    let text = at === to.at ? Math.min(to.text, words.length) : words.length;
    for (; text > 0; text--) if (!BLANK.test(words.charAt(text - 1))) return { at, text };
  }
  return undefined;
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** An offset of a block's text, moved out of the middle of what readers see as one character. */
function whole({ element }: ShownBlock, text: number, up: boolean): number {
  const found = characters.segment(element.textContent).containing(text);
  if (!found || found.index === text) return text;
  return up ? found.index + found.segment.length : found.index;
}
