/**
 * Whether a UTF-16 unit shows nothing: white space of every kind, and the zero-width marks that pasted text brings
 * along (byte order mark, zero-width space and joiners, direction marks).
 */
export function isBlankUnit(unit: number): boolean {
  if (unit <= 0x20) return true;
  if (unit < 0xa0) return unit === 0x85;
  if (unit < 0x1680) return unit === 0xa0;
  return (
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0x3000 ||
    unit === 0x1680 ||
    unit === 0xfeff
  );
}

/** The first offset in `[start, end)` that shows something, or `end`. */
export function skipBlank(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlankUnit(source.charCodeAt(at))) at += 1;
  return at;
}

/** The offset behind the last unit in `[start, end)` that shows something, or `start`. */
export function trimBlank(source: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlankUnit(source.charCodeAt(at - 1))) at -= 1;
  return at;
}
