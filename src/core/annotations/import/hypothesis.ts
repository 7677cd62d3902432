import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { itemsOf } from '../items.ts';
import { CONTEXT } from '../w3c/rules.ts';
import { uriOf } from '../w3c/uri.ts';

/** What of Hypothesis' annotation has a place in W3C's model. The rest is kept under `hypothesis`. */
const TRANSLATED = ['id', 'created', 'updated', 'user', 'uri', 'text', 'tags', 'target'];

/** An annotation as Hypothesis' service and its client's export have them, in W3C's model. */
export function fromHypothesis(item: JsonObject): JsonObject {
  const { id, created, updated, uri = '', text, tags, target } = item;
  const words = typeof text === 'string' && text !== '' ? text : undefined;
  const labels = itemsOf(tags).filter((tag) => typeof tag === 'string' && tag !== '');
  const body: Json[] = [
    ...(words === undefined
      ? []
      : [{ type: 'TextualBody', value: words, format: 'text/markdown', purpose: 'commenting' }]),
    ...labels.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  const rest = Object.fromEntries(Object.entries(item).filter(([key]) => !TRANSLATED.includes(key)));
  const targets = itemsOf(target)
    .filter(isObject)
    .map((each) => targetOf(each, uri));
  return {
    '@context': CONTEXT,
    ...(typeof id === 'string' && id !== '' && { id: addressOf(id) }),
    type: 'Annotation',
    motivation: motivationOf(item, words !== undefined, labels.length > 0),
    ...(typeof created === 'string' && { created: withZone(created) }),
    ...(typeof updated === 'string' && { modified: withZone(updated) }),
    ...creatorOf(item),
    ...(body.length > 0 && { body }),
    target: targets.length > 0 ? targets : [uri],
    ...(Object.keys(rest).length > 0 && { hypothesis: rest }),
  };
}

/** Ids of theirs are parts of addresses; those that an export of ours gave stay. */
function addressOf(id: string): string {
  return /^urn:uuid:/iu.test(id) ? id : `https://hypothes.is/a/${encodeURIComponent(id)}`;
}

function motivationOf({ references }: JsonObject, words: boolean, labels: boolean): string {
  if (itemsOf(references).length > 0) return 'replying';
  return words ? 'commenting' : labels ? 'tagging' : 'highlighting';
}

/** Times of Hypothesis are of UTC, and say so or not. */
function withZone(time: string): string {
  return /(?:Z|[+-]\d\d:\d\d)$/u.test(time) ? time : `${time}Z`;
}

/** `acct:name@hypothes.is`, and how the person wants to be called. */
function creatorOf({ user, user_info: info }: JsonObject): JsonObject {
  const account = typeof user === 'string' ? user : '';
  const shown = isObject(info) ? info['display_name'] : undefined;
  const name = typeof shown === 'string' && shown !== '' ? shown : /^acct:([^@]+)/u.exec(account)?.[1];
  const id = uriOf(account);
  if (name === undefined && id === undefined) return {};
  return {
    creator: { ...(id !== undefined && { id }), type: 'Person', ...(name !== undefined && { name }) },
  };
}

function targetOf({ source = '', selector, ...rest }: JsonObject, uri: Json): Json {
  const selectors = itemsOf(selector).map((each) => (isObject(each) ? selectorOf(each) : each));
  const from = source === '' ? uri : source;
  return selectors.length > 0 || Object.keys(rest).length > 0
    ? { source: from, ...(selectors.length > 0 && { selector: selectors }), ...rest }
    : from;
}

/** A range between two elements of a page is said with paths and characters in W3C's model. */
function selectorOf(selector: JsonObject): JsonObject {
  const { type, startContainer, endContainer, startOffset, endOffset, ...rest } = selector;
  if (type !== 'RangeSelector' || typeof startContainer !== 'string' || typeof endContainer !== 'string')
    return selector;
  return {
    type,
    startSelector: within(startContainer, startOffset),
    endSelector: within(endContainer, endOffset),
    ...rest,
  };
}

function within(value: string, offset: Json | undefined): JsonObject {
  const known = typeof offset === 'number' && Number.isInteger(offset) && offset >= 0;
  return {
    type: 'XPathSelector',
    value,
    ...(known && { refinedBy: { type: 'TextPositionSelector', start: offset, end: offset } }),
  };
}
