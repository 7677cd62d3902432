import type { Card, PageWords } from '../../protocol.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Scroller } from '../scroller.ts';
import { cardContent, type CardActs } from './content.ts';
import type { Box } from './geometry.ts';
import { cardElement, focusables, hasFocus, refill } from './frame.ts';

/** A card, the mention it is about, and the request that it answers. */
export interface AnsweredCard {
  readonly request: number;
  readonly mention: Mention;
  readonly card: Card;
}

/** The card that the reader keeps beside the article. There is one at most; the article makes room for it. */
export interface Pinned {
  readonly current: () => AnsweredCard | undefined;
  readonly hasFocus: () => boolean;
  readonly show: (kept: AnsweredCard) => void;
  readonly hide: () => void;
  /** Moves the focus to the button that unpins. */
  readonly focus: () => void;
  /** What the pinned card leaves of the view. */
  readonly freeView: () => Box;
}

export function createPinned(words: PageWords, acts: CardActs, scroller: Scroller): Pinned {
  const element = cardElement('aside', 'card pinned', 'pinned-title');
  let kept: AnsweredCard | undefined;

  /** The article's lines break anew beside the card; the reader's place stays. */
  const dock = (open: boolean): void => {
    if (element.matches(':popover-open') === open) return;
    scroller.keep((anchor) => {
      element.togglePopover(open);
      document.body.toggleAttribute('data-pinned', open);
      return anchor;
    });
  };

  return {
    current: () => kept,
    hasFocus: () => hasFocus(element),
    show: (card) => {
      kept = card;
      refill(element, cardContent(card.card, 'pinned', words.unpin, words, acts));
      dock(true);
    },
    hide: () => {
      kept = undefined;
      dock(false);
      element.replaceChildren();
    },
    focus: () => focusables(element)[0]?.focus(),
    freeView: () => {
      // Not `clientWidth`: that has the room kept for a scroll bar in it.
      const { offsetWidth } = document.documentElement;
      const { left, top } = element.getBoundingClientRect();
      const beside = kept && top === 0;
      return {
        left: 0,
        top: 0,
        right: beside ? left : offsetWidth,
        bottom: kept && !beside ? top : innerHeight,
      };
    },
  };
}
