import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { itemsOf } from '../items.ts';
import { isOfType } from '../w3c/values.ts';

/** Something that a file holds where an annotation should be. */
export type Gathered =
  | { readonly kind: 'w3c' | 'hypothesis'; readonly value: JsonObject }
  | { readonly kind: 'refused'; readonly why: Refusal; readonly name: string };

/** Why something is no annotation that could be kept. */
export type Refusal =
  /** It is no JSON object. */
  | 'object'
  /** It says that it is something else than an annotation, or does not say what it is. */
  | 'type'
  /** It does not say what it is about. */
  | 'target'
  /** Only its address is there. Nothing is fetched. */
  | 'elsewhere'
  /** It says of an annotation that it is gone. */
  | 'deleted'
  /** It is nested deeper than anything that makes sense. */
  | 'deep';

/** Pages that a collection may hold one in the other. */
const MOST_PAGES = 10_000;
const DEEPEST = 60;

/**
 * All annotations of a file: W3C's JSON-LD, single, in a list, page, collection or graph; an answer or export of
 * Hypothesis; or a JSON object a line.
 *
 * @returns undefined for what is no JSON
 */
export function gather(text: string): Gathered[] | undefined {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return gatherFrom(JSON.parse(body) as Json);
  } catch {
    return gatherLines(body);
  }
}

function gatherLines(text: string): Gathered[] | undefined {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.length < 2) return undefined;
  try {
    const values = lines.map((line) => JSON.parse(line) as Json);
    return values.flatMap((value, at) => (at === 0 && isOwnHeader(value) ? [] : gatherFrom(value)));
  } catch {
    return undefined;
  }
}

function isOwnHeader(value: Json): boolean {
  return isObject(value) && value['format'] === 'lectern-annotations' && value['id'] === undefined;
}

function gatherFrom(value: Json): Gathered[] {
  if (!isObject(value)) return itemsOf(value).map((each) => gathered(each, undefined));
  const context = value['@context'];
  for (const key of ['rows', 'annotations', '@graph']) {
    const list = value[key];
    if (Array.isArray(list)) return itemsOf(list).map((each) => gathered(each, context));
  }
  if (isOfType(value, 'AnnotationCollection')) return gatherPages([value['items'], value['first']], context);
  if (isOfType(value, 'AnnotationPage')) return gatherPages([value], context);
  return [gathered(value, undefined)];
}

/** Pages, and those that follow them inside; where only their address is given, that is said. */
function gatherPages(pages: readonly (Json | undefined)[], context: Json | undefined): Gathered[] {
  const found: Gathered[] = [];
  let next = pages.flatMap((page) => itemsOf(page));
  for (let count = 0; next.length > 0 && count < MOST_PAGES; count += 1) {
    const following: Json[] = [];
    for (const page of next) {
      if (typeof page === 'string') found.push({ kind: 'refused', why: 'elsewhere', name: page });
      else if (isObject(page) && isOfType(page, 'AnnotationPage')) {
        found.push(...itemsOf(page['items']).map((each) => gathered(each, page['@context'] ?? context)));
        following.push(...itemsOf(page['next']));
      } else found.push(gathered(page, context));
    }
    next = following;
  }
  return found;
}

function gathered(value: Json, context: Json | undefined): Gathered {
  if (typeof value === 'string') return { kind: 'refused', why: 'elsewhere', name: value };
  if (!isObject(value)) return { kind: 'refused', why: 'object', name: '' };
  const name = nameOf(value);
  if (isDeep(value)) return { kind: 'refused', why: 'deep', name };
  if (value['deleted'] === true) return { kind: 'refused', why: 'deleted', name };
  if (isFromHypothesis(value)) return { kind: 'hypothesis', value };
  const plain: JsonObject = {
    ...(context !== undefined && { '@context': context }),
    ...withPlainKeys(value),
  };
  if (!isOfType(plain, 'Annotation')) return { kind: 'refused', why: 'type', name };
  return itemsOf(plain['target']).length > 0
    ? { kind: 'w3c', value: plain }
    : { kind: 'refused', why: 'target', name };
}

/** Older tools write `@id` and `@type`, and `oa:` before names of classes. */
function withPlainKeys(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, said]): [string, Json] => {
      const name = key === '@id' ? 'id' : key === '@type' ? 'type' : key;
      if (name === 'type') return [name, withoutPrefix(said)];
      return [name, key.startsWith('@') ? said : plainValue(said)];
    }),
  );
}

function plainValue(value: Json): Json {
  if (isObject(value)) return withPlainKeys(value);
  return typeof value === 'object' && value !== null ? itemsOf(value).map(plainValue) : value;
}

function withoutPrefix(type: Json): Json {
  if (typeof type === 'string') return type.replace(/^oa:/u, '');
  return isObject(type) || typeof type !== 'object' || type === null
    ? type
    : itemsOf(type).map(withoutPrefix);
}

function isFromHypothesis(value: JsonObject): boolean {
  if (value['type'] !== undefined || value['@type'] !== undefined) return false;
  const { uri, target, text, tags } = value;
  return (
    typeof uri === 'string' && (Array.isArray(target) || typeof text === 'string' || Array.isArray(tags))
  );
}

function nameOf({ id, '@id': other }: JsonObject): string {
  return typeof id === 'string' ? id : typeof other === 'string' ? other : '';
}

function isDeep(value: Json): boolean {
  let level: readonly Json[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level
      .flatMap((each) =>
        isObject(each) ? Object.values(each) : typeof each === 'string' ? [] : itemsOf(each),
      )
      .filter((each) => typeof each === 'object');
  }
  return false;
}
