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
  /** Milliseconds on a mention until its card is asked for. */
  readonly delay: () => number;
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
export interface Hover {
  /** What the pointer is on. */
  readonly target: () => Target;
  /** Mentions to be kept track of when the page changes. */
  readonly mentions: () => readonly Mention[];
  readonly moved: (over: Target, at: Point) => void;
  /** Looks again at what the pointer is on: a card may open now that could not before. */
  readonly weigh: () => void;
  /** A card has closed. */
  readonly closed: () => void;
  /** The reader does not want to see a mention's card until the pointer has left the mention. */
  readonly dismiss: (mention: Mention) => void;
}

export function createHover(cards: Hovered): Hover {
  let over: Target;
  let at: Point = { x: -1, y: -1 };
  /** Where the pointer was last on the shown card's mention, or on the card. */
  let from = at;
  let wanted: Mention | undefined;
  let dismissed: Mention | undefined;
  let closedAt = -Infinity;
  let asking: ReturnType<typeof setTimeout> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const mentionOver = (): Mention | undefined => (over === 'card' ? undefined : over);

  const want = (mention: Mention | undefined): void => {
    if (!mention && !wanted) return;
    clearTimeout(asking);
    if (wanted) cards.forget();
    wanted = mention;
  };

  const stay = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };

  const weigh = (): void => {
    const shown = cards.shown();
    if (shown) {
      want(undefined);
      if (over === 'card' || same(over, shown.mention)) {
        from = at;
        stay();
      } else if (leaving === undefined || isOnTheWay(from, at, shown.box)) {
        clearTimeout(leaving);
        leaving = setTimeout(left, GRACE_MS);
      }
      return;
    }
    const here = mentionOver();
    const mention = cards.mayOpen() && !same(here, dismissed) ? here : undefined;
    if (same(mention, wanted)) return;
    want(mention);
    if (!mention) return;
    const ask = (): void => cards.ask(mention, at);
    if (performance.now() - closedAt < WARM_MS) ask();
    else asking = setTimeout(ask, cards.delay());
  };

  const left = (): void => {
    leaving = undefined;
    const another = mentionOver() && cards.mayOpen();
    if (cards.isHeld() && !another) return;
    cards.close();
    weigh();
  };

  return {
    target: () => over,
    mentions: () => [mentionOver(), wanted, dismissed].filter((each) => each !== undefined),
    moved: (target, point) => {
      // The page scrolled under a pointer that rests: that is no wish for a card.
      const rests = point.x === at.x && point.y === at.y && !cards.shown();
      over = target;
      at = point;
      const here = mentionOver();
      if (!same(here, dismissed)) dismissed = undefined;
      if (!rests || !here || same(wanted, here)) weigh();
    },
    weigh,
    closed: () => {
      closedAt = performance.now();
      stay();
    },
    dismiss: (mention) => {
      want(undefined);
      dismissed = mention;
    },
  };
}
