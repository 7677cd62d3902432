import { visit } from 'unist-util-visit';
import { parseBlock } from '../article/block.ts';
import type { Article } from '../article/model.ts';
import { key, type Target } from './context.ts';

/** Where the article's link and image references lead; the first definition of a name holds. */
export function targetsOf(article: Article): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  if (article.context.definitions.length === 0) return targets;
  article.blocks.forEach((block, index) => {
    if (block.kind !== 'other' || !article.source.slice(block.start, block.end).includes(']:')) return;
    visit({ type: 'root', children: [...parseBlock(article, index).nodes] }, 'definition', (node) => {
      const name = key(node.identifier);
      if (!targets.has(name)) targets.set(name, { url: node.url, title: node.title ?? null });
    });
  });
  return targets;
}

/** The number each footnote shows, in the order of their definitions, which is how they stand in the page. */
export function footnoteNumbers(article: Article): ReadonlyMap<string, number> {
  return new Map(article.context.footnotes.map((name, at) => [key(name), at + 1]));
}
