/** What the page says to the host: see `protocol.ts`. The page's bundle does not carry these schemas. */
import * as v from 'valibot';
import { place } from '../protocol.ts';
import { annotatingToHost } from './annotatingToHost.ts';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const index = offset;
const version = v.pipe(v.number(), v.integer());

export const toHost = v.variant('type', [
  /** The page listens; `version` is what it shows, `place` what it remembers from before a reload. */
  v.object({ type: v.literal('ready'), version, place: v.optional(place) }),
  /** The reader moved. `bottom` is the last character in view; `settled` once the view has rested. */
  v.object({ type: v.literal('place'), version, place, bottom: offset, settled: v.boolean() }),
  /** The reader wants to know of the mention or figure there. */
  v.object({ type: v.literal('ask'), request: index, version, start: offset, end: offset }),
  /** The reader chose something on the card that answered `request`: an item, a link or an action, by its id. */
  v.object({ type: v.literal('choose'), request: index, id: v.string() }),
  /** The reader put the cursor on a mention, or took it away. */
  v.object({ type: v.literal('cursor'), version, start: offset, end: offset }),
  /** The reader wants what looks so marked, or not. */
  v.object({ type: v.literal('legend'), look: v.string(), on: v.boolean() }),
  v.object({ type: v.literal('link'), href: v.string() }),
  v.object({ type: v.literal('focus'), focused: v.boolean() }),
  v.object({ type: v.literal('action'), id: v.string() }),
  /** The page's own copy can't take a change: send everything. */
  v.object({ type: v.literal('resync') }),
  v.object({ type: v.literal('annotating'), did: annotatingToHost }),
  v.object({ type: v.literal('error'), message: v.string() }),
]);
export type ToHost = v.InferOutput<typeof toHost>;
