import { readFileSync } from 'node:fs';
import { finish } from '../../../src/core/steps.ts';
import { readArticle } from '../../../src/core/article/index.ts';
import type { Article } from '../../../src/core/article/model.ts';
import { buildTree } from '../../../src/host/views/tree/build.ts';
import { articleIds, type ArticleIds } from '../../../src/host/views/tree/ids.ts';
import { statementKeys } from '../../../src/host/session/readState.ts';
import { beginningOf, labelOf } from '../../../src/host/views/tree/labels.ts';
import type { Grouping, Tree } from '../../../src/host/views/tree/model.ts';

export function fixture(name: string): Article {
  const source = readFileSync(new URL(`../../fixtures/articles/${name}`, import.meta.url), 'utf8');
  return readArticle(source, name.endsWith('.md') ? 'markdown' : 'text');
}

export function idsOf(article: Article, before?: ArticleIds): ArticleIds {
  return finish(articleIds(article, statementKeys(article), before));
}

export function treeOf(article: Article, grouping: Grouping = 'section'): Tree {
  return finish(buildTree(article, grouping, idsOf(article)));
}

/** A tree as an indented list of its labels, each cut to so many characters. */
export function listing(article: Article, tree: Tree, length = 24): string[] {
  const list = (ids: readonly string[], depth: number): string[] =>
    ids.flatMap((id) => {
      const node = tree.nodes.get(id);
      if (!node) throw new Error(`${id} is listed and is no node`);
      const line = `${'  '.repeat(depth)}${node.kind} ${[labelOf(article, node), beginningOf(article, node)].filter(Boolean).join(' — ').slice(0, length)}`;
      return [line, ...list(node.children, depth + 1)];
    });
  return list(tree.roots, 0);
}
