import type { Steps } from '../../steps.ts';
import type { RawBlock } from '../model.ts';
import { Scanner } from './scanner.ts';

/**
 * Cuts Markdown into its top-level blocks in one pass, without parsing what is inside them. Parsing each block alone
 * gives the nodes that parsing the whole gives; a block may hold more than one node where a border is not certain.
 *
 * A block starts at the start of a line and ends before its last line ending; blank lines between blocks belong to
 * none, nor does a byte order mark. Only code and HTML that are never closed keep what follows to the end.
 * @param source the article's text, with any line endings
 * @returns the blocks in source order, offsets in UTF-16 units into `source`
 */
export function scanMarkdown(source: string): Steps<RawBlock[]> {
  return new Scanner(source).scan();
}
