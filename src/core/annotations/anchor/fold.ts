/** Characters above this fold to themselves. */
const FOLDED = 0x2070;

/** What people and programs change without changing the words: case, kinds of space, quotation marks and dashes. */
const ALIKE: readonly (readonly [string, string])[] = [
  [' ', '\n\t\u00A0\u2002\u2003\u2009\u200A\u202F'],
  ["'", '\u2018\u2019\u02BC\u00B4`'],
  ['"', '\u201C\u201D\u201E\u00AB\u00BB'],
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015'],
];

let table: Uint16Array | undefined;

function foldTable(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(FOLDED);
  for (let unit = 0; unit < FOLDED; unit += 1) {
    const lower = String.fromCharCode(unit).toLowerCase();
    table[unit] = lower.length === 1 ? lower.charCodeAt(0) : unit;
  }
  for (const [one, all] of ALIKE) for (const like of all) table[like.charCodeAt(0)] = one.charCodeAt(0);
  return table;
}

/** The text's units with those that are alike made the same, one for one. */
export function foldUnits(text: string): Uint16Array {
  const fold = foldTable();
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = fold[unit] ?? unit;
  }
  return units;
}

/** Letters, digits and marks: what a word border stands between. */
export function isWordAt(text: string, offset: number): boolean {
  const point = text.codePointAt(offset);
  return point !== undefined && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(point));
}

/** The text's units as they are. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
