import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { itemsOf } from '../items.ts';
import { areSelectors, areStates } from './selectors.ts';
import { isUri } from './uri.ts';
import { areSome, has, isOfType, isOne, isText, unsoundKeys } from './values.ts';

export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Motivations and purposes that the model names. */
const PURPOSES = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting'],
  ...['identifying', 'linking', 'moderating', 'questioning', 'replying', 'tagging'],
];
const SETS = ['Choice', 'Composite', 'List', 'Independents'];
const DIRECTIONS = ['ltr', 'rtl', 'auto'];
/** What makes a source a part, a state or a style of it. */
const SPECIFIC: Readonly<Record<string, (value: Json) => boolean>> = {
  purpose: (value) => areSome(value, (each) => isText(each) && PURPOSES.includes(each)),
  selector: areSelectors,
  state: areStates,
  styleClass: (value) => areSome(value, isText),
  renderedVia: (value) => areSome(value, (each) => isUri(isObject(each) ? each['id'] : each)),
  scope: (value) => areSome(value, isUri),
};
const DEEPEST = 8;

/**
 * What of an annotation is not as W3C's model says that it must be: the rules that the schemas check which W3C
 * published for its tests of the model (sections 3 and 4 of https://www.w3.org/TR/annotation-model/).
 *
 * @returns keys of the annotation, each once
 */
export function unsoundIn(annotation: JsonObject): readonly string[] {
  const { '@context': context, id, type, target, body, bodyValue } = annotation;
  const broken = [
    ...(itemsOf(context).includes(CONTEXT) ? [] : ['@context']),
    ...(id !== undefined && isOne(id, isUri) ? [] : ['id']),
    ...(itemsOf(type).includes('Annotation') ? [] : ['type']),
    ...(target !== undefined && itemsOf(target).every(isTarget) ? [] : ['target']),
    ...(body === undefined || itemsOf(body).every(isBody) ? [] : ['body']),
    ...(bodyValue === undefined || (body === undefined && isOne(bodyValue, isText)) ? [] : ['bodyValue']),
  ];
  return [...broken, ...unsoundKeys(annotation)];
}

export function isTarget(value: Json): boolean {
  return isResource(value, false);
}

export function isBody(value: Json): boolean {
  return isResource(value, true);
}

/** A resource has to be of exactly one kind. */
function isResource(value: Json, withText: boolean, depth = 0): boolean {
  if (typeof value === 'string') return isUri(value);
  if (!isObject(value) || depth > DEEPEST) return false;
  const kinds = [
    SETS.some((each) => value['type'] === each) && isSet(value, depth),
    has(value, 'source') && isSpecific(value),
    isExternal(value),
    (withText || depth > 0) && isText(value['value']),
  ];
  const { textDirection } = value;
  return (
    kinds.filter(Boolean).length === 1 &&
    unsoundKeys(value).length === 0 &&
    (textDirection === undefined || isOne(textDirection, (each) => isText(each) && DIRECTIONS.includes(each)))
  );
}

function isSet({ items }: JsonObject, depth: number): boolean {
  return items !== undefined && areSome(items, (each) => isResource(each, true, depth + 1));
}

function isSpecific(value: JsonObject): boolean {
  const { source } = value;
  if (isObject(source) ? !isExternal(source) || unsoundKeys(source).length > 0 : !isUri(source)) return false;
  const said = Object.entries(SPECIFIC).filter(([key]) => has(value, key));
  return said.length > 0 && said.every(([key, check]) => check(value[key] ?? null));
}

function isExternal(value: JsonObject): boolean {
  const { id } = value;
  if (id === undefined || !isOne(id, isUri)) return false;
  return !['value', 'source', 'target'].some((key) => has(value, key));
}

/** What of a collection is not as the model says that it must be (section 5). */
export function unsoundInCollection(collection: JsonObject): readonly string[] {
  const { '@context': context, id, label, total, first, last } = collection;
  const isPage = (value: Json): boolean =>
    isUri(value) || (isObject(value) && isOfType(value, 'AnnotationPage'));
  const some = typeof total === 'number' && total > 0;
  return [
    ...(itemsOf(context).includes(CONTEXT) ? [] : ['@context']),
    ...(id !== undefined && isOne(id, isUri) ? [] : ['id']),
    ...(isOfType(collection, 'AnnotationCollection') ? [] : ['type']),
    ...(label === undefined || areSome(label, isText) ? [] : ['label']),
    ...(total === undefined || (typeof total === 'number' && total >= 0) ? [] : ['total']),
    ...((first === undefined && !some) || (first !== undefined && isOne(first, isPage)) ? [] : ['first']),
    ...(last === undefined || isOne(last, isUri) ? [] : ['last']),
    ...unsoundKeys(collection),
  ];
}
