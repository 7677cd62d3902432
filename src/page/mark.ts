import type { PageBlock } from '../protocol.ts';
import type { BlockList, ShownBlock } from './blocks.ts';
import { BlockText } from './blockText.ts';
import type { Scroller } from './scroller.ts';

/** Not marks: which of them can have the focus is decided anew when they have come. */
const FOCUSABLE = 'a[href], summary, input, [tabindex]:not(.mention, .figure)';

/**
 * Gives blocks that the page shows their marks. Their text stays the same, and so does what the reader has there: the
 * place in the view, the selection, the focus.
 */
export function mark(list: BlockList, scroller: Scroller, blocks: readonly PageBlock[]): void {
  scroller.keep((anchor) => {
    for (const block of blocks) {
      const shown = list.at(list.indexOf(block.start));
      if (shown?.start === block.start && shown.end === block.end) renew(shown, block.html);
    }
    return anchor;
  });
}

function renew({ element }: ShownBlock, html: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  if (!fresh || fresh.textContent !== element.textContent) return;
  const focused = [...element.querySelectorAll(FOCUSABLE)].findIndex(
    (each) => each === document.activeElement,
  );
  const selection = selectionIn(element);
  element.replaceChildren(...fresh.childNodes);
  if (selection) select(element, selection);
  const again = focused < 0 ? undefined : element.querySelectorAll(FOCUSABLE)[focused];
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/** The ends of the selection: characters of the element's text, or points elsewhere. */
interface Ends {
  readonly anchor: number | readonly [Node, number];
  readonly focus: number | readonly [Node, number];
}

function selectionIn(element: HTMLElement): Ends | undefined {
  const selection = getSelection();
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return undefined;
  if (!element.contains(anchorNode) && !element.contains(focusNode)) return undefined;
  const text = new BlockText(element);
  const end = (node: Node, offset: number): Ends['anchor'] =>
    element.contains(node) ? (text.offsetOf(node, offset) ?? text.before(node, offset)) : [node, offset];
  return {
    anchor: end(anchorNode, selection.anchorOffset),
    focus: end(focusNode, selection.focusOffset),
  };
}

function select(element: HTMLElement, { anchor, focus }: Ends): void {
  const text = new BlockText(element);
  const point = (end: Ends['anchor']): readonly [Node, number] => {
    if (typeof end !== 'number') return end;
    const at = text.pointAt(end);
    return at ? [at.node, at.offset] : [element, 0];
  };
  const [from, to] = [point(anchor), point(focus)];
  getSelection()?.setBaseAndExtent(from[0], from[1], to[0], to[1]);
}
