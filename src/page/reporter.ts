import type { Place, ToHost } from '../protocol.ts';
import type { BlockList } from './blocks.ts';
import { bottomOffset, placeOf, topAnchor } from './position.ts';

/** Milliseconds without scrolling after which the reader counts as having stopped. */
export const REST_MS = 800;

/** How long the echo of a scroll that the host asked for is kept to ourselves, in milliseconds. */
const ECHO_MS = 300;

/** Tells the host where the reader is: at most once a frame, and once more when the view has come to rest. */
export class PlaceReporter {
  /** The last place reported or asked for. */
  place: Place | undefined;
  private waiting = false;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private silentUntil = 0;

  constructor(
    private readonly list: BlockList,
    private readonly version: () => number,
    private readonly post: (message: ToHost) => void,
    private readonly remember: (place: Place) => void,
  ) {
    addEventListener('scroll', () => this.moved(), { passive: true });
  }

  /** The view may have moved. */
  moved(): void {
    if (!this.waiting) {
      this.waiting = true;
      requestAnimationFrame(() => {
        this.waiting = false;
        this.report(false);
      });
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.report(true), REST_MS);
  }

  /** The host is about to move the view, and knows where to. */
  hush(): void {
    this.silentUntil = performance.now() + ECHO_MS;
    clearTimeout(this.rest);
  }

  private report(settled: boolean): void {
    const anchor = topAnchor(this.list);
    if (!anchor) return;
    const place = placeOf(anchor);
    this.place = place;
    if (performance.now() < this.silentUntil) {
      clearTimeout(this.rest);
      return;
    }
    if (settled) this.remember(place);
    const bottom = bottomOffset(this.list, innerHeight);
    this.post({ type: 'place', version: this.version(), place, bottom, settled });
  }
}
