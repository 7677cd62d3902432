import type { ToPage } from '../../protocol.ts';
import type { Cursor } from '../mentions/cursor.ts';
import { same, type Mention } from '../mentions/mention.ts';
import type { Cards } from './cards.ts';
import { Hover, type Target } from './hover.ts';

/** What gestures work on. */
export interface Reached {
  readonly cards: Cards;
  readonly cursor: Cursor;
  readonly mentionAt: (target: EventTarget | null) => Mention | undefined;
  /** The reader put the cursor on a mention. */
  readonly moved: (mention: Mention) => void;
  /** The view moved. */
  readonly renew: () => void;
}

/** Turns what pointer, touch and keyboard do on marks and cards into what the reader means. */
export class Gestures {
  private readonly hover: Hover;
  private modifierOnly = false;
  private alt = false;
  private quiet = false;
  private touch = false;
  private renewing = false;
  private soon: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly on: Reached) {
    const { cards } = on;
    this.hover = new Hover({
      shown: () => cards.shown,
      mayOpen: () => (this.alt || !this.modifierOnly) && !cards.hasFocus,
      isHeld: () => this.isHeld(),
      ask: (mention, at) => cards.ask(mention, 'pointer', at),
      forget: () => cards.forget('pointer'),
      close: () => cards.close(),
    });
    document.addEventListener('pointermove', (event) => this.pointed(event), { passive: true });
    document.documentElement.addEventListener('pointerleave', (event) => this.pointed(event, true));
    document.addEventListener('pointerdown', (event) => this.pressed(event), { capture: true });
    document.addEventListener('click', (event) => this.clicked(event));
    document.addEventListener('keydown', (event) => this.key(event), { capture: true });
    document.addEventListener('keyup', (event) => this.released(event.key), { capture: true });
    document.addEventListener('focusin', ({ target }) => this.focused(target));
    document.addEventListener('scroll', (event) => this.scrolled(event), { capture: true, passive: true });
    addEventListener('resize', () => this.viewMoved());
    addEventListener('blur', () => this.released('Alt'));
  }

  get mentions(): readonly Mention[] {
    return this.hover.mentions;
  }

  set({ delay, modifierOnly }: Extract<ToPage, { type: 'cards' }>): void {
    this.hover.delay = delay;
    this.modifierOnly = modifierOnly;
  }

  /** A card has closed. */
  closed(): void {
    this.hover.closed();
  }

  /** Moves the focus without that meaning anything. */
  quietly(move: () => void): void {
    const { quiet } = this;
    this.quiet = true;
    move();
    this.quiet = quiet;
  }

  /** The keyboard has come to a mention: its card shows when it stays. */
  arrived(mention: Mention): void {
    const { cards } = this.on;
    this.leave();
    if (cards.shown && !same(cards.shown.mention, mention)) cards.close();
    if (!this.modifierOnly) this.soon = setTimeout(() => cards.ask(mention, 'focus'), this.hover.delay);
  }

  /** The keyboard has left a mention: what it asked for there is not wanted any more. */
  private leave(): void {
    clearTimeout(this.soon);
    this.on.cards.forget('focus');
    this.on.cards.forget('inside');
  }

  private isHeld(): boolean {
    const { shown, hasFocus } = this.on.cards;
    if (!shown || hasFocus || shown.way === 'tap') return true;
    return shown.way !== 'pointer' && shown.mention.elements.some((each) => each === document.activeElement);
  }

  private pointed(event: PointerEvent, away = false): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    this.alt = event.altKey;
    this.hover.moved(away ? undefined : this.targetOf(event), { x: event.clientX, y: event.clientY });
  }

  private targetOf({ target }: Event): Target {
    if (target instanceof Node && this.on.cards.isOnCard(target)) return 'card';
    return this.on.mentionAt(target);
  }

  private pressed(event: PointerEvent): void {
    const { cards } = this.on;
    this.touch = event.pointerType === 'touch';
    const target = this.targetOf(event);
    if (target !== 'card' && !(target && same(target, cards.shown?.mention))) cards.close();
  }

  /** Links take their clicks before this. */
  private clicked(event: MouseEvent): void {
    const mention = this.on.mentionAt(event.target);
    if (!mention || getSelection()?.isCollapsed === false) return;
    this.on.cursor.put(mention);
    this.on.moved(mention);
    this.on.cards.ask(mention, this.touch ? 'tap' : 'pointer', { x: event.clientX, y: event.clientY });
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Alt' && this.modifierOnly && !this.alt) {
      this.alt = true;
      this.hover.weigh();
    }
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !this.takes(event)) return;
    event.preventDefault();
    // The editor's own keys, further up, would act as well.
    event.stopPropagation();
  }

  private takes({ key, shiftKey }: KeyboardEvent): boolean {
    const { cards, cursor } = this.on;
    if (key === 'Escape') {
      const mention = cards.shown?.mention;
      clearTimeout(this.soon);
      if (mention) this.hover.dismiss(mention);
      return cards.dismiss();
    }
    if (key === 'Tab') {
      if (cards.tab(shiftKey)) return true;
      if (!cards.hasFocus) cursor.beforeTab();
      return false;
    }
    if ((key !== 'Enter' && key !== ' ') || !cursor.hasFocus || !cursor.current) return false;
    clearTimeout(this.soon);
    cards.ask(cursor.current, 'inside');
    return true;
  }

  private released(key: string): void {
    if (key !== 'Alt' || !this.alt) return;
    this.alt = false;
    if (!this.modifierOnly) return;
    if (this.on.cards.shown?.way === 'pointer' && this.hover.target !== 'card' && !this.isHeld())
      this.on.cards.close();
    this.hover.weigh();
  }

  private focused(target: EventTarget | null): void {
    if (this.quiet || !(target instanceof HTMLElement)) return;
    const { cards, cursor } = this.on;
    if (cards.isOnCard(target)) return;
    this.leave();
    const mention = cursor.current;
    if (mention?.elements.includes(target)) {
      this.on.moved(mention);
      if (target.matches(':focus-visible')) this.arrived(mention);
    } else if (cards.shown && cards.shown.way !== 'tap' && !this.isPointedAt()) cards.close();
  }

  /** Whether the pointer is on the card that shows, or on its mention. */
  private isPointedAt(): boolean {
    const { target } = this.hover;
    return target === 'card' || (target !== undefined && same(target, this.on.cards.shown?.mention));
  }

  private scrolled({ target }: Event): void {
    if (target instanceof Node && target !== document && this.on.cards.isOnCard(target)) return;
    this.viewMoved();
  }

  private viewMoved(): void {
    if (this.renewing || !this.on.cards.shown) return;
    this.renewing = true;
    requestAnimationFrame(() => {
      this.renewing = false;
      this.on.renew();
    });
  }
}
