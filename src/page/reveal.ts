import type { BlockList } from './blocks.ts';
import { anchorAt, anchorTop, rangesOf } from './position.ts';
import type { Scroller } from './scroller.ts';

/** Where in the view a passage is put, as a share of its height, and the band in which it may stay. */
const TARGET = 0.18;
const COMFORT = [0.06, 0.66] as const;

const FLASH = 'lectern-flash';
const FADING = 'lectern-flash-fading';
const FLASH_MS = 1100;
const FADING_MS = 600;

/** A passage to bring into view, as offsets into the source. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Mark it for a moment. */
  readonly flash: boolean;
  /** Move the keyboard's focus to its block. */
  readonly focus: boolean;
}

/** Brings a passage into view; a view that shows its start already stays still. */
export function reveal(list: BlockList, scroller: Scroller, passage: Passage): void {
  const anchor = anchorAt(list, { offset: passage.start, dy: 0 });
  if (!anchor) return;
  const top = anchorTop(anchor) / innerHeight;
  if (top < COMFORT[0] || top > COMFORT[1]) {
    scroller.goTo({ offset: passage.start, dy: Math.round(innerHeight * TARGET) });
  }
  if (passage.flash) flash(rangesOf(list, passage.start, passage.end));
  if (passage.focus) focus(anchor.block.element);
}

/** Moves the keyboard's focus to a block, which leaves the order of tabbing as it was. */
export function focus(element: HTMLElement): void {
  const added = !element.hasAttribute('tabindex');
  if (added) element.tabIndex = -1;
  element.focus({ preventScroll: true });
  if (added) element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
}

let turn = 0;

/** Marks ranges for a moment, without touching the document. It fades, unless the reader wants less motion. */
function flash(ranges: readonly Range[]): void {
  if (ranges.length === 0 || typeof Highlight === 'undefined') return;
  const own = ++turn;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const clear = (): void => {
    if (own !== turn) return;
    CSS.highlights.delete(FLASH);
    CSS.highlights.delete(FADING);
  };
  CSS.highlights.delete(FADING);
  CSS.highlights.set(FLASH, new Highlight(...ranges));
  setTimeout(() => {
    if (own !== turn) return;
    if (still) {
      setTimeout(clear, FADING_MS);
      return;
    }
    CSS.highlights.delete(FLASH);
    CSS.highlights.set(FADING, new Highlight(...ranges));
    setTimeout(clear, FADING_MS);
  }, FLASH_MS);
}
