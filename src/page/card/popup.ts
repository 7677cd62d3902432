import type { Card, PageWords } from '../../protocol.ts';
import { element } from '../element.ts';
import { boxesOf, type Mention } from '../mentions/mention.ts';
import { cardContent, type CardActs } from './content.ts';
import { nearest, overlap, placeCard, type Box, type Point, type Side } from './geometry.ts';
import { focusables, refill } from './refill.ts';

/**
 * The card beside its mention. It stands in the top layer, where no block cuts it off, and at a place in the document,
 * so that it scrolls with its mention.
 */
export class Popup {
  readonly element: HTMLElement;
  private side: Side | undefined;
  /** The line of the mention that the card stands beside: an index into the mention's boxes. */
  private line = 0;

  constructor(
    private readonly words: PageWords,
    private readonly acts: CardActs,
    /** The part of the view that is free for cards. */
    private readonly view: () => Box,
  ) {
    this.element = element('div', 'card');
    this.element.id = 'card';
    this.element.popover = 'manual';
    this.element.role = 'dialog';
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-labelledby', 'card-title card-type');
    document.body.append(this.element);
  }

  get box(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** @param near what the reader points at: the card goes beside the line there */
  show(card: Card, mention: Mention, near: Point | undefined): void {
    const boxes = boxesOf(mention);
    const line = nearest(boxes, near);
    this.line = line ? boxes.indexOf(line) : 0;
    this.side = undefined;
    this.fill(card);
    this.element.scrollTop = 0;
    this.element.showPopover();
    this.place(mention);
  }

  /** More is known. The card stays on its side of the mention. */
  fill(card: Card): void {
    refill(this.element, cardContent(card, { id: 'card', pinned: false, words: this.words }, this.acts));
  }

  hide(): void {
    this.element.hidePopover();
    this.element.replaceChildren();
  }

  /** Puts the card where its mention is now. */
  place(mention: Mention): void {
    const { style } = this.element;
    const boxes = boxesOf(mention);
    const line = boxes[Math.min(this.line, boxes.length - 1)];
    if (!line) return;
    style.maxHeight = '';
    const size = { width: this.element.offsetWidth, height: this.element.offsetHeight };
    const { left, top, side, room } = placeCard(boxes, line, size, this.view(), this.side);
    this.side = side;
    style.left = `${left + scrollX}px`;
    style.top = `${top + scrollY}px`;
    if (size.height > room) style.maxHeight = `${room}px`;
  }

  /** Whether any of a mention can be seen. */
  sees(mention: Mention): boolean {
    const view = this.view();
    return boxesOf(mention).some((box) => overlap(box, view));
  }

  /** Whether Tab would leave the card. */
  isAtEnd(backwards: boolean): boolean {
    const inside = focusables(this.element);
    const { activeElement } = document;
    if (inside.length === 0) return true;
    if (backwards) return activeElement === this.element || activeElement === inside[0];
    return activeElement === inside[inside.length - 1];
  }
}
