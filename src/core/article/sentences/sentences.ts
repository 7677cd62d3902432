import type { Article, Block, Span } from '../model.ts';
import { splitSentences } from './split.ts';

/** Every sentence of an article, as spans of the source in source order. */
export function sentencesOf(article: Article): Span[] {
  const sentences: Span[] = [];
  for (const block of article.blocks) sentencesOfBlock(article, block, sentences);
  return sentences;
}

function sentencesOfBlock(article: Article, block: Block, into: Span[]): void {
  if (block.role === 'frontmatter' || block.kind === 'other') return;
  const from = block.text?.start ?? block.label?.textStart ?? block.start;
  const text = article.source.slice(from, block.text?.end ?? block.end);
  for (const { start, end } of splitSentences(text)) into.push({ start: from + start, end: from + end });
}
