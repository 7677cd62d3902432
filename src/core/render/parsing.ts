import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import type { AlignedText, Article, BlockTree } from '../article/model.ts';
import { key, type Target } from './context.ts';

// Stands in for core/article until that is there.
export function parse(article: Article, index: number): BlockTree {
  const block = article.blocks[index];
  if (!block) return { nodes: [] };
  const source = article.source.slice(block.start, block.end);
  if (article.format === 'text') {
    const position = {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: 1, column: source.length + 1, offset: source.length },
    };
    return {
      nodes: [{ type: 'paragraph', position, children: [{ type: 'text', value: source, position }] }],
    };
  }
  const tree = fromMarkdown(source, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
  return { nodes: tree.children };
}

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

export function targetsOf(article: Article): ReadonlyMap<string, Target> {
  const result = new Map<string, Target>();
  article.blocks.forEach((block, index) => {
    if (!article.source.slice(block.start, block.end).includes(']:')) return;
    for (const node of parse(article, index).nodes) {
      if (node.type === 'definition' && !result.has(key(node.identifier)))
        result.set(key(node.identifier), node);
    }
  });
  return result;
}

export function footnoteNumbers(article: Article): ReadonlyMap<string, number> {
  return new Map(article.context.footnotes.map((name, at) => [key(name), at + 1]));
}
