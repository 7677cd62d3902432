import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { unreadBodies } from '../bodies.ts';
import { ANNOTATIONS } from '../format.ts';
import { itemsOf } from '../items.ts';
import { readSelectors, unreadTargets } from '../target.ts';

const READ = [...ANNOTATIONS.keys, 'bodyValue'];
/** With what only says in which way the article is written. */
const READ_OF_TARGET = [
  ...['id', 'type', 'source', 'selector', 'styleClass', 'rival', 'items'],
  ...['format', 'language', 'textDirection', 'processingLanguage'],
];
const OWN_MOTIVATIONS = ['highlighting', 'commenting', 'tagging'];

/**
 * What of an annotation is kept, and not shown: keys of W3C's model, with the class of what is meant where there may be
 * several, as `rights`, `body Choice`, `selector SvgSelector`, `target`.
 */
export function keptUnseen(annotation: JsonObject): readonly string[] {
  const { motivation, creator, target } = annotation;
  const others = unreadTargets(annotation);
  const read = itemsOf(target).find((each) => !others.includes(each));
  const found = [
    ...Object.keys(annotation).filter((key) => !READ.includes(key)),
    ...itemsOf(motivation)
      .filter((each) => !OWN_MOTIVATIONS.some((own) => own === each))
      .map((each) => `motivation ${typeof each === 'string' ? each : ''}`),
    ...(itemsOf(creator).length > 1 ? ['creator'] : []),
    ...unreadBodies(annotation).map((body) => `body ${classOf(body)}`),
    ...others.map((each) => `target ${classOf(each)}`),
    ...(isObject(read) ? keptOfTarget(read) : []),
  ].map((each) => each.trim());
  return [...new Set(found)];
}

function keptOfTarget(target: JsonObject): string[] {
  const selectors = itemsOf(target['selector']);
  const read = readSelectors(selectors);
  return [
    ...(target['items'] === undefined ? [] : [`target ${classOf(target)}`]),
    ...Object.keys(target).filter((key) => !READ_OF_TARGET.includes(key)),
    ...selectors.filter((each) => !read.includes(each)).map((each) => `selector ${classOf(each)}`),
    ...(selectors.some((each) => isObject(each) && each['refinedBy'] !== undefined) ? ['refinedBy'] : []),
  ];
}

function classOf(value: Json): string {
  if (!isObject(value)) return '';
  const [type] = itemsOf(value['type']);
  return typeof type === 'string' ? type : '';
}
