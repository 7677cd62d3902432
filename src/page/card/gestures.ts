import type { ToPage } from '../../protocol.ts';
import type { Cursor } from '../mentions/cursor.ts';
import { same, type Mention } from '../mentions/mention.ts';
import type { Cards } from './cards.ts';
import { createHover, type Hover, type Target } from './hover.ts';

/** What gestures work on. */
export interface Reached {
  readonly cards: Cards;
  readonly cursor: Cursor;
  readonly settings: () => Omit<Extract<ToPage, { type: 'cards' }>, 'type'>;
  readonly mentionAt: (target: EventTarget | null) => Mention | undefined;
  /** The reader put the cursor on a mention. */
  readonly moved: (mention: Mention) => void;
  /** The view moved. */
  readonly renew: () => void;
}

/** Turns what pointer, touch and keyboard do on marks and cards into what the reader means. */
export interface Gestures {
  readonly hover: Hover;
  /** Moves the focus without that meaning anything. */
  readonly quietly: (move: () => void) => void;
  /** The keyboard has come to a mention: its card shows when it stays. */
  readonly arrived: (mention: Mention) => void;
}

export function createGestures({ cards, cursor, settings, mentionAt, moved, renew }: Reached): Gestures {
  let alt = false;
  let quiet = false;
  let touch = false;
  let renewing = false;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const isHeld = (): boolean => {
    const shown = cards.shown();
    if (!shown || shown.way === 'tap' || cards.hasFocus()) return true;
    return shown.way !== 'pointer' && shown.mention.elements.some((each) => each === document.activeElement);
  };

  const hover = createHover({
    delay: () => settings().delay,
    shown: cards.shown,
    mayOpen: () => settings().hover && (alt || !settings().modifierOnly) && !cards.hasFocus(),
    isHeld,
    ask: (mention, at) => cards.ask(mention, 'pointer', at),
    forget: () => cards.forget('pointer'),
    close: cards.close,
  });

  const targetOf = ({ target }: Event): Target =>
    target instanceof Node && cards.holds(target) ? 'card' : mentionAt(target);

  /** Whether something is the card that shows, or its mention. */
  const isOfCard = (target: Target): boolean =>
    target === 'card' || (target !== undefined && same(target, cards.shown()?.mention));

  const pointed = (event: PointerEvent, target: Target): void => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    alt = event.altKey;
    hover.moved(target, { x: event.clientX, y: event.clientY });
  };

  /** The keyboard has left a mention: what it asked for there is not wanted any more. */
  const leave = (): void => {
    clearTimeout(soon);
    cards.forget('focus');
    cards.forget('inside');
  };

  const arrived = (mention: Mention): void => {
    leave();
    if (!isOfCard(mention)) cards.close();
    if (!settings().modifierOnly) soon = setTimeout(() => cards.ask(mention, 'focus'), settings().delay);
  };

  const altUp = (): void => {
    if (!alt) return;
    alt = false;
    if (!settings().modifierOnly) return;
    if (hover.target() !== 'card' && !isHeld()) cards.close();
    hover.weigh();
  };

  /** Whether a key is for marks and cards: then it has done its work. */
  const takes = ({ key, shiftKey }: KeyboardEvent): boolean => {
    switch (key) {
      case 'Escape': {
        const mention = cards.shown()?.mention;
        clearTimeout(soon);
        if (mention) hover.dismiss(mention);
        return cards.dismiss();
      }
      case 'Tab':
        if (cards.tab(shiftKey)) return true;
        if (!cards.hasFocus()) cursor.beforeTab();
        return false;
      case 'Enter':
      case ' ': {
        const mention = cursor.hasFocus() && cursor.current();
        if (!mention) return false;
        clearTimeout(soon);
        cards.ask(mention, 'inside');
        return true;
      }
      default:
        return false;
    }
  };

  const viewMoved = (): void => {
    if (renewing || !cards.shown()) return;
    renewing = true;
    requestAnimationFrame(() => {
      renewing = false;
      renew();
    });
  };

  const listen = <Type extends keyof DocumentEventMap>(
    type: Type,
    hear: (event: DocumentEventMap[Type]) => void,
    capture = true,
  ): void => document.addEventListener(type, hear, { capture });

  listen('pointermove', (event) => pointed(event, targetOf(event)));
  document.documentElement.addEventListener('pointerleave', (event) => pointed(event, undefined));
  listen('pointerdown', (event) => {
    touch = event.pointerType === 'touch';
    if (!isOfCard(targetOf(event))) cards.close();
  });
  // Not captured: links take their clicks before this.
  listen(
    'click',
    ({ target, clientX, clientY }) => {
      const mention = mentionAt(target);
      if (!mention || getSelection()?.isCollapsed === false) return;
      cursor.put(mention);
      moved(mention);
      cards.ask(mention, touch ? 'tap' : 'pointer', { x: clientX, y: clientY });
    },
    false,
  );
  listen('keydown', (event) => {
    if (event.key === 'Alt' && !alt) {
      alt = true;
      hover.weigh();
    }
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !takes(event)) return;
    event.preventDefault();
    // The editor's own keys, further up, would act as well.
    event.stopPropagation();
  });
  listen('keyup', ({ key }) => {
    if (key === 'Alt') altUp();
  });
  addEventListener('blur', altUp);
  listen('focusin', ({ target }) => {
    if (quiet || !(target instanceof HTMLElement) || cards.holds(target)) return;
    leave();
    const mention = cursor.current();
    if (mention?.elements.includes(target)) {
      moved(mention);
      if (target.matches(':focus-visible')) arrived(mention);
    } else if (cards.shown()?.way !== 'tap' && !isOfCard(hover.target())) cards.close();
  });
  listen('scroll', ({ target }) => {
    if (target === document || !(target instanceof Node && cards.holds(target))) viewMoved();
  });
  addEventListener('resize', viewMoved);

  return {
    hover,
    quietly: (move) => {
      const before = quiet;
      quiet = true;
      move();
      quiet = before;
    },
    arrived,
  };
}
