import { flattenBlock, toSource } from '../alignment/index.ts';
import { parseBlock } from '../block.ts';
import type { Article, Block, Span } from '../model.ts';
import { leavesOf } from './leaves.ts';
import { splitSentences } from './split.ts';

/** Without these, Markdown's running text is its source, line by line. */
const MARKUP = /[\\`*_[\]<>&~|]/u;

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
  if (block.role === 'frontmatter') return [];
  if (article.format === 'text' && block.kind === 'other') return [];
  return isPlain(article, block) ? plainSentences(article, block) : parsedSentences(article, block, index);
}

function isPlain({ source, format }: Article, block: Block): boolean {
  if (format === 'text') return true;
  return block.kind !== 'other' && !MARKUP.test(source.slice(textStart(block), textEnd(block)));
}

function textStart(block: Block): number {
  return block.label?.textStart ?? block.text?.start ?? block.start;
}

function textEnd(block: Block): number {
  return block.text?.end ?? block.end;
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

/** The first offset into the text whose source does not stand before `from`. */
function textOffset(runs: readonly number[], from: number): number {
  for (let at = 0; at + 2 < runs.length; at += 3) {
    const text = runs[at] ?? 0;
    const source = runs[at + 1] ?? 0;
    const length = runs[at + 2] ?? 0;
    if (source >= from) return text;
    if (source + length > from) return text + from - source;
  }
  return Infinity;
}
