import type { BlockList } from '../blocks.ts';
import { element } from '../element.ts';
import { offsetOf, select } from './selection.ts';

/** How far from the view's border the caret is kept, in pixels. */
const MARGIN = 40;

/**
 * A caret in the text, which pages that are only read do not have: the selection's own end, moved by the browser's own
 * rules, and drawn. Without it arrow keys scroll, as ever.
 */
export interface Caret {
  readonly isOn: () => boolean;
  /** Shows the caret where the reader last clicked, or where the view begins. */
  readonly enter: () => void;
  readonly leave: () => void;
  /** The selection or the page has changed. */
  readonly place: () => void;
  /** @returns whether a key was for the caret */
  readonly press: (event: KeyboardEvent) => boolean;
}

export interface CaretTurns {
  /** The sentence before or behind, which the host knows. */
  readonly sentence: (by: -1 | 1, extend: boolean) => void;
  readonly changed: (on: boolean) => void;
}

export function createCaret(list: BlockList, turns: CaretTurns): Caret {
  const line = element('div', 'caret');
  line.hidden = true;
  document.body.append(line);
  let on = false;

  const focusIn = (): { readonly node: Node; readonly offset: number } | undefined => {
    const { focusNode, focusOffset = 0 } = getSelection() ?? {};
    return focusNode && list.root.contains(focusNode) ? { node: focusNode, offset: focusOffset } : undefined;
  };

  const place = (): void => {
    const at = on ? focusIn() : undefined;
    const box = at && caretBox(at.node, at.offset);
    line.hidden = !box;
    if (!box) return;
    line.style.transform = `translate(${box.left + scrollX}px, ${box.top + scrollY}px)`;
    line.style.height = `${box.height}px`;
    // Blinking begins anew, so that a moving caret is always seen.
    for (const each of line.getAnimations()) each.currentTime = 0;
  };

  const keepInView = (): void => {
    const at = focusIn();
    const box = at && caretBox(at.node, at.offset);
    if (!box) return;
    if (box.top < MARGIN) scrollBy({ top: box.top - MARGIN, behavior: 'instant' });
    else if (box.bottom > innerHeight - MARGIN)
      scrollBy({ top: box.bottom - innerHeight + MARGIN, behavior: 'instant' });
  };

  const leave = (): void => {
    if (!on) return;
    on = false;
    place();
    turns.changed(false);
  };

  /** Moves by the browser's rules; what would leave the article stays. */
  const move = (extend: boolean, way: string, by: string): void => {
    const selection = getSelection();
    const { anchorNode, anchorOffset = 0 } = selection ?? {};
    const before = focusIn();
    selection?.modify(extend ? 'extend' : 'move', way, by);
    if (!focusIn() && before && anchorNode)
      selection?.setBaseAndExtent(anchorNode, anchorOffset, before.node, before.offset);
  };

  const toEnd = (extend: boolean, last: boolean): void => {
    const block = list.at(last ? list.length - 1 : 0);
    const { anchorNode, anchorOffset = 0 } = getSelection() ?? {};
    if (!block || !anchorNode) return;
    const end = last ? block.end : block.start;
    const anchor = extend ? (offsetOf(list, anchorNode, anchorOffset) ?? end) : end;
    select(list, anchor, end);
  };

  const arrow = ({ key, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean => {
    const far = ctrlKey || altKey;
    switch (key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        move(
          shiftKey,
          key === 'ArrowLeft' ? 'left' : 'right',
          metaKey ? 'lineboundary' : far ? 'word' : 'character',
        );
        return true;
      case 'ArrowUp':
      case 'ArrowDown':
        if (metaKey) toEnd(shiftKey, key === 'ArrowDown');
        else if (far) turns.sentence(key === 'ArrowUp' ? -1 : 1, shiftKey);
        else move(shiftKey, key === 'ArrowUp' ? 'backward' : 'forward', 'line');
        return true;
      case 'Home':
      case 'End':
        if (ctrlKey) toEnd(shiftKey, key === 'End');
        else move(shiftKey, key === 'Home' ? 'backward' : 'forward', 'lineboundary');
        return true;
      default:
        return false;
    }
  };

  return {
    isOn: () => on,
    enter: () => {
      if (!focusIn()) {
        const block = list.at(
          list.firstFrom(({ element: each }) => each.getBoundingClientRect().bottom > MARGIN),
        );
        if (!block) return;
        select(list, block.start, block.start);
      }
      if (document.activeElement !== list.root) list.root.focus({ preventScroll: true });
      on = true;
      keepInView();
      place();
      turns.changed(true);
    },
    leave,
    place,
    press: (event) => {
      if (!on || !focusIn()) return false;
      if (event.key === 'Escape') {
        const selection = getSelection();
        if (selection && !selection.isCollapsed && selection.focusNode)
          selection.collapse(selection.focusNode, selection.focusOffset);
        else leave();
        return true;
      }
      if (!arrow(event)) return false;
      keepInView();
      place();
      return true;
    },
  };
}

/** Where a caret stands before a character; behind the last one where there is none. */
export function caretBox(node: Node, offset: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, offset);
  range.collapse(true);
  const own = range.getClientRects();
  const [first] = own;
  if (first && first.height > 0) return first;
  if (node instanceof Text) {
    if (offset < node.length) range.setEnd(node, offset + 1);
    else if (offset > 0) range.setStart(node, offset - 1);
    const box = [...range.getClientRects()].find(({ height }) => height > 0);
    if (box) return new DOMRect(offset < node.length ? box.left : box.right, box.top, 0, box.height);
  }
  const child = node.childNodes[offset] ?? node;
  const around = child instanceof Element ? child : child.parentElement;
  const box = around?.getClientRects()[0];
  return box && new DOMRect(box.left, box.top, 0, Math.min(box.height, 28));
}
