import { blockAt } from '../../../core/article/blockAt.ts';
import type { Article, Span } from '../../../core/article/model.ts';
import { sentencesOfBlock } from '../../../core/article/sentences/sentences.ts';

/** The sentence at an offset, or the last before it in its block; undefined where there is none. */
export function sentenceAt(article: Article, offset: number): Span | undefined {
  if (article.blocks.length === 0) return undefined;
  const sentences = sentencesOfBlock(article, blockAt(article, offset));
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0];
}
