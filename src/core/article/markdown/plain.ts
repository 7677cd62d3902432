/** Paragraphs without markup, most of an article's text: their tree is known without a parser. */
import type { Paragraph } from 'mdast';
import type { Point } from 'unist';

/** What could mean something inside a line, or space at the end or the start of one. */
const MARKUP = /[\0\t\\`*_~[\]<&@|]|https?:|www\.| [\r\n]|[\r\n] /i;
/** A line that could begin a block, or underline a heading, and any blank one. */
const NO_TEXT = /(?:\r\n|\r(?!\n)|\n)(?![A-Za-z"'(\u0080-\u2027\u202A-\uFEFE])/;
const LINE_END = /\r\n|\r|\n/g;

/** The paragraph that `source` is, if each of its lines begins with a letter, or the like, and none holds markup. */
export function plainParagraph(source: string): Paragraph | undefined {
  const code = source.charCodeAt(0);
  const letter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0x80 || code === 34;
  if (!letter || code === 0xfeff || MARKUP.test(source)) return undefined;
  const lines = /[\r\n]/.test(source);
  if (lines && NO_TEXT.test(source)) return undefined;
  let end = source.length;
  while (source.charCodeAt(end - 1) === 32) end--;
  const value = source.slice(0, end);
  let line = 1;
  let lineStart = 0;
  if (lines) {
    for (const { 0: ending, index } of source.matchAll(LINE_END)) {
      line++;
      lineStart = index + ending.length;
    }
  }
  const start = { line: 1, column: 1, offset: 0 };
  const at = (offset: number): Point => ({ line, column: offset - lineStart + 1, offset });
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: { start, end: at(end) } }],
    // The parser counts spaces at a paragraph's end to the paragraph, not to its text.
    position: { start: { ...start }, end: at(source.length) },
  };
}
