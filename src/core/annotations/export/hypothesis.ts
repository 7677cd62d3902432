import { instant, isObject, type Json, type JsonObject } from '../../records/index.ts';
import { itemsOf } from '../items.ts';
import type { Annotation } from '../model.ts';

const ADDRESS = 'https://hypothes.is/a/';

/**
 * Annotations as the export of Hypothesis' client has them, which it also imports. Notes, tags, quotes, positions and who
 * made them when are as Hypothesis has them; colours, rivals and our own selectors are beside, and come back on import.
 *
 * @param title of the article
 * @param now milliseconds since 1970
 */
export function toHypothesis(annotations: readonly Annotation[], title: string, now: number): JsonObject {
  return {
    export_date: instant(now),
    export_userid: '',
    client_version: 'lectern',
    annotations: annotations.map((annotation) => itemOf(annotation, title)),
  };
}

function itemOf(annotation: Annotation, title: string): JsonObject {
  const { value } = annotation.record;
  const targets = itemsOf(value['target']).map(targetOf);
  const kept = isObject(value['hypothesis']) ? value['hypothesis'] : {};
  const address = itemsOf(value['via']).find((via) => typeof via === 'string' && via.startsWith(ADDRESS));
  return {
    id: typeof address === 'string' ? decoded(address.slice(ADDRESS.length)) : annotation.id,
    created: instant(annotation.created),
    updated: instant(annotation.modified),
    user: accountOf(annotation),
    user_info: { display_name: annotation.creator },
    uri: targets.map(({ source }) => source).find((source) => typeof source === 'string') ?? '',
    text: annotation.note,
    tags: annotation.tags,
    group: '__world__',
    permissions: { read: ['group:__world__'] },
    document: { title: [title] },
    links: {},
    ...kept,
    target: targets,
  };
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

function accountOf({ creator, record }: Annotation): string {
  const [agent] = itemsOf(record.value['creator']);
  const id = isObject(agent) ? agent['id'] : agent;
  if (typeof id === 'string' && id.startsWith('acct:')) return id;
  const name = creator
    .normalize('NFKD')
    .replace(/[^\w.]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  return `acct:${name || 'reader'}@lectern`;
}

function targetOf(target: Json): JsonObject {
  if (!isObject(target)) return { source: target };
  const { source, selector, id, ...rest } = target;
  const from = isObject(source) ? source['id'] : (source ?? id);
  const selectors = itemsOf(selector).map((each) => (isObject(each) ? selectorOf(each) : each));
  return { source: from ?? '', ...(selectors.length > 0 && { selector: selectors }), ...rest };
}

/** A range between elements as Hypothesis has it. */
function selectorOf(selector: JsonObject): JsonObject {
  const { type, startSelector, endSelector, ...rest } = selector;
  if (type !== 'RangeSelector' || !isObject(startSelector) || !isObject(endSelector)) return selector;
  if (startSelector['type'] !== 'XPathSelector' || endSelector['type'] !== 'XPathSelector') return selector;
  return {
    type,
    startContainer: startSelector['value'] ?? '',
    startOffset: offsetIn(startSelector),
    endContainer: endSelector['value'] ?? '',
    endOffset: offsetIn(endSelector),
    ...rest,
  };
}

function offsetIn({ refinedBy }: JsonObject): number {
  const start = isObject(refinedBy) ? refinedBy['start'] : undefined;
  return typeof start === 'number' ? start : 0;
}
