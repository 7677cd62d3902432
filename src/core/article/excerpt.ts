import type { Article, Block } from './model.ts';

/** Some blocks of an article as an article of their own, without its sections and statements. */
export interface Excerpt {
  readonly article: Article;
  /** Where its source begins in the whole article's. */
  readonly offset: number;
}

/**
 * Cuts blocks out of an article: little to send to another thread, and each block parses as it does in the whole.
 *
 * @param from - index of the first block
 * @param to - index behind the last one
 */
export function excerptOf(article: Article, from: number, to: number): Excerpt {
  const blocks = article.blocks.slice(from, to);
  const offset = blocks[0]?.start ?? 0;
  const source = article.source.slice(offset, blocks.at(-1)?.end ?? offset);
  const { format, meta, context } = article;
  const moved = blocks.map((block) => movedBlock(block, -offset));
  return {
    article: { source, format, meta, context, blocks: moved, sections: [], statements: [], speakers: [] },
    offset,
  };
}

function movedBlock({ kind, role, start, end, depth, text, label }: Block, by: number): Block {
  return {
    kind,
    role,
    start: start + by,
    end: end + by,
    section: -1,
    statement: -1,
    ...(depth === undefined ? {} : { depth }),
    ...(text ? { text: { start: text.start + by, end: text.end + by } } : {}),
    ...(label
      ? {
          label: {
            ...label,
            start: label.start + by,
            end: label.end + by,
            nameSpan: { start: label.nameSpan.start + by, end: label.nameSpan.end + by },
            textStart: label.textStart + by,
          },
        }
      : {}),
  };
}
