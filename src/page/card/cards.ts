import type { Card, PageWords, ToHost, ToPage } from '../../protocol.ts';
import { element } from '../element.ts';
import { same, spanOf, type Mention } from '../mentions/mention.ts';
import type { Scroller } from '../scroller.ts';
import { hasFocus } from './frame.ts';
import type { Box, Point } from './geometry.ts';
import { createPinned, type AnsweredCard } from './pinned.ts';
import { createPopup } from './popup.ts';

/** How the reader asked for a card; `inside` is by a key that also takes the focus to it. */
export type Way = 'pointer' | 'tap' | 'focus' | 'inside';

interface Asked {
  readonly request: number;
  readonly mention: Mention;
  readonly way: Way;
  readonly near?: Point | undefined;
}

/** What cards need of the page. */
export interface CardSurroundings {
  readonly words: PageWords;
  readonly scroller: Scroller;
  readonly version: () => number;
  readonly post: (message: ToHost) => void;
  /** Whether screen readers are told of cards that the keyboard opens. */
  readonly announces: () => boolean;
  /** Gives the focus back to a mention. */
  readonly focus: (mention: Mention) => void;
  readonly closed: () => void;
}

/** Asks the host about mentions, and shows what it answers: one card beside its mention, one pinned. */
export interface Cards {
  /** The card that shows beside its mention, and where. */
  readonly shown: () => { readonly mention: Mention; readonly way: Way; readonly box: Box } | undefined;
  /** Whether the focus is on that card. */
  readonly hasFocus: () => boolean;
  readonly holds: (node: Node) => boolean;
  /** Mentions to be kept track of when the page changes. */
  readonly mentions: () => readonly Mention[];
  readonly ask: (mention: Mention, way: Way, near?: Point) => void;
  /** What was asked for in some way is not wanted any more. */
  readonly forget: (way: Way) => void;
  readonly receive: (answer: Extract<ToPage, { type: 'card' }>) => void;
  /** Closes the card beside its mention. Focus that was on it goes back to the mention. */
  readonly close: () => void;
  /** Escape: closes the card, or takes the focus from the pinned one back to the text. False where there is none. */
  readonly dismiss: () => boolean;
  /** Tab: at the end of the card the focus goes back to the mention. False where it is not for the card. */
  readonly tab: (backwards: boolean) => boolean;
  /** The view moved, or the page changed: the card follows its mention, or closes with it. */
  readonly renew: (isMarked: (mention: Mention) => boolean) => void;
}

export function createCards(page: CardSurroundings): Cards {
  const { words } = page;
  let requests = 0;
  let asked: Asked | undefined;
  let open: (Asked & AnsweredCard) | undefined;

  const live = element('div', 'unseen');
  live.ariaLive = 'polite';
  document.body.append(live);

  const chooseOn = (answered: () => AnsweredCard | undefined) => (id: string) => {
    const { request } = answered() ?? {};
    if (request !== undefined) page.post({ type: 'choose', request, id });
  };

  const close = (): void => {
    if (!open) return;
    const { mention } = open;
    const inside = hasFocus(popup.element);
    mark(mention, false);
    open = undefined;
    popup.hide();
    live.textContent = '';
    if (inside) page.focus(mention);
    page.closed();
  };

  const show = (answered: Asked & AnsweredCard): void => {
    close();
    open = answered;
    const { card, mention, way, near } = answered;
    popup.show(card, mention, near);
    mark(mention, true);
    if (way === 'inside') popup.element.focus({ preventScroll: true });
    if (page.announces() && (way === 'inside' || way === 'focus')) live.textContent = spoken(card);
  };

  const pin = (): void => {
    if (!open) return;
    const inside = hasFocus(popup.element);
    pinned.show(open);
    if (inside) pinned.focus();
    close();
  };

  const closePinned = (): void => {
    const inside = pinned.hasFocus() && pinned.current();
    pinned.hide();
    if (inside) page.focus(inside.mention);
  };

  /** The pinned card goes back to its mention, if that can be seen. */
  const unpin = (): void => {
    const kept = pinned.current();
    closePinned();
    if (kept && popup.sees(kept.mention)) show({ ...kept, way: 'inside' });
  };

  const pinned = createPinned(
    words,
    { choose: chooseOn(() => pinned.current()), pin: unpin, close: closePinned },
    page.scroller,
  );
  const popup = createPopup(words, { choose: chooseOn(() => open), pin, close }, pinned.freeView);

  return {
    shown: () => open && { mention: open.mention, way: open.way, box: popup.element.getBoundingClientRect() },
    hasFocus: () => hasFocus(popup.element),
    holds: (node) => popup.element.contains(node),
    mentions: () => [asked, open, pinned.current()].flatMap((each) => (each ? [each.mention] : [])),
    ask: (mention, way, near) => {
      if (same(pinned.current()?.mention, mention)) {
        if (way === 'inside') pinned.focus();
      } else if (open && same(open.mention, mention)) {
        open = { ...open, way };
        if (way === 'inside') popup.element.focus();
      } else if (asked && same(asked.mention, mention)) asked = { ...asked, way };
      else {
        asked = { request: ++requests, mention, way, near };
        page.post({ type: 'ask', request: requests, version: page.version(), ...spanOf(mention) });
      }
    },
    forget: (way) => {
      if (asked?.way === way) asked = undefined;
    },
    receive: ({ request, card }) => {
      const kept = pinned.current();
      if (request === kept?.request) {
        if (card) pinned.show({ ...kept, card });
        else closePinned();
      } else if (request === open?.request) {
        if (!card) return close();
        open = { ...open, card };
        popup.fill(card, open.mention);
      } else if (request === asked?.request) {
        const answered = asked;
        asked = undefined;
        if (card && answered.mention.elements.length > 0) show({ ...answered, card });
      }
    },
    close,
    dismiss: () => {
      const kept = pinned.hasFocus() ? pinned.current() : undefined;
      const had = open ?? kept;
      asked = undefined;
      if (kept) page.focus(kept.mention);
      else close();
      return had !== undefined;
    },
    tab: (backwards) => {
      if (!open || !hasFocus(popup.element) || !popup.isAtEnd(backwards)) return false;
      open = { ...open, way: 'focus' };
      page.focus(open.mention);
      return true;
    },
    renew: (isMarked) => {
      if (asked && !isMarked(asked.mention)) asked = undefined;
      if (!open) return;
      if (!isMarked(open.mention) || !popup.sees(open.mention)) return close();
      mark(open.mention, true);
      popup.place(open.mention);
    },
  };
}

/** What a screen reader is told of a card. */
function spoken({ title, type, summary, notes }: Card): string {
  return `${title}, ${type}. ${summary?.text ?? notes.join(' ')}`;
}

/** Says on a mention whether its card shows. */
function mark({ elements }: Mention, on: boolean): void {
  for (const each of elements) each.classList.toggle('told', on);
  const [first] = elements;
  if (!first) return;
  if (on) first.setAttribute('aria-describedby', 'card-type card-summary');
  else first.removeAttribute('aria-describedby');
  if (first.role === 'button') first.ariaExpanded = String(on);
}
