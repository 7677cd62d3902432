import type { Article, BlockTree } from './model.ts';
import { parseMarkdownBlock } from './markdown/parse.ts';
import { parseTextBlock } from './text/parse.ts';

/**
 * Parses one block of an article to mdast. Positions in the nodes are relative to the block's start.
 *
 * @throws RangeError if the article has no block of that index
 */
export function parseBlock(article: Article, index: number): BlockTree {
  const block = article.blocks[index];
  if (!block) throw new RangeError(`No block ${index}`);
  if (article.format === 'text') return parseTextBlock(article.source, block);
  return parseMarkdownBlock(article.source.slice(block.start, block.end), article.context, {
    frontmatter: block.kind === 'frontmatter',
  });
}
