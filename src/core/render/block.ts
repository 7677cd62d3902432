import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root as MarkdownRoot } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { Article, Block, BlockTree } from '../article/model.ts';
import type { RenderContext } from './context.ts';
import { dress, nothing } from './dress.ts';
import { handlersFor } from './handlers.ts';
import { setLabelApart } from './label.ts';
import { element, runsOf, tie, type Leaves, type Pieces } from './leaves.ts';
import { setMarks, type Mark } from './marks.ts';
import { masthead } from './masthead.ts';
import { SCHEMA } from './schema.ts';
import { serialize } from './serialize.ts';

/** What a block's text becomes, wherever the block stands. */
export interface RenderedText {
  /** One element, sanitised. */
  readonly html: string;
  /** Its text content in the source: triples `[textStart, sourceStart, length]` from the block's start. */
  readonly runs: number[];
}

/**
 * Renders one block anew.
 *
 * @param parse Gives the block's tree.
 * @param marks What names and figures stand in it.
 */
export function renderText(
  article: Article,
  block: Block,
  context: RenderContext,
  parse: () => BlockTree,
  marks: readonly Mark[] = [],
): RenderedText {
  const source = article.source.slice(block.start, block.end);
  try {
    return rendered(article, block, source, context, parse, marks);
  } catch (error) {
    // Nested deeper than the stack reaches: still to be read, as it stands.
    if (error instanceof RangeError) return asItStands(source);
    throw error;
  }
}

function rendered(
  article: Article,
  block: Block,
  source: string,
  context: RenderContext,
  parse: () => BlockTree,
  marks: readonly Mark[],
): RenderedText {
  if (block.role === 'frontmatter') {
    const header = masthead(article.meta, context);
    const root = header ? dress(article, block, { type: 'root', children: [header] }, context) : nothing();
    return { html: serialize(root), runs: [] };
  }
  const leaves: Leaves = new Map();
  const markdown: MarkdownRoot = { type: 'root', children: [...parse().nodes] };
  const unsafe = toHast(markdown, { handlers: handlersFor(context, source, leaves) });
  const tree = asRoot(sanitize(unsafe, SCHEMA));
  const pieces: Pieces = tie(tree, leaves);
  const root: Element = dress(article, block, tree, context);
  if (block.label) setLabelApart(root, block.label, article.source, block.start, pieces);
  setMarks(root, marks, block.start, pieces);
  return { html: serialize(root), runs: runsOf(root, pieces) };
}

function asRoot(tree: ReturnType<typeof sanitize>): Root {
  if (tree.type === 'root') return tree;
  return { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
}

function asItStands(source: string): RenderedText {
  const text = source.replace(/\r\n?|\0/g, (found) => (found === '\0' ? '\uFFFD' : '\n'));
  const root = element('div', { className: ['block', 'raw'] }, [{ type: 'text', value: text }]);
  return { html: serialize(root), runs: text === source ? [0, 0, text.length] : [] };
}
