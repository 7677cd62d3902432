/** CommonMark's seven kinds of HTML block: how each begins, and how kinds 1 to 5 end. */
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';

const RAW = new RegExp(`^<(?:${htmlRawNames.join('|')})(?:[\\s>]|$)`, 'i');
const BLOCK = new RegExp(`^</?(?:${htmlBlockNames.join('|')})(?:[ \\t>]|/>|$)`, 'i');
const CLOSING = /^<\/[a-z][a-z\d-]*[ \t]*>[ \t]*$/i;
const OPENING =
  /^<[a-z][a-z\d-]*(?:[ \t]+[a-z:_][\w.:-]*(?:[ \t]*=[ \t]*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*[ \t]*\/?>[ \t]*$/i;

const ENDS: Readonly<Record<number, RegExp>> = {
  1: new RegExp(`</(?:${htmlRawNames.join('|')})>`, 'i'),
  2: /-->/,
  3: /\?>/,
  4: />/,
  5: /(?<!\])(?:\]\])+>/,
};
/** How much of the opening may not serve the end as well: `<!-->` is closed, `<!--` needs two hyphens more. */
const SKIP: Readonly<Record<number, number>> = { 1: 1, 2: 2, 3: 1, 4: 2, 5: 9 };

/** The kind of HTML block that the line's text begins, 0 for none. */
export function htmlKind(text: string): number {
  const second = text.charCodeAt(1);
  if (second === 63) return 3;
  if (second === 33) {
    if (text.startsWith('--', 2)) return 2;
    if (text.startsWith('[CDATA[', 2)) return 5;
    return /^<![a-z]/i.test(text) ? 4 : 0;
  }
  if (RAW.test(text)) return 1;
  if (BLOCK.test(text)) return 6;
  return CLOSING.test(text) || OPENING.test(text) ? 7 : 0;
}

/** Whether the block of kind 1 to 5 ends in this line; `opening` for its first line. */
export function endsHtml(kind: number, text: string, opening: boolean): boolean {
  return ENDS[kind]?.test(opening ? text.slice(SKIP[kind]) : text) ?? true;
}
