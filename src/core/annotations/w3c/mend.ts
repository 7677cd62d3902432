import { isObject, type Json, type JsonObject } from '../../records/index.ts';
import { itemsOf } from '../items.ts';
import { CONTEXT, isBody, isTarget, unsoundIn } from './rules.ts';
import { areSelectors } from './selectors.ts';
import { ownUri, uriOf } from './uri.ts';
import { areSome, isText } from './values.ts';

/**
 * An annotation as W3C's model says that it must be. What is not as it must be is mended where its meaning is clear;
 * what it was is kept beside it in any case, under its key with `lectern:` before it.
 *
 * @param annotation with an id and instants of ours
 */
export function mend(annotation: JsonObject): JsonObject {
  const broken = unsoundIn(annotation);
  if (broken.length === 0) return annotation;
  const mended: Record<string, Json | undefined> = { ...annotation };
  for (const key of broken) {
    const was = annotation[key];
    if (key === '@context') mended[key] = was === undefined ? CONTEXT : [CONTEXT, ...itemsOf(was)];
    else if (key === 'type') mended[key] = 'Annotation';
    else if (key === 'bodyValue') Object.assign(mended, withoutBodyValue(was, mended['body']));
    else {
      if (was !== undefined) mended[`lectern:${key}`] = was;
      mended[key] = key === 'target' ? mendTargets(was) : key === 'body' ? mendBodies(was) : undefined;
    }
  }
  const kept = Object.entries(mended).filter((pair): pair is [string, Json] => pair[1] !== undefined);
  return Object.fromEntries(kept);
}

/** Beside a body, a text is a body too. */
function withoutBodyValue(
  bodyValue: Json | undefined,
  body: Json | undefined,
): Record<string, Json | undefined> {
  const texts = itemsOf(bodyValue).filter((each) => typeof each === 'string');
  const bodies = [
    ...itemsOf(body),
    ...texts.map((value) => ({ type: 'TextualBody', value, format: 'text/plain' })),
  ];
  return {
    bodyValue: undefined,
    body: bodies.length > 0 ? bodies : undefined,
    ...(texts.length < itemsOf(bodyValue).length && { 'lectern:bodyValue': bodyValue }),
  };
}

function mendBodies(body: Json | undefined): Json | undefined {
  const bodies = itemsOf(body).flatMap((each): Json[] => {
    if (isBody(each)) return [each];
    if (typeof each !== 'string') return [];
    const uri = uriOf(each);
    return [uri ?? { type: 'TextualBody', value: each, format: 'text/plain' }];
  });
  return bodies.length > 0 ? bodies : undefined;
}

function mendTargets(target: Json | undefined): Json {
  const targets = itemsOf(target).map((each) => (isTarget(each) ? each : mendTarget(each)));
  return targets.length === 1 ? (targets[0] ?? targets) : targets;
}

function mendTarget(target: Json): Json {
  if (!isObject(target)) return address(target);
  const { source, id, selector, styleClass, ...rest } = target;
  const from = isObject(source) ? (source['id'] ?? source['@id']) : (source ?? id);
  const sound = itemsOf(selector).filter((each) => areSelectors(each));
  const specific: JsonObject = {
    source: address(from),
    ...(sound.length > 0 && { selector: sound }),
    ...(styleClass !== undefined && areSome(styleClass, isText) && { styleClass }),
  };
  const whole = { ...rest, ...specific };
  if (isTarget(whole)) return whole;
  return isTarget(specific) ? specific : address(from);
}

function address(value: Json | undefined): string {
  if (typeof value !== 'string' || value === '') return ownUri('source', 'unknown');
  return uriOf(value) ?? ownUri('source', value);
}
