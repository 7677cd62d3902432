import type { Card, PageWords, ToHost, ToPage } from '../../protocol.ts';
import { same, spanOf, type Mention } from '../mentions/mention.ts';
import type { Scroller } from '../scroller.ts';
import { Announcer } from './announcer.ts';
import type { Box, Point } from './geometry.ts';
import { Pinned, type AnsweredCard } from './pinned.ts';
import { Popup } from './popup.ts';

/** How the reader asked for a card; `inside` is by a key that also takes the focus to it. */
export type Way = 'pointer' | 'tap' | 'focus' | 'inside';

interface Asked {
  readonly request: number;
  readonly mention: Mention;
  readonly way: Way;
  readonly near: Point | undefined;
}

/** What cards need of the page. */
export interface CardSurroundings {
  readonly words: PageWords;
  readonly scroller: Scroller;
  readonly version: () => number;
  readonly post: (message: ToHost) => void;
  /** Gives the focus back to a mention. */
  readonly focus: (mention: Mention) => void;
  readonly closed: () => void;
}

/** Asks the host about mentions, and shows what it answers: one card beside its mention, one pinned. */
export class Cards {
  announce = true;
  private requests = 0;
  private asked: Asked | undefined;
  private open: (Asked & AnsweredCard) | undefined;
  private readonly popup: Popup;
  private readonly pinned: Pinned;
  private readonly announcer = new Announcer();

  constructor(private readonly page: CardSurroundings) {
    const { words } = page;
    this.pinned = new Pinned(
      words,
      {
        choose: (id) => this.choose(this.pinned.current, id),
        pin: () => this.unpin(),
        close: () => this.unpinned(),
      },
      page.scroller,
    );
    this.popup = new Popup(
      words,
      { choose: (id) => this.choose(this.open, id), pin: () => this.pin(), close: () => this.dismiss() },
      () => this.pinned.clear(wholeView()),
    );
  }

  /** The card that shows, and where. */
  get shown(): { readonly mention: Mention; readonly way: Way; readonly box: Box } | undefined {
    return this.open && { mention: this.open.mention, way: this.open.way, box: this.popup.box };
  }

  get hasFocus(): boolean {
    return this.popup.hasFocus;
  }

  /** Mentions to be kept track of when the page changes. */
  get mentions(): readonly Mention[] {
    return [this.asked, this.open, this.pinned.current].flatMap((each) => (each ? [each.mention] : []));
  }

  isOnCard(node: Node): boolean {
    return this.popup.element.contains(node);
  }

  ask(mention: Mention, way: Way, near?: Point): void {
    if (same(this.pinned.current?.mention, mention)) {
      if (way === 'inside') this.pinned.focus();
      return;
    }
    if (same(this.open?.mention, mention) && this.open) {
      this.open = { ...this.open, way };
      if (way === 'inside') this.popup.element.focus();
      return;
    }
    if (this.asked && same(this.asked.mention, mention)) {
      this.asked = { ...this.asked, way };
      return;
    }
    this.asked = { request: ++this.requests, mention, way, near };
    const { version, post } = this.page;
    post({ type: 'ask', request: this.asked.request, version: version(), ...spanOf(mention) });
  }

  /** What was asked for in some way is not wanted any more. */
  forget(way: Way): void {
    if (this.asked?.way === way) this.asked = undefined;
  }

  receive({ request, card }: Extract<ToPage, { type: 'card' }>): void {
    const { asked, open } = this;
    const pinned = this.pinned.current;
    if (request === pinned?.request) {
      if (card) this.pinned.show({ ...pinned, card });
      else this.unpinned();
    } else if (request === open?.request) {
      if (!card) return this.close();
      this.open = { ...open, card };
      this.popup.fill(card);
      this.popup.place(open.mention);
    } else if (request === asked?.request) {
      this.asked = undefined;
      if (card && asked.mention.elements.length > 0) this.show({ ...asked, card });
    }
  }

  /** Closes the card beside its mention. Focus that was on it goes back to the mention. */
  close(): void {
    const { open } = this;
    if (!open) return;
    const inside = this.popup.hasFocus;
    this.mark(open.mention, false);
    this.open = undefined;
    this.popup.hide();
    this.announcer.hush();
    if (inside) this.page.focus(open.mention);
    this.page.closed();
  }

  /** Escape, or the button: closes the card, or takes the focus from the pinned one back to the text. */
  dismiss(): boolean {
    const pinned = this.pinned.current;
    if (pinned && this.pinned.hasFocus) {
      this.page.focus(pinned.mention);
      return true;
    }
    const shown = this.open !== undefined;
    this.close();
    this.asked = undefined;
    return shown;
  }

  /** Tab on the card: at its end the focus goes back to the mention. */
  tab(backwards: boolean): boolean {
    if (!this.open || !this.popup.hasFocus || !this.popup.isAtEnd(backwards)) return false;
    this.open = { ...this.open, way: 'focus' };
    this.page.focus(this.open.mention);
    return true;
  }

  /** The view moved, or the page changed: the card follows its mention, or closes with it. */
  renew(isMarked: (mention: Mention) => boolean): void {
    if (this.asked && !isMarked(this.asked.mention)) this.asked = undefined;
    const { open } = this;
    if (!open) return;
    if (!isMarked(open.mention) || !this.popup.sees(open.mention)) return this.close();
    this.mark(open.mention, true);
    this.popup.place(open.mention);
  }

  private show(answered: Asked & AnsweredCard): void {
    this.close();
    this.open = answered;
    const { card, mention, way, near } = answered;
    this.popup.show(card, mention, near);
    this.mark(mention, true);
    if (way === 'inside') this.popup.element.focus({ preventScroll: true });
    if (this.announce && (way === 'inside' || way === 'focus')) this.announcer.say(card);
  }

  private choose(answered: AnsweredCard | undefined, id: string): void {
    if (answered) this.page.post({ type: 'choose', request: answered.request, id });
  }

  private pin(): void {
    const { open } = this;
    if (!open) return;
    const inside = this.popup.hasFocus;
    this.pinned.show(open);
    if (inside) this.pinned.focus();
    this.close();
  }

  /** The pinned card goes back to its mention, if that can be seen. */
  private unpin(): void {
    const pinned = this.pinned.current;
    if (!pinned) return;
    this.unpinned();
    if (pinned.mention.elements.length > 0 && this.popup.sees(pinned.mention))
      this.show({ ...pinned, way: 'inside', near: undefined });
  }

  private unpinned(): void {
    const inside = this.pinned.hasFocus;
    const mention = this.pinned.current?.mention;
    this.pinned.hide();
    if (inside && mention) this.page.focus(mention);
  }

  /** Says on a mention that its card shows. */
  private mark({ elements }: Mention, on: boolean): void {
    for (const each of elements) each.classList.toggle('told', on);
    const first = elements[0];
    if (!first) return;
    if (on) first.setAttribute('aria-describedby', 'card-type card-summary');
    else first.removeAttribute('aria-describedby');
    if (first.role === 'button') first.ariaExpanded = String(on);
  }
}

function wholeView(): Box {
  return { left: 0, top: 0, right: document.documentElement.clientWidth, bottom: innerHeight };
}
