import { flattenBlock, toSource } from '../alignment/index.ts';
import { parseBlock } from '../block.ts';
import type { Article, Block, Span } from '../model.ts';
import { leavesOf } from './leaves.ts';
import { isPlain, isSilent, textEnd, textOffset, textStart } from './plain.ts';
import { splitSentences } from './split.ts';

/**
 * Every sentence of an article, as spans of the source in source order. A sentence begins with its first and ends with
 * its last visible character and never goes beyond a paragraph, heading, list item or table cell; headings and questions
 * are sentences, labels, front matter, code and raw HTML are not. Blocks with markup are parsed for it.
 */
export function sentencesOf(article: Article): Span[] {
  return article.blocks.flatMap((_, index) => sentencesOfBlock(article, index));
}

/**
 * The sentences of one block, as spans of the article's source.
 *
 * @throws RangeError if the article has no block of that index
 */
export function sentencesOfBlock(article: Article, index: number): Span[] {
  const block = article.blocks[index];
  if (!block) throw new RangeError(`No block ${index}`);
  if (isSilent(article, block)) return [];
  return isPlain(article, block) ? plainSentences(article, block) : parsedSentences(article, block, index);
}

function plainSentences({ source }: Article, block: Block): Span[] {
  const from = textStart(block);
  return splitSentences(source.slice(from, textEnd(block))).map(({ start, end }) => ({
    start: from + start,
    end: from + end,
  }));
}

function parsedSentences(article: Article, block: Block, index: number): Span[] {
  const own = article.source.slice(block.start, block.end);
  const from = textStart(block) - block.start;
  const sentences: Span[] = [];
  for (const leaf of leavesOf(parseBlock(article, index).nodes)) {
    const aligned = flattenBlock([leaf], own);
    const cut = from > 0 ? textOffset(aligned.runs, from) : 0;
    for (const { start, end } of splitSentences(aligned.text.slice(cut)))
      sentences.push({
        start: block.start + toSource(aligned, start + cut, 'start'),
        end: block.start + toSource(aligned, end + cut, 'end'),
      });
  }
  return sentences;
}
