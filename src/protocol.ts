/**
 * What host and page say to each other. Both sides import these schemas, and both validate what arrives.
 * Offsets are UTF-16 units into the article's source; `version` is the document version a message was made for, and
 * whoever receives one made for another version drops it.
 */
import * as v from 'valibot';
import type { AnnotatingToPage } from './protocol/annotating.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = offset;
const version = v.pipe(v.number(), v.integer());

/** One rendered top-level block. `html` is sanitised. */
export const pageBlock = v.object({
  start: offset,
  end: offset,
  html: v.string(),
  /**
   * How the block's `textContent` stands in the source: triples `[textStart, sourceStart, length]`, source offsets
   * relative to `start`. Text that no run covers has no source of its own (decoration, white space between items).
   */
  runs: v.array(v.pipe(v.number(), v.integer())),
});
export type PageBlock = v.InferOutput<typeof pageBlock>;

/** Where the reader is: the first character in view, and how many pixels its line stands below the view's top. */
export const place = v.object({ offset, dy: v.number() });
export type Place = v.InferOutput<typeof place>;

/** Shown in place of an article that can't be shown, or above one that is shown with a reservation. */
export const notice = v.object({
  kind: v.picklist(['info', 'warning', 'error']),
  title: v.string(),
  detail: v.string(),
  actions: v.array(v.object({ id: v.string(), label: v.string() })),
});
export type Notice = v.InferOutput<typeof notice>;

/** Something on a card that can be clicked or pressed; `id` is the host's, and comes back as it is. */
const choice = v.object({ id: v.string(), label: v.string() });

/** What a card says about one mention or figure. Every word is the host's, in the reader's language; text, never HTML. */
export const card = v.object({
  /** Where the mention or figure stands that the card is about. */
  start: offset,
  end: offset,
  /** The class that its mark has: `person`, `place`, `date` … */
  look: v.string(),
  title: v.string(),
  /** What it is, in a word: `Organisation`. */
  type: v.string(),
  /** Other names, said in one line. */
  aliases: v.array(v.string()),
  /** Lines of a name and a value: role, capital, what a figure counts … */
  facts: v.array(v.object({ label: v.string(), value: v.string() })),
  /** What is known, and who says so. */
  summary: v.nullable(v.object({ text: v.string(), source: v.string(), link: v.optional(choice) })),
  /** Said plainly: that nothing is known, that the reader has corrected this, that an answer is still to come. */
  notes: v.array(v.string()),
  /** Who says what about it here; where else it is named. `text` is a sentence, `count` how often. */
  lists: v.array(
    v.object({
      title: v.string(),
      items: v.array(
        v.object({
          id: v.string(),
          label: v.string(),
          count: v.optional(v.string()),
          text: v.optional(v.string()),
        }),
      ),
      /** How many more there are, in words. */
      more: v.optional(choice),
    }),
  ),
  actions: v.array(choice),
});
export type Card = v.InferOutput<typeof card>;

/** A row of the legend: what looks alike, how many there are, and whether it is marked. */
export const legendRow = v.object({ look: v.string(), label: v.string(), count: index, on: v.boolean() });
export type LegendRow = v.InferOutput<typeof legendRow>;

/** What the page says by itself, in the reader's language. */
export const pageWords = v.object({
  /** Names the button and the panel of the legend. */
  legend: v.string(),
  /** What a card's buttons do: keep it beside the article, no longer, close it. */
  pin: v.string(),
  unpin: v.string(),
  close: v.string(),
  /** Stands before a card's other names. */
  also: v.string(),
  /** Names the button that shows those that are not shown yet. */
  moreNames: v.string(),
});
export type PageWords = v.InferOutput<typeof pageWords>;

/** Rides in the page's shell as an attribute, so that the page knows what it shows before anything is said. */
export const initialState = v.object({
  version,
  /** Index of the first block that the shell already holds. */
  first: index,
  /** Those blocks, their `html` left empty: it is in the shell. */
  blocks: v.array(pageBlock),
  place: v.optional(place),
  words: pageWords,
});
export type InitialState = v.InferOutput<typeof initialState>;

export const toPage = v.variant('type', [
  /** The whole article anew. */
  v.object({ type: v.literal('reset'), version, blocks: v.array(pageBlock), place: v.optional(place) }),
  /** More blocks of the version shown: `at` is the index in the page's list where they go. */
  v.object({ type: v.literal('insert'), version, at: index, blocks: v.array(pageBlock), done: v.boolean() }),
  /** An edit: from version `base`, `remove` blocks at `at` give way to `blocks`; all behind move by `shift`. */
  v.object({
    type: v.literal('splice'),
    base: version,
    version,
    at: index,
    remove: index,
    blocks: v.array(pageBlock),
    shift: v.pipe(v.number(), v.integer()),
  }),
  /** Names and figures have been found in blocks that the page shows: the same blocks, marked. */
  v.object({ type: v.literal('mark'), version, blocks: v.array(pageBlock) }),
  /** Bring a passage into view; `flash` marks it for a moment, `focus` moves the keyboard there. */
  v.object({
    type: v.literal('reveal'),
    version,
    start: offset,
    end: offset,
    flash: v.boolean(),
    focus: v.boolean(),
  }),
  /** The answer to an `ask` of the same number; sent again when more is known. Null where there is nothing to show. */
  v.object({ type: v.literal('card'), request: index, card: v.nullable(card) }),
  /** Put the cursor that walks from mention to mention on this one. */
  v.object({ type: v.literal('cursor'), version, start: offset, end: offset }),
  v.object({ type: v.literal('legend'), rows: v.array(legendRow) }),
  /**
   * How cards behave: the reader's settings. `delay` is in milliseconds; with `modifierOnly`, cards open only while
   * Alt is held, or when asked for by a key; `announce` has a screen reader told of cards that the keyboard opens.
   */
  v.object({ type: v.literal('cards'), delay: index, modifierOnly: v.boolean(), announce: v.boolean() }),
  /** Follow the text editor: put this character's line at the top. */
  v.object({ type: v.literal('follow'), version, place }),
  /** CSS custom properties. */
  v.object({
    type: v.literal('typography'),
    values: v.array(v.object({ name: v.string(), value: v.string() })),
  }),
  v.object({ type: v.literal('notice'), notice: v.nullable(notice) }),
  /** For the page's script about annotations, which validates it: see `protocol/annotating.ts`. */
  v.object({
    type: v.literal('annotating'),
    said: v.custom<AnnotatingToPage>((said) => typeof said === 'object'),
  }),
]);
export type ToPage = v.InferOutput<typeof toPage>;

export type { ToHost } from './protocol/toHost.ts';
