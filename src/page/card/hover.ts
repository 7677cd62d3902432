import { same, type Mention } from '../mentions/mention.ts';
import { isOnTheWay, type Box, type Point } from './geometry.ts';

/** Milliseconds to come back to a mention or its card before it closes. */
const GRACE_MS = 300;
/** A card that closed so many milliseconds ago spares the next one its delay. */
const WARM_MS = 200;

/** What the pointer can be on. */
export type Target = Mention | 'card' | undefined;

/** What hovering needs of the cards. */
export interface Hovered {
  /** The card that shows: what it is about, and its box. */
  readonly shown: () => { readonly mention: Mention; readonly box: Box } | undefined;
  /** Whether a card may open by pointing at a mention now. */
  readonly mayOpen: () => boolean;
  /** Something else than the pointer keeps the card: the focus, a tap. */
  readonly isHeld: () => boolean;
  readonly ask: (mention: Mention, at: Point) => void;
  /** What was asked for is not wanted any more. */
  readonly forget: () => void;
  readonly close: () => void;
}

/** Makes out from what the pointer does which card the reader wants, and when no longer. */
export class Hover {
  /** Milliseconds on a mention until its card is asked for. */
  delay = 300;
  private over: Target;
  private at: Point = { x: -1, y: -1 };
  /** Where the pointer was last on the shown card's mention, or on the card. */
  private from: Point = this.at;
  private wanted: Mention | undefined;
  private dismissed: Mention | undefined;
  private closedAt = -Infinity;
  private asking: ReturnType<typeof setTimeout> | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly cards: Hovered) {}

  /** What the pointer is on. */
  get target(): Target {
    return this.over;
  }

  /** Mentions to be kept track of when the page changes. */
  get mentions(): readonly Mention[] {
    return [this.over, this.wanted, this.dismissed].filter((each) => each !== undefined && each !== 'card');
  }

  moved(over: Target, at: Point): void {
    // The page scrolled under a pointer that rests: that is no wish for a card.
    const rests = at.x === this.at.x && at.y === this.at.y;
    const stays = rests && !this.cards.shown() && typeof over === 'object' && !same(this.wanted, over);
    this.over = over;
    this.at = at;
    if (typeof over !== 'object' || !same(over, this.dismissed)) this.dismissed = undefined;
    if (!stays) this.weigh();
  }

  /** Looks again at what the pointer is on: a card may open now that could not before. */
  weigh(): void {
    const shown = this.cards.shown();
    if (shown) {
      this.want(undefined);
      this.follow(shown);
      return;
    }
    const { over } = this;
    const mention =
      this.cards.mayOpen() && typeof over === 'object' && !same(over, this.dismissed) ? over : undefined;
    if (same(mention, this.wanted)) return;
    this.want(mention);
    if (!mention) return;
    const wait = performance.now() - this.closedAt < WARM_MS ? 0 : this.delay;
    if (wait === 0) this.cards.ask(mention, this.at);
    else this.asking = setTimeout(() => this.cards.ask(mention, this.at), wait);
  }

  /** A card has closed. */
  closed(): void {
    this.closedAt = performance.now();
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  /** The reader does not want to see a mention's card until the pointer has left the mention. */
  dismiss(mention: Mention): void {
    this.want(undefined);
    this.dismissed = mention;
  }

  private want(mention: Mention | undefined): void {
    if (!mention && !this.wanted) return;
    clearTimeout(this.asking);
    if (this.wanted) this.cards.forget();
    this.wanted = mention;
  }

  private follow({ mention, box }: { mention: Mention; box: Box }): void {
    const { over } = this;
    if (over === 'card' || same(over, mention)) {
      this.from = this.at;
      clearTimeout(this.leaving);
      this.leaving = undefined;
      return;
    }
    const underWay = isOnTheWay(this.from, this.at, box);
    if (this.leaving !== undefined && !underWay) return;
    clearTimeout(this.leaving);
    this.leaving = setTimeout(() => this.left(), GRACE_MS);
  }

  private left(): void {
    this.leaving = undefined;
    const another = typeof this.over === 'object' && this.cards.mayOpen();
    if (this.cards.isHeld() && !another) return;
    this.cards.close();
    this.weigh();
  }
}
