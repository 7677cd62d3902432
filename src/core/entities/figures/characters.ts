/** What kind of character a UTF-16 code unit is, as far as figures care. */
export const CHAR = {
  Mark: 0,
  Letter: 1,
  Digit: 2,
  Space: 3,
  Line: 4,
} as const;

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[a-z_]/i.test(char)) ASCII[code] = 1;
  else if (/\d/.test(char)) ASCII[code] = 2;
  else if (char === '\n' || char === '\r') ASCII[code] = 4;
  else if (code <= 32) ASCII[code] = 3;
}

/** The kind of a code unit; letters are everything beyond ASCII that is no known mark, digit or space. */
export function charKind(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  if (code === 0xa0 || code === 0x202f || code === 0x3000 || code === 0xfeff) return 3;
  if (code >= 0x2000 && code <= 0x200b) return 3;
  if (code === 0x2028 || code === 0x2029 || code === 0x85) return 4;
  if (code >= 0xff10 && code <= 0xff19) return 2;
  if (code === 0xb5 || code === 0xb2 || code === 0xb3) return 1;
  if (code <= 0xbf || code === 0xd7 || code === 0xf7) return 0;
  if (code >= 0x2010 && code <= 0x2bff) return 0;
  if (code >= 0x3001 && code <= 0x303f) return 0;
  if (code >= 0xd800 && code <= 0xf8ff) return 0;
  return code >= 0xfe00 && code <= 0xffff ? (code >= 0xff21 && code <= 0xff5a ? 1 : 0) : 1;
}

/** The code unit at an index from nought on; a space beyond the text, so that it is a number like any other. */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 32;
}

/** The digit that a code unit stands for, also a full-width one; −1 for none. */
export function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** A space that may stand between groups of digits: no-break, figure, thin and narrow no-break space. */
export function isGroupSpace(code: number): boolean {
  return code === 0xa0 || code === 0x2007 || code === 0x2009 || code === 0x202f;
}
