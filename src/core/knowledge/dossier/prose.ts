import type { Nodes, Paragraph } from 'mdast';
import { flattenBlock } from '../../article/alignment/index.ts';
import { collectContext } from '../../article/markdown/context.ts';
import { parseMarkdownBlock } from '../../article/markdown/parse.ts';
import { scanMarkdown } from '../../article/markdown/scan.ts';
import { finish } from '../../steps.ts';
import type { Passage, Prose } from './model.ts';

/** Units of prose that are looked at, and blocks: who opens with more than that has no summary to show. */
const FAR = 32_768;
const BLOCKS = 40;
/** Units of one block that are read: more than a card shows. */
const LONGEST = 4_096;

/**
 * The first heading of a text, and its first paragraph that shows something, in a list or quote too. Takes no more than
 * a few milliseconds, however long the text.
 *
 * @param from - where the prose begins in `source`; all offsets are UTF-16 units into `source`
 */
export function readProse(source: string, from: number): Prose {
  // The line feed keeps a rule at the start from being taken for front matter.
  const text = `\n${source.slice(from, from + FAR)}`;
  const blocks = finish(scanMarkdown(text));
  const context = collectContext(text, blocks);
  const found: { heading?: Passage; paragraph?: Passage } = {};
  for (const { kind, start, end } of blocks.slice(0, BLOCKS)) {
    if (found.paragraph && (found.heading || kind !== 'heading')) continue;
    const block = text.slice(start, Math.min(end, start + LONGEST));
    const { nodes } = parseMarkdownBlock(block, context);
    for (const node of leaves(nodes)) {
      const name = node.type === 'heading' ? 'heading' : 'paragraph';
      const shown = found[name] ? undefined : flattenBlock([node], block).text.trim();
      if (shown === undefined || shown === '') continue;
      const shift = from - 1 + start;
      const { start: first, end: last } = node.position ?? {};
      found[name] = { text: shown, start: shift + (first?.offset ?? 0), end: shift + (last?.offset ?? 0) };
    }
  }
  return found;
}

/** Headings and paragraphs in the order in which they stand. */
function* leaves(nodes: readonly Nodes[]): Generator<Paragraph | Extract<Nodes, { type: 'heading' }>> {
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading') yield node;
    else if ('children' in node && node.type !== 'footnoteDefinition') yield* leaves(node.children);
  }
}
