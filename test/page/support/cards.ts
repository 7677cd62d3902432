import type { Locator } from 'playwright-core';
import type { Mark } from '../../../src/core/render/index.ts';
import type { Card, ToHost } from '../../../src/protocol.ts';
import type { Showing, Shown, Stage } from './stage.ts';

/** Every place where some words stand in a source, as marks. */
export function every(source: string, words: string, type: Mark['type']): Mark[] {
  return [...source.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
    type,
    entity: words,
  }));
}

/** Marks for words by their type, in order. */
export function marksOf(source: string, words: Readonly<Record<string, Mark['type']>>): Mark[] {
  return Object.entries(words)
    .flatMap(([each, type]) => every(source, each, type))
    .sort((left, right) => left.start - right.start);
}

/** A card with everything on it. */
export const FULL: Card = {
  start: 0,
  end: 1,
  look: 'organisation',
  title: 'Islamic State – Khorasan Province',
  type: 'Organisation',
  aliases: ['ISIS-K', 'ISIS-Khorasan', 'ISKP', 'the Khorasan branch'],
  facts: [
    { label: 'Role here', value: 'claimed the attack on Crocus City Hall' },
    { label: 'Region', value: 'Afghanistan, Pakistan' },
  ],
  summary: {
    text: 'A regional branch of the Islamic State, active in Afghanistan and Pakistan since 2015. It opposes the Taliban and has carried out attacks abroad.',
    source: 'Almanac, WordNet 3.1',
    link: { id: 'summary', label: 'Read on' },
  },
  notes: [],
  lists: [
    {
      title: 'Who says what about it here',
      items: [
        {
          id: 'said:0',
          label: 'Amira Jadoon',
          count: '12×',
          text: 'ISIS-K has been trying to internationalise its operational and recruitment footprint for years, and the attack in Moscow is the clearest sign yet that it can.',
        },
        { id: 'said:1', label: 'The Cipher Brief', count: '4×', text: 'Why did ISIS-K attack Moscow?' },
        { id: 'said:2', label: 'Ambassador Munter', count: '1×', text: 'It is a rival of the Taliban.' },
      ],
      more: { id: 'said:more', label: '2 more' },
    },
    {
      title: 'Elsewhere in this workspace',
      items: [{ id: 'else:0', label: 'peace-process.md', count: '3×' }],
    },
  ],
  actions: [
    { id: 'note', label: 'Note' },
    { id: 'type', label: 'Other type' },
    { id: 'not', label: 'Not an entity' },
  ],
};

export const SHORT: Card = {
  ...FULL,
  aliases: [],
  facts: [],
  summary: null,
  notes: ['Nothing is known of it.'],
  lists: [],
  actions: [],
};

/** How the pretended host answers. */
interface Answering {
  readonly card: Card;
  /** `never` leaves it to the test. */
  readonly when?: 'at once' | 'never';
}

/** Milliseconds on a mark until its card is asked for, unless told, and off it until the card closes. */
const REST = 300;

/** A page whose marks are answered for, and whose clock stands: time passes where a test says so, and not between. */
export class CardPage {
  private constructor(readonly shown: Shown) {}

  static async open(
    stage: Stage,
    showing: Showing,
    marks: readonly Mark[],
    answer: Answering,
  ): Promise<CardPage> {
    const shown = await stage.show(showing);
    await shown.painted();
    await shown.mark(marks);
    await shown.page.evaluate(answerFor, { card: answer.card, when: answer.when ?? 'at once' });
    await shown.stopClock();
    return new CardPage(shown);
  }

  get page(): Shown['page'] {
    return this.shown.page;
  }

  /** The card beside its mention. */
  get card(): Locator {
    return this.page.locator('#card');
  }

  get pinned(): Locator {
    return this.page.locator('.pinned');
  }

  /** The nth mark that reads so. */
  mark(words: string, nth = 0): Locator {
    return this.page.locator('#article :is(.mention, .figure)', { hasText: words }).nth(nth);
  }

  async box(of: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await of.boundingBox();
    if (!box) throw new Error('it has no box');
    return box;
  }

  /** Puts the pointer on the middle of something. */
  async point(at: Locator): Promise<void> {
    const { x, y, width, height } = await this.box(at);
    await this.page.mouse.move(x + width / 2, y + height / 2);
  }

  /** Puts the pointer on a mark, and rests it there until its card shows. */
  async hover(at: Locator): Promise<void> {
    await this.point(at);
    await this.opened();
  }

  /** Lets the time pass after which a card opens, and waits for it. */
  async opened(): Promise<void> {
    await this.pass(REST);
    await this.card.waitFor();
  }

  /** Lets the time pass after which a card closes, and waits for that. */
  async closed(): Promise<void> {
    await this.pass(REST);
    await this.card.waitFor({ state: 'hidden' });
  }

  /** Lets so much time pass by the page's clock, at once by ours. */
  async pass(milliseconds: number): Promise<void> {
    await this.page.clock.runFor(milliseconds);
  }

  async asks(): Promise<Extract<ToHost, { type: 'ask' }>[]> {
    return this.shown.posted('ask');
  }

  /** The words of the article that the nth question is about. */
  async askedFor(nth: number): Promise<string> {
    const ask = (await this.asks())[nth];
    return ask ? this.shown.article.source.slice(ask.start, ask.end) : '';
  }

  /** Answers a question as the host would. */
  async answer(request: number, card: Card | null): Promise<void> {
    await this.shown.send({ type: 'card', request, card });
  }

  /** The host has the cursor go to the nth place where some words stand. */
  async cursor(words: string, nth = 0, version = 1): Promise<void> {
    const { source } = this.shown.article;
    const start = [...source.matchAll(new RegExp(words, 'g'))][nth]!.index;
    await this.shown.send({ type: 'cursor', version, start, end: start + words.length });
  }

  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.id === '' ? at.textContent : `#${at?.id ?? ''}`;
    });
  }
}

/** Runs in the page: answers what it asks. */
function answerFor({ card, when }: Required<Answering>): void {
  const push = window.posted.push.bind(window.posted);
  window.posted.push = (...messages: unknown[]) => {
    for (const message of messages as ToHost[]) {
      if (message.type !== 'ask' || when === 'never') continue;
      const { request, start, end } = message;
      window.postMessage({ type: 'card', request, card: { ...card, start, end } }, '*');
    }
    return push(...messages);
  };
}
