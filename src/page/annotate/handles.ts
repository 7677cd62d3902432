import type { BlockList } from '../blocks.ts';
import { element } from '../element.ts';
import { caretBox } from './caret.ts';

/** Handles at both ends of the selection, to be dragged. By keyboard the caret does the same. */
export interface Handles {
  readonly place: () => void;
  readonly hide: () => void;
}

interface Point {
  readonly node: Node;
  readonly offset: number;
}

export function createHandles(list: BlockList): Handles {
  let dragging = false;

  const ends = (): readonly [Point, Point] | undefined => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!list.root.contains(range.commonAncestorContainer)) return undefined;
    return [
      { node: range.startContainer, offset: range.startOffset },
      { node: range.endContainer, offset: range.endOffset },
    ];
  };

  const handle = (at: 0 | 1): HTMLElement => {
    const made = element('div', `handle handle-${at === 0 ? 'start' : 'end'}`);
    made.hidden = true;
    made.ariaHidden = 'true';
    let fixed: Point | undefined;
    made.addEventListener('pointerdown', (event) => {
      fixed = ends()?.[at === 0 ? 1 : 0];
      if (!fixed) return;
      dragging = true;
      event.preventDefault();
      made.setPointerCapture(event.pointerId);
    });
    made.addEventListener('pointermove', ({ clientX, clientY }) => {
      const point = fixed && pointAt(list, clientX, clientY);
      if (fixed && point)
        getSelection()?.setBaseAndExtent(fixed.node, fixed.offset, point.node, point.offset);
    });
    for (const type of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      made.addEventListener(type, () => {
        fixed = undefined;
        dragging = false;
        place();
      });
    document.body.append(made);
    return made;
  };
  const both = [handle(0), handle(1)];

  const hide = (): void => {
    for (const each of both) each.hidden = true;
  };

  const place = (): void => {
    const at = ends();
    if (!at) {
      if (!dragging) hide();
      return;
    }
    for (const [index, { node, offset }] of at.entries()) {
      const box = caretBox(node, offset);
      const made = both[index];
      if (!made || !box) continue;
      made.hidden = false;
      made.style.height = `${box.height}px`;
      made.style.transform = `translate(${box.left + scrollX}px, ${box.top + scrollY}px)`;
    }
  };

  return { place, hide };
}

/** The point of the article's text under a point of the view. */
function pointAt(list: BlockList, x: number, y: number): Point | undefined {
  const found = document.caretPositionFromPoint(x, y);
  return found && list.root.contains(found.offsetNode)
    ? { node: found.offsetNode, offset: found.offset }
    : undefined;
}
