/** Paragraphs of one line without markup, most of an article's text: their tree is known without a parser. */
import type { Paragraph } from 'mdast';

/** What could begin a block, or mean something inside a line. */
const MARKUP = /[\0\t\r\n\\`*_~[\]<&@|]|https?:|www\./i;

/** The paragraph that `source` is, if it is one line that begins with a letter and holds no markup. */
export function plainParagraph(source: string): Paragraph | undefined {
  const code = source.charCodeAt(0);
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0x80 || code === 34;
  if (!letter || code === 0xfeff || MARKUP.test(source)) return undefined;
  let end = source.length;
  while (source.charCodeAt(end - 1) === 32) end--;
  const value = source.slice(0, end);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: onLine(end) }],
    // The parser counts spaces at a paragraph's end to the paragraph, not to its text.
    position: onLine(source.length),
  };
}

function onLine(end: number): NonNullable<Paragraph['position']> {
  return { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: end + 1, offset: end } };
}
