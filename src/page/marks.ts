import type { PageWords, ToHost, ToPage } from '../protocol.ts';
import type { BlockList } from './blocks.ts';
import { createCards } from './card/cards.ts';
import { createGestures } from './card/gestures.ts';
import { createLegend } from './legend/legend.ts';
import { createCursor, inView } from './mentions/cursor.ts';
import { followThrough } from './mentions/follow.ts';
import { lookOf, markAround, mentionsIn, spanOf, type Mention } from './mentions/mention.ts';
import { offerMenu } from './mentions/menu.ts';
import { reveal } from './reveal.ts';
import type { Scroller } from './scroller.ts';

/** What marks need of the page. */
export interface MarksSurroundings {
  readonly list: BlockList;
  readonly scroller: Scroller;
  readonly words: PageWords;
  readonly version: () => number;
  readonly post: (message: ToHost) => void;
}

/** All that marked names and figures do besides being there: the cursor among them, their cards, the legend. */
export interface Marks {
  /** Takes what the host says of cards, cursor and legend. */
  readonly receive: (message: Extract<ToPage, { type: 'card' | 'cards' | 'cursor' | 'legend' }>) => void;
  /**
   * Makes a change to the page, and finds the mentions again that the reader is at.
   *
   * @param at The first block that the change replaces, and `remove` how many.
   */
  readonly through: (at: number, remove: number, change: () => void) => void;
}

export function createMarks({ list, scroller, words, version, post }: MarksSurroundings): Marks {
  let settings = { hover: true, delay: 300, modifierOnly: false, announce: true };
  let hidden: readonly string[] = [];

  const isShown = (mark: Element): boolean => !hidden.includes(lookOf(mark));

  const mentionAt = (target: EventTarget | null): Mention | undefined => {
    const mark = markAround(target);
    const block = mark && isShown(mark) ? list.holding(mark) : undefined;
    return block && mentionsIn(block).find(({ elements }) => elements.some((each) => each === mark));
  };

  const cursor = createCursor(list, isShown);
  const cards = createCards({
    words,
    scroller,
    version,
    post,
    announces: () => settings.announce,
    // The keyboard goes back to a mention, or to the article where the mention has gone.
    focus: (mention) =>
      gestures.quietly(() => {
        if (mention.elements.length === 0) return list.root.focus({ preventScroll: true });
        cursor.put(mention);
        cursor.focus();
      }),
    closed: () => gestures.hover.closed(),
  });
  const renewCards = (): void => cards.renew(({ elements: [mark] }) => mark !== undefined && isShown(mark));
  const gestures = createGestures({
    cards,
    cursor,
    settings: () => settings,
    mentionAt,
    moved: (mention) => post({ type: 'cursor', version: version(), ...spanOf(mention) }),
    renew: renewCards,
  });
  offerMenu(list.root, mentionAt);
  const showLegend = createLegend(words, (look, on) => post({ type: 'legend', look, on }));

  const putCursor = (start: number, end: number): void => {
    const block = list.at(list.indexOf(start));
    const mention = block && mentionsIn(block).find((each) => overlaps(spanOf(each), start, end));
    const mark = mention?.elements[0];
    if (!mark || !isShown(mark)) return;
    if (!inView(mark)) reveal(list, scroller, { start, end, flash: false, focus: false });
    mark.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    cursor.put(mention);
    gestures.quietly(cursor.focus);
    gestures.arrived(mention);
  };

  return {
    receive: (message) => {
      switch (message.type) {
        case 'card':
          return cards.receive(message);
        case 'cards':
          settings = message;
          return;
        case 'cursor':
          if (message.version === version()) putCursor(message.start, message.end);
          return;
        case 'legend': {
          hidden = message.rows.filter(({ on }) => !on).map(({ look }) => look);
          list.root.dataset['hidden'] = hidden.join(' ');
          showLegend(message.rows);
          const mark = cursor.current()?.elements[0];
          if (mark && !isShown(mark)) cursor.release();
          renewCards();
        }
      }
    },
    through: (at, remove, change) => {
      const focused = cursor.hasFocus();
      const current = cursor.current();
      const mentions = new Set([...cards.mentions(), ...gestures.hover.mentions()]);
      if (current) mentions.add(current);
      gestures.quietly(() => {
        followThrough(list, { at, remove }, [...mentions], change);
        cursor.renew();
        if (focused) cursor.focus();
      });
      renewCards();
    },
  };
}

function overlaps(
  span: { readonly start: number; readonly end: number },
  start: number,
  end: number,
): boolean {
  return span.start < end && span.end > start;
}
