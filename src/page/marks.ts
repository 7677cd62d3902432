import type { InitialState, LegendRow, ToHost, ToPage } from '../protocol.ts';
import type { BlockList } from './blocks.ts';
import { Cards } from './card/cards.ts';
import { Gestures } from './card/gestures.ts';
import { Legend } from './legend/legend.ts';
import { Cursor, inView } from './mentions/cursor.ts';
import { followThrough } from './mentions/follow.ts';
import { lookOf, markAround, mentionsIn, spanOf, type Mention } from './mentions/mention.ts';
import { reveal } from './reveal.ts';
import type { Scroller } from './scroller.ts';

/** What marks need of the page. */
export interface MarksSurroundings {
  readonly list: BlockList;
  readonly scroller: Scroller;
  readonly words: InitialState['words'];
  readonly version: () => number;
  readonly post: (message: ToHost) => void;
}

/** All that marked names and figures do besides being there: the cursor among them, their cards, the legend. */
export class Marks {
  private readonly cursor: Cursor;
  private readonly cards: Cards;
  private readonly gestures: Gestures;
  private readonly legend: Legend;
  private hidden: ReadonlySet<string> = new Set();

  constructor(private readonly page: MarksSurroundings) {
    const { list, scroller, words, version, post } = page;
    this.cursor = new Cursor(list, (mark) => this.isShown(mark));
    this.cards = new Cards({
      words,
      scroller,
      version,
      post,
      focus: (mention) => this.giveBack(mention),
      closed: () => this.gestures.closed(),
    });
    this.gestures = new Gestures({
      cards: this.cards,
      cursor: this.cursor,
      mentionAt: (target) => this.mentionAt(target),
      moved: (mention) => post({ type: 'cursor', version: version(), ...spanOf(mention) }),
      renew: () => this.renewCards(),
    });
    this.legend = new Legend(words, (look, on) => post({ type: 'legend', look, on }));
  }

  /** Takes what the host says of cards, cursor and legend. */
  receive(message: Extract<ToPage, { type: 'card' | 'cards' | 'cursor' | 'legend' }>): void {
    switch (message.type) {
      case 'card':
        return this.cards.receive(message);
      case 'cards':
        this.cards.announce = message.announce;
        return this.gestures.set(message);
      case 'cursor':
        if (message.version === this.page.version()) this.putCursor(message.start, message.end);
        return;
      case 'legend':
        return this.setLegend(message.rows);
    }
  }

  /**
   * Makes a change to the page, and finds the mentions again that the reader is at.
   *
   * @param at The first block that the change replaces, and `remove` how many.
   */
  through(at: number, remove: number, change: () => void): void {
    const focused = this.cursor.hasFocus;
    const mentions = new Set([...this.cards.mentions, ...this.gestures.mentions]);
    if (this.cursor.current) mentions.add(this.cursor.current);
    this.gestures.quietly(() => {
      followThrough(this.page.list, { at, remove }, [...mentions], change);
      this.cursor.renew();
      if (focused) this.cursor.focus();
    });
    this.renewCards();
  }

  private setLegend(rows: readonly LegendRow[]): void {
    this.hidden = new Set(rows.filter(({ on }) => !on).map(({ look }) => look));
    this.page.list.root.dataset['hidden'] = [...this.hidden].join(' ');
    this.legend.update(rows);
    const mark = this.cursor.current?.elements[0];
    if (mark && !this.isShown(mark)) this.cursor.release();
    this.renewCards();
  }

  private putCursor(start: number, end: number): void {
    const { list, scroller } = this.page;
    const block = list.at(list.indexOf(start));
    const mention =
      block &&
      mentionsIn(block).find((each) => {
        const span = spanOf(each);
        return span.start < end && span.end > start;
      });
    const mark = mention?.elements[0];
    if (!mention || !mark || !this.isShown(mark)) return;
    if (!inView(mark)) reveal(list, scroller, { start, end, flash: false, focus: false });
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.cursor.put(mention);
    this.gestures.quietly(() => this.cursor.focus());
    this.gestures.arrived(mention);
  }

  /** The keyboard goes back to a mention, or to the article where the mention has gone. */
  private giveBack(mention: Mention): void {
    this.gestures.quietly(() => {
      if (mention.elements.length === 0) return this.page.list.root.focus({ preventScroll: true });
      this.cursor.put(mention);
      this.cursor.focus();
    });
  }

  private mentionAt(target: EventTarget | null): Mention | undefined {
    const mark = markAround(target);
    const block = mark && this.isShown(mark) ? this.page.list.holding(mark) : undefined;
    return block && mark && mentionsIn(block).find(({ elements }) => elements.includes(mark));
  }

  private renewCards(): void {
    this.cards.renew(({ elements: [mark] }) => mark !== undefined && this.isShown(mark));
  }

  private isShown(mark: Element): boolean {
    return !this.hidden.has(lookOf(mark));
  }
}
