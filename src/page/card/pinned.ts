import type { Card, PageWords } from '../../protocol.ts';
import { element } from '../element.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Scroller } from '../scroller.ts';
import { cardContent, type CardActs } from './content.ts';
import type { Box } from './geometry.ts';
import { focusables, refill } from './refill.ts';

/** A card, the mention it is about, and the request that it answers. */
export interface AnsweredCard {
  readonly request: number;
  readonly mention: Mention;
  readonly card: Card;
}

/** The card that the reader keeps beside the article. There is one at most; the article makes room for it. */
export class Pinned {
  private readonly element: HTMLElement;
  private kept: AnsweredCard | undefined;

  constructor(
    private readonly words: PageWords,
    private readonly acts: CardActs,
    private readonly scroller: Scroller,
  ) {
    this.element = element('aside', 'card pinned');
    this.element.popover = 'manual';
    this.element.tabIndex = -1;
    this.element.setAttribute('aria-labelledby', 'pinned-title');
    document.body.append(this.element);
  }

  get current(): AnsweredCard | undefined {
    return this.kept;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  show(kept: AnsweredCard): void {
    this.kept = kept;
    const look = { id: 'pinned', pinned: true, words: this.words };
    refill(this.element, cardContent(kept.card, look, this.acts));
    this.dock(true);
  }

  hide(): void {
    this.kept = undefined;
    this.dock(false);
    this.element.replaceChildren();
  }

  /** Moves the focus to the button that unpins. */
  focus(): void {
    focusables(this.element)[0]?.focus();
  }

  /** What the pinned card leaves of the view. */
  clear(view: Box): Box {
    if (!this.kept) return view;
    const { left, right, top } = this.element.getBoundingClientRect();
    if (top > view.top) return { ...view, bottom: top };
    return left > view.left ? { ...view, right: left } : { ...view, left: right };
  }

  /** The article's lines break anew beside the card; the reader's place stays. */
  private dock(open: boolean): void {
    if (this.element.matches(':popover-open') === open) return;
    this.scroller.keep((anchor) => {
      this.element.togglePopover(open);
      document.body.toggleAttribute('data-pinned', open);
      return anchor;
    });
  }
}
