import type { Card, PageWords } from '../../protocol.ts';
import { boxesOf, type Mention } from '../mentions/mention.ts';
import { cardContent, type CardActs } from './content.ts';
import { nearest, overlap, placeCard, type Box, type Point, type Side } from './geometry.ts';
import { cardElement, focusables, hasFocus, refill } from './frame.ts';

/**
 * The card beside its mention. It stands in the top layer, where no block cuts it off, and at a place in the document,
 * so that it scrolls with its mention.
 */
export interface Popup {
  readonly element: HTMLElement;
  /** @param near what the reader points at: the card goes beside the line there */
  readonly show: (card: Card, mention: Mention, near: Point | undefined) => void;
  /** More is known. The card stays on its side of the mention. */
  readonly fill: (card: Card, mention: Mention) => void;
  readonly hide: () => void;
  /** Puts the card where its mention is now. */
  readonly place: (mention: Mention) => void;
  /** Whether any of a mention can be seen. */
  readonly sees: (mention: Mention) => boolean;
  /** Whether Tab would leave the card. */
  readonly isAtEnd: (backwards: boolean) => boolean;
}

/** @param view the part of the view that is free for cards */
export function createPopup(words: PageWords, acts: CardActs, view: () => Box): Popup {
  const element = cardElement('div', 'card', 'card-title card-type');
  element.id = 'card';
  element.role = 'dialog';
  const { style } = element;
  let side: Side | undefined;
  /** The line of the mention that the card stands beside: an index into the mention's boxes. */
  let at = 0;

  const place = (mention: Mention): void => {
    const boxes = boxesOf(mention);
    const line = boxes[at] ?? boxes[0];
    if (!line) return;
    // Without a limit the card would be scrolled less, and stay so.
    const { scrollTop } = element;
    style.maxHeight = '';
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    const placing = placeCard(boxes, line, size, view(), side);
    side = placing.side;
    style.left = `${placing.left + scrollX}px`;
    style.top = `${placing.top + scrollY}px`;
    if (size.height > placing.room) style.maxHeight = `${placing.room}px`;
    element.scrollTop = scrollTop;
  };

  const fill = (card: Card, mention: Mention): void => {
    refill(element, cardContent(card, 'card', words.pin, words, acts));
    place(mention);
  };

  return {
    element,
    show: (card, mention, near) => {
      at = nearest(boxesOf(mention), near);
      side = undefined;
      element.showPopover();
      fill(card, mention);
      element.scrollTop = 0;
    },
    fill,
    hide: () => {
      element.hidePopover();
      element.replaceChildren();
    },
    place,
    sees: (mention) => boxesOf(mention).some((box) => overlap(box, view())),
    isAtEnd: (backwards) => {
      const inside = focusables(element);
      const end = backwards ? inside[0] : inside[inside.length - 1];
      return end === document.activeElement || (backwards && !inside.some(hasFocus));
    },
  };
}
