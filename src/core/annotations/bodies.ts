import { isObject, type Json, type JsonObject } from '../records/index.ts';
import { itemsOf } from './items.ts';

/** Bodies with these purposes are no words of the reader's. */
const NO_NOTE = ['classifying', 'identifying', 'linking'];

/** What the bodies of a W3C annotation say to us. */
export interface Said {
  readonly note: string;
  readonly tags: readonly string[];
}

/** The first text that is no tag is the note. */
export function readBodies(annotation: JsonObject): Said {
  const bodies = bodiesOf(annotation);
  const note = bodies.find((body) => isNote(body, annotation));
  return {
    note: note ? textOf(note) : '',
    tags: tidyTags(bodies.flatMap((body) => (isTag(body, annotation) ? [textOf(body)] : []))),
  };
}

/** Bodies that are neither the note nor tags: kept, and not shown. */
export function unreadBodies(annotation: JsonObject): readonly Json[] {
  const bodies = bodiesOf(annotation);
  const note = bodies.find((body) => isNote(body, annotation));
  return bodies.filter((body) => body !== note && !isTag(body, annotation));
}

/**
 * The bodies with another note or other tags. What a body says besides its text stays, and so do all other bodies.
 *
 * @returns the keys of the annotation that change; undefined takes a key away
 */
export function changedBodies(
  annotation: JsonObject,
  { note, tags }: Partial<Said>,
): Readonly<Record<'body' | 'bodyValue', Json | undefined>> {
  const before = readBodies(annotation);
  let bodies = bodiesOf(annotation).map((body) => withPurpose(body, annotation));
  if (note !== undefined && note !== before.note) {
    const at = bodies.findIndex((body) => isNote(body, annotation));
    const written = note === '' ? [] : [noteBody(note, bodies[at])];
    bodies = at === -1 ? [...written, ...bodies] : bodies.toSpliced(at, 1, ...written);
  }
  const wanted = tags && tidyTags(tags);
  if (wanted && !same(wanted, before.tags)) {
    const old = bodies.filter((body) => isTag(body, annotation));
    const others = bodies.filter((body) => !isTag(body, annotation));
    bodies = [...others, ...wanted.map((tag) => tagBody(tag, old))];
  }
  return { bodyValue: undefined, body: bodies.length === 0 ? undefined : bodies };
}

/** Tags without `#` and needless blanks, each once, whatever its case. */
export function tidyTags(tags: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const each of tags) {
    const tag = each.trim().replace(/^#+/u, '').trim().replace(/\s+/gu, ' ');
    if (tag !== '' && !found.has(tagKey(tag))) found.set(tagKey(tag), tag);
  }
  return [...found.values()];
}

/** Tags with the same key are the same. */
export function tagKey(tag: string): string {
  return tag.normalize('NFC').toLowerCase();
}

function bodiesOf({ body, bodyValue }: JsonObject): readonly Json[] {
  if (body === undefined && typeof bodyValue === 'string')
    return [{ type: 'TextualBody', value: bodyValue, format: 'text/plain', purpose: 'commenting' }];
  return itemsOf(body);
}

function isNote(body: Json, annotation: JsonObject): boolean {
  if (!isText(body) || isTag(body, annotation)) return false;
  return !itemsOf(body['purpose']).some((purpose) => NO_NOTE.some((each) => each === purpose));
}

/** Another note or other tags change what the annotation is for, and with it what such bodies would be for. */
function withPurpose(body: Json, annotation: JsonObject): Json {
  if (!isText(body) || body['purpose'] !== undefined) return body;
  return { ...body, purpose: isTag(body, annotation) ? 'tagging' : 'commenting' };
}

/** Where a body does not say what it is for, the annotation does. */
function isTag(body: Json, { motivation }: JsonObject): boolean {
  return isText(body) && itemsOf(body['purpose'] ?? motivation).includes('tagging');
}

function isText(body: Json | undefined): body is JsonObject {
  return isObject(body) && typeof body['value'] === 'string' && body['source'] === undefined;
}

function textOf(body: Json): string {
  return isObject(body) && typeof body['value'] === 'string' ? body['value'] : '';
}

/** What is written with us is Markdown. */
function noteBody(value: string, before: Json | undefined): Json {
  const kept = isText(before) ? before : { type: 'TextualBody', purpose: 'commenting' };
  const { type = 'TextualBody', purpose = 'commenting', ...others } = kept;
  return { ...others, type, value, format: 'text/markdown', purpose };
}

function tagBody(value: string, old: readonly Json[]): Json {
  const before = old.find((body) => tagKey(tidyTags([textOf(body)])[0] ?? '') === tagKey(value));
  if (!isText(before)) return { type: 'TextualBody', value, purpose: 'tagging' };
  return tidyTags([textOf(before)])[0] === value ? before : { ...before, value };
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, at) => each === b[at]);
}
