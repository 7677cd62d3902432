import type { Article } from './model.ts';

/** Index of the block that holds an offset, or of the last one before it. */
export function blockAt(article: Article, offset: number): number {
  let low = 0;
  let high = article.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const block = article.blocks[middle];
    if (block && block.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
