/**
 * What host and page say to each other of annotations. It travels inside `annotating` messages, which the page hands to
 * a script of its own: the first text waits for none of this. Offsets are those of `protocol.ts`.
 */
import * as v from 'valibot';
import { COLOURS } from '../core/annotations/model.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = offset;
const version = v.pipe(v.number(), v.integer());
/** Stands for an annotation between one host and one page; the host gives it. */
const key = index;
const colour = v.picklist(COLOURS);
const span = v.object({ start: offset, end: offset });

/** An annotation's passage as the page draws it. */
export const pagePassage = v.object({
  key,
  start: offset,
  end: offset,
  colour,
  /** Whether it has a note. */
  note: v.boolean(),
  /** Whether the reader should confirm that it stands where it should. */
  moved: v.boolean(),
});
export type PagePassage = v.InferOutput<typeof pagePassage>;

/** An annotation as its popover shows it. Every word is text, never HTML. */
export const pageAnnotation = v.object({
  key,
  colour,
  /** Markdown, as the reader wrote it. */
  note: v.string(),
  tags: v.array(v.string()),
  /** Who made it, and when, in a line. */
  by: v.string(),
  /** Whether it is about a passage: then its ends can be moved. */
  passage: v.boolean(),
});
export type PageAnnotation = v.InferOutput<typeof pageAnnotation>;

/** An annotation whose place the reader has to see to. */
export const attentionItem = v.object({
  key,
  state: v.picklist(['moved', 'ambiguous', 'orphan']),
  colour,
  /** The words that were marked. */
  quote: v.string(),
  note: v.string(),
  /** What happened, in a sentence. */
  why: v.string(),
  /** Where it stands, or may stand. */
  places: v.array(span),
});
export type AttentionItem = v.InferOutput<typeof attentionItem>;

/** The page's own words about annotating, in the reader's language. `{0}` stands for a number or for words. */
export const annotatingWords = v.object({
  toolbar: v.string(),
  highlight: v.string(),
  note: v.string(),
  tag: v.string(),
  tags: v.string(),
  addTag: v.string(),
  removeTag: v.string(),
  colour: v.string(),
  delete: v.string(),
  moveEnds: v.string(),
  close: v.string(),
  annotation: v.string(),
  annotations: v.string(),
  notePlaceholder: v.string(),
  hasNote: v.string(),
  several: v.string(),
  selectFirst: v.string(),
  attachHere: v.string(),
  otherEnd: v.string(),
  cancel: v.string(),
  movingEnds: v.string(),
  needAttention: v.string(),
  needsAttention: v.string(),
  lookThrough: v.string(),
  later: v.string(),
  staysHere: v.string(),
  thisOne: v.string(),
  previousPlace: v.string(),
  nextPlace: v.string(),
  nextAnnotation: v.string(),
  place: v.string(),
  markedWere: v.string(),
  selectedNow: v.string(),
  selectWords: v.string(),
  attach: v.string(),
  caretOn: v.string(),
  caretOff: v.string(),
  keys: v.string(),
  changeKeys: v.string(),
});
export type AnnotatingWords = v.InferOutput<typeof annotatingWords>;

/** What a key of the editor, or a command, wants done in the page. */
export const wish = v.variant('what', [
  v.object({ what: v.picklist(['highlight', 'note', 'tag', 'sentence', 'caret', 'help', 'attention']) }),
  v.object({ what: v.literal('colour'), colour }),
]);
export type Wish = v.InferOutput<typeof wish>;

export const annotatingToPage = v.variant('kind', [
  v.object({
    kind: v.literal('setup'),
    words: annotatingWords,
    /** All colours, in the order of their digits, as the reader calls them. */
    colours: v.array(v.object({ colour, name: v.string() })),
    help: v.array(v.object({ keys: v.array(v.string()), label: v.string() })),
    /** Whether screen readers are told of what happened. */
    announce: v.boolean(),
  }),
  /**
   * Passages that came, went or changed since state `base`; with base 0, since there were none. What begins at or behind
   * `moved.from` moves by `moved.by` first.
   */
  v.object({
    kind: v.literal('passages'),
    version,
    base: index,
    state: index,
    moved: v.nullable(v.object({ from: offset, by: v.pipe(v.number(), v.integer()) })),
    put: v.array(pagePassage),
    gone: v.array(key),
  }),
  /** What the reader opened, or made with a note or tag in mind; sent again when it changes while it is open. */
  v.object({
    kind: v.literal('opened'),
    items: v.array(pageAnnotation),
    /** Tags to complete from. */
    known: v.array(v.string()),
    focus: v.picklist(['none', 'popover', 'note', 'tag']),
    /** Whether it only takes the place of what is open, or opens. */
    renew: v.boolean(),
  }),
  v.object({ kind: v.literal('wish'), wish }),
  /** Put selection or caret there. */
  v.object({ kind: v.literal('select'), version, anchor: offset, focus: offset }),
  v.object({ kind: v.literal('attention'), version, items: v.array(attentionItem), count: index }),
  /** Tell a screen reader. */
  v.object({ kind: v.literal('say'), text: v.string() }),
]);
export type AnnotatingToPage = v.InferOutput<typeof annotatingToPage>;

export type { AnnotatingToHost } from './annotatingToHost.ts';
