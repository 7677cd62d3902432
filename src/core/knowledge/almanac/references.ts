import { ORIGINS, type Origin } from './format.ts';

/** Points from a key to an entry. */
export interface Reference {
  /** A `Family`, or `D` where the key is what the people of that place are called. */
  readonly family: string;
  readonly origin: Origin;
  /** UTF-16 offset of the entry's line in the entries. */
  readonly at: number;
}

/** The references of a key, found by halving the lines of `keys`. */
export function referencesOf(keys: string, key: string): Reference[] {
  if (key === '') return [];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const start = keys.lastIndexOf('\n', ((low + high) >>> 1) - 1) + 1;
    const tab = keys.indexOf('\t', start);
    const end = keys.indexOf('\n', start);
    if (start < low || tab === -1 || end === -1) return [];
    const found = keys.slice(start, tab);
    if (found === key)
      return keys
        .slice(tab + 1, end)
        .split(' ')
        .flatMap(parse);
    if (found < key) low = end + 1;
    else high = start;
  }
  return [];
}

/** How a reference is written. */
export function writeReference({ family, origin, at }: Reference): string {
  return `${family}${ORIGINS.indexOf(origin)}${at.toString(36)}`;
}

function parse(text: string): Reference[] {
  const family = text.charAt(0);
  const origin = ORIGINS[Number(text.charAt(1))];
  const at = Number.parseInt(text.slice(2), 36);
  return origin === undefined || Number.isNaN(at) ? [] : [{ family, origin, at }];
}
