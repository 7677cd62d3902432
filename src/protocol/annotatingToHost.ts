/** What the page says to the host of annotations: see `annotating.ts`. */
import * as v from 'valibot';
import { COLOURS } from '../core/annotations/model.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const version = v.pipe(v.number(), v.integer());
const key = offset;
const colour = v.picklist(COLOURS);

export const annotatingToHost = v.variant('kind', [
  /** The script has its words and listens; it knows of no annotations. */
  v.object({ kind: v.literal('ready') }),
  /** The reader marks a passage, and goes on to its note or tags. */
  v.object({
    kind: v.literal('mark'),
    version,
    start: offset,
    end: offset,
    colour: v.optional(colour),
    then: v.picklist(['none', 'note', 'tag']),
  }),
  v.object({ kind: v.literal('open'), keys: v.array(key), focus: v.picklist(['popover', 'note', 'tag']) }),
  /** The popover was closed. */
  v.object({ kind: v.literal('closed') }),
  v.object({
    kind: v.literal('edit'),
    key,
    note: v.optional(v.string()),
    tags: v.optional(v.array(v.string())),
    colour: v.optional(colour),
  }),
  /** Another passage: ends moved, a candidate chosen, an orphan attached. */
  v.object({ kind: v.literal('attach'), key, version, start: offset, end: offset }),
  /** A moved annotation stands where it should. */
  v.object({ kind: v.literal('confirm'), key }),
  v.object({ kind: v.literal('remove'), key }),
  /** The sentence at the caret, before or behind it: the host answers with `select`. */
  v.object({
    kind: v.literal('sentence'),
    version,
    anchor: offset,
    focus: offset,
    by: v.picklist([-1, 0, 1]),
    extend: v.boolean(),
  }),
  /** What is selected in the page now; nothing where `start` is `end`. */
  v.object({ kind: v.literal('selected'), version, start: offset, end: offset }),
  /** The keyboard came to a text field of the page, or left it: there letters are no commands. */
  v.object({ kind: v.literal('typing'), on: v.boolean() }),
  /** The reader wants other keys. */
  v.object({ kind: v.literal('keys') }),
  /** The page lost track of its passages: send all. */
  v.object({ kind: v.literal('lost') }),
]);
export type AnnotatingToHost = v.InferOutput<typeof annotatingToHost>;
