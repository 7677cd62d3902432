import type { Place } from '../protocol.ts';
import type { BlockList } from './blocks.ts';
import { anchorAt, anchorTop, topAnchor, type Anchor } from './position.ts';

/** Frames in which a place is put right again while blocks around it get their true heights. */
const SETTLING_FRAMES = 6;

const INPUT = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Puts characters at places in the view, and keeps them there through changes. */
export class Scroller {
  /** A place asked for that is not loaded yet. */
  private pending: Place | undefined;
  private settling = 0;
  private held: Anchor | undefined;

  constructor(private readonly list: BlockList) {
    for (const type of INPUT) addEventListener(type, () => this.release(), { passive: true, capture: true });
  }

  /** Scrolls so that the character at `place` stands `dy` pixels below the view's top; later, if it is not loaded. */
  goTo(place: Place): void {
    const last = this.list.at(this.list.length - 1);
    const first = this.list.at(0);
    const loaded =
      first && last && place.offset >= first.start && place.offset < Math.max(last.end, first.end);
    this.pending = loaded ? undefined : place;
    this.hold(anchorAt(this.list, place));
  }

  /** The page holds what it will hold: the nearest there is to a place not found has to do. */
  loaded(): void {
    this.pending = undefined;
  }

  /**
   * Makes a change and leaves what the reader is looking at where it was.
   *
   * @param change Gives back where the anchor's character is afterwards, if its block is gone.
   */
  keep(change: (anchor: Anchor | undefined) => Anchor | undefined): void {
    const before = this.held ?? topAnchor(this.list);
    const view = document.documentElement;
    // The browser's own anchoring would move the view a second time.
    view.style.overflowAnchor = 'none';
    const after = change(before);
    if (this.pending) this.goTo(this.pending);
    else this.hold(after);
    requestAnimationFrame(() => view.style.removeProperty('overflow-anchor'));
  }

  /** The reader takes over. */
  release(): void {
    this.pending = undefined;
    this.held = undefined;
  }

  private hold(anchor: Anchor | undefined): void {
    this.held = anchor;
    if (!anchor) return;
    put(anchor);
    const turn = ++this.settling;
    let frames = SETTLING_FRAMES;
    const again = (): void => {
      if (turn !== this.settling || this.held !== anchor) return;
      put(anchor);
      if (--frames > 0) requestAnimationFrame(again);
      else this.held = undefined;
    };
    requestAnimationFrame(again);
  }
}

function put(anchor: Anchor): void {
  if (!anchor.block.element.isConnected) return;
  const off = anchorTop(anchor) - anchor.dy;
  if (Math.abs(off) >= 0.5) scrollBy({ top: off, behavior: 'instant' });
}
