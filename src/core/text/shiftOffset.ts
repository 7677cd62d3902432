/** One replacement in a text: `length` units at `offset` gave way to `inserted` units. */
export interface Replacement {
  readonly offset: number;
  readonly length: number;
  readonly inserted: number;
}

/**
 * Where a character of the old text stands in the new one. Replacements are in the order of
 * `TextDocumentContentChangeEvent`s: offsets refer to the text before any of them, later in the text first.
 * A character inside a replaced stretch goes to where the stretch began.
 */
export function shiftOffset(offset: number, replacements: readonly Replacement[]): number {
  let shifted = offset;
  for (const each of replacements) {
    if (offset >= each.offset + each.length) shifted += each.inserted - each.length;
    else if (offset > each.offset) shifted += each.offset - offset;
  }
  return Math.max(0, shifted);
}
