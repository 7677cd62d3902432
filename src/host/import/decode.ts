const MARKS: readonly [string, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How far into a page its encoding may be declared; the standard says 1024, pages are not that careful. */
const PRESCAN = 8_192;

/**
 * Turns a page's bytes into text, by its byte order mark, the server's word, the page's own word, in that order; bytes
 * that say nothing are UTF-8 if they can be, and Windows-1252 otherwise, as browsers have it.
 * @param contentType The server's `Content-Type`, empty where there is none.
 */
export function decodePage(bytes: Uint8Array, contentType: string): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const label = marked ?? known(charsetOf(contentType)) ?? declared(bytes);
  if (label !== undefined) return decode(bytes, label);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'windows-1252');
  }
}

/** Bytes 80 to 9F of Windows-1252, as Unicode. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Some versions of Node read Windows-1252 as Latin-1 and make control characters of dashes and quotes. */
function decode(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  if (label !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (control) => UPPER[control.charCodeAt(0) - 0x80] ?? control);
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(contentType)?.[1];
}

function declared(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN)).replace(/<!--[\s\S]*?-->/g, '');
  for (const [tag] of start.matchAll(/<meta\s[^>]{0,500}>/gi)) {
    const label = known(charsetOf(tag));
    // A page that could be read this far is not in UTF-16, whatever it says.
    if (label !== undefined) return /^utf-16/.test(label) ? 'utf-8' : label;
  }
  return known(/^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]+)/i.exec(start)?.[1]);
}

/** The encoding that a label names, undefined for labels that name none. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
