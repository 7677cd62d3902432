import type { Steps } from '../../steps.ts';
import {
  instant,
  newRecord,
  urnUuidV8,
  type Json,
  type JsonObject,
  type StoredRecord,
} from '../../records/index.ts';
import { ANNOTATIONS, readAnnotation } from '../format.ts';
import { itemsOf } from '../items.ts';
import type { Annotation, Placement } from '../model.ts';
import { sha256 } from '../sha256.ts';
import { ownUri, uriOf } from '../w3c/uri.ts';
import { isInstant } from '../w3c/values.ts';
import { gather, type Refusal } from './gather.ts';
import { fromHypothesis } from './hypothesis.ts';
import { keptUnseen } from './kept.ts';
import { mend } from '../w3c/mend.ts';

export type { Refusal } from './gather.ts';

const OWN_ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const LATEST = Date.UTC(9999, 0);
const LONGEST_NAME = 60;

/** What became of one thing that a file held. */
export type ImportedItem = { readonly nth: number; readonly name: string } & (
  | {
      /** To be written. */
      readonly outcome: 'read';
      readonly annotation: Annotation;
      readonly kept: readonly string[];
    }
  | {
      /** This version, or a newer one, is there already. */
      readonly outcome: 'known';
      readonly id: string;
    }
  | { readonly outcome: 'refused'; readonly why: Refusal }
);

export interface ImportOptions {
  /** Milliseconds since 1970: when what has no date was made. */
  readonly now: number;
  /** The versions that are there already, deletions included. */
  readonly existing?: ReadonlyMap<string, StoredRecord>;
}

/**
 * Reads annotations that other tools made. An id that is no `urn:uuid:` gives way to one made of it, always the same, and
 * is kept in `via`: so what is imported twice is there once.
 *
 * @returns an item for each thing in the file; undefined where it is no JSON
 */
export function* importAnnotations(text: string, options: ImportOptions): Steps<ImportedItem[] | undefined> {
  const gathered = gather(text);
  if (!gathered) return undefined;
  const known = new Map(options.existing);
  const items: ImportedItem[] = [];
  for (const [at, each] of gathered.entries()) {
    if (at % 50 === 49) yield;
    const nth = at + 1;
    if (each.kind === 'refused') {
      items.push({ nth, name: each.name, outcome: 'refused', why: each.why });
      continue;
    }
    const value = each.kind === 'hypothesis' ? fromHypothesis(each.value) : each.value;
    const { record, dated } = recordOf(value, options.now);
    const annotation = readAnnotation(record);
    const name = annotation ? nameOf(value, annotation) : '';
    const before = known.get(record.id);
    if (!annotation) items.push({ nth, name, outcome: 'refused', why: 'target' });
    else if (before && (!dated || before.modified >= record.modified))
      items.push({ nth, name, outcome: 'known', id: record.id });
    else {
      known.set(record.id, record);
      items.push({ nth, name, outcome: 'read', annotation, kept: keptUnseen(record.value) });
    }
  }
  return items;
}

/** What became of an item once its passage was looked for. */
export function placedOrKept({ state }: Placement): 'imported' | 'kept' {
  return state === 'placed' || state === 'moved' ? 'imported' : 'kept';
}

function recordOf(item: JsonObject, now: number): { record: StoredRecord; dated: boolean } {
  const id = idOf(item);
  const created = timeOf(item['created']) ?? timeOf(item['generated']);
  const time = timeOf(item['modified']) ?? created;
  const { id: old, created: made, modified, ...rest } = item;
  const via = [...itemsOf(item['via']), ...(old === undefined || old === id ? [] : [viaOf(old)])];
  const value: JsonObject = {
    ...rest,
    id,
    ...(timeOf(made) === undefined && made !== undefined && { 'lectern:created': made }),
    ...(timeOf(modified) === undefined && modified !== undefined && { 'lectern:modified': modified }),
    created: instant(created ?? time ?? now),
    modified: instant(time ?? now),
    ...(via.length > 0 && { via: via.length === 1 ? (via[0] ?? via) : via }),
  };
  return { record: newRecord(mend(value), ANNOTATIONS), dated: time !== undefined };
}

/** Of what has no id, the whole of it tells it from others. */
function idOf(item: JsonObject): string {
  const { id } = item;
  const own = typeof id === 'string' ? id.toLowerCase() : '';
  if (OWN_ID.test(own)) return own;
  return urnUuidV8(
    sha256(`lectern import ${typeof id === 'string' && id !== '' ? id : JSON.stringify(item)}`),
  );
}

function viaOf(id: Json): string {
  const [first] = itemsOf(id);
  const text = typeof first === 'string' ? first : JSON.stringify(first ?? null);
  return uriOf(text) ?? ownUri('imported', text);
}

/** Milliseconds since 1970 of an instant with a time zone. */
function timeOf(value: Json | undefined): number | undefined {
  const [first = ''] = itemsOf(value);
  const time = isInstant(first) && typeof first === 'string' ? Date.parse(first) : Number.NaN;
  return time >= 0 && time < LATEST ? time : undefined;
}

/** What a reader recognises an item by: its words, or else its id. */
function nameOf({ id }: JsonObject, { target, note }: Annotation): string {
  const words = (target.kind === 'passage' ? target.quote.exact : '') || note;
  if (words === '') return typeof id === 'string' ? id : '';
  const [first = ''] = words.trim().split(/\s*\n/u);
  const letters = Array.from(first);
  return letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : first;
}
