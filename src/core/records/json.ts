import type { Json, JsonObject } from './model.ts';
import { byUnits } from './order.ts';

/** @returns undefined for what is no JSON object */
export function parseObject(text: string): JsonObject | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isObject(value) ? value : undefined;
}

/** Whether something that came out of `JSON.parse` is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One line: the keys given first, in their order, then the others by their letters. What is undefined is left out. */
export function stringifyObject(
  value: Readonly<Record<string, Json | undefined>>,
  keys: readonly string[],
): string {
  const first = keys.filter((key) => Object.hasOwn(value, key));
  const known = new Set(first);
  const others = Object.keys(value).filter((key) => !known.has(key));
  const members = [...first, ...others.sort(byUnits)].flatMap((key) => {
    const text = JSON.stringify(value[key]) as string | undefined;
    return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
  });
  return `{${members.join(',')}}`;
}
