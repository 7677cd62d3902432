import type { Json } from '../records/index.ts';

/** What JSON-LD gives as one or as a list, as a list. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

/** Arrays of `Json` are read-only, which `Array.isArray` does not know. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
