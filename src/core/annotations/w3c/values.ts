import type { Json, JsonObject } from '../../records/index.ts';
import { isList, itemsOf } from '../items.ts';
import { isUri } from './uri.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** Whether a value is one that a check holds for, alone or as a list of one. */
export function isOne(value: Json, check: (value: Json) => boolean): boolean {
  return isList(value) ? value.length === 1 && value.every(check) : check(value);
}

/** Whether a value is one or several that a check holds for. */
export function areSome(value: Json, check: (value: Json) => boolean): boolean {
  return isList(value) ? value.length > 0 && value.every(check) : check(value);
}

/** xsd:dateTime with a time zone. */
export function isInstant(value: Json): boolean {
  return typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
}

export function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

export function isCount(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

export function has(object: JsonObject, key: string): boolean {
  return Object.hasOwn(object, key);
}

/** Whether `type` is or names a class. */
export function isOfType({ type }: JsonObject, name: string): boolean {
  return itemsOf(type).includes(name);
}

/** What annotations, bodies and targets may all say, and how. */
const SHARED: Readonly<Record<string, (value: Json) => boolean>> = {
  created: (value) => isOne(value, isInstant),
  modified: (value) => isOne(value, isInstant),
  generated: (value) => isOne(value, isInstant),
  rights: (value) => areSome(value, isUri),
  canonical: (value) => isOne(value, isUri),
  via: (value) => areSome(value, isUri),
};

/** Which of the keys that annotations, bodies and targets share are not as they must be. */
export function unsoundKeys(object: JsonObject): string[] {
  return Object.entries(SHARED).flatMap(([key, check]) => {
    const value = has(object, key) ? object[key] : undefined;
    return value === undefined || check(value) ? [] : [key];
  });
}
