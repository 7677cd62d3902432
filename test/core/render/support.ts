import { parseHTML } from 'linkedom';
import { readArticle, type Article, type ArticleFormat } from '../../../src/core/article/index.ts';
import {
  createRenderer,
  ENGLISH,
  type RenderedBlock,
  type RenderOptions,
} from '../../../src/core/render/index.ts';

/** An article and what its blocks become. */
export interface RenderedArticle {
  readonly article: Article;
  readonly blocks: readonly RenderedBlock[];
  readonly html: string;
}

export function renderArticle(
  source: string,
  options: Partial<RenderOptions> = {},
  format: ArticleFormat = 'markdown',
): RenderedArticle {
  const article = readArticle(source, format);
  const blocks = createRenderer({ strings: ENGLISH, ...options }).blocks(article, 0, article.blocks.length);
  return { article, blocks, html: blocks.map((block) => block.html).join('\n') };
}

/** The elements that a browser makes of HTML, as children of one body. */
export function elementsOf(html: string): Element[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.body.children];
}
