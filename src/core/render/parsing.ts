import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseBlock } from '../article/block.ts';
import type { AlignedText, Article } from '../article/model.ts';
import { key, type Target } from './context.ts';

// Stands in until core/article aligns nodes itself.
export function align(node: Nodes, blockSource: string): AlignedText {
  const text = 'value' in node ? node.value : '';
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const slice = blockSource.slice(start, end);
  if (slice === text) return { text, runs: [0, start, text.length] };
  const runs: number[] = [];
  let cursor = 0;
  for (let i = 0; i < text.length; i++) {
    const found = slice.indexOf(text.charAt(i), cursor);
    if (found < 0) continue;
    runs.push(i, start + found, 1);
    cursor = found + 1;
  }
  return { text, runs };
}

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
