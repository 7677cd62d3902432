import { blockAt } from '../../article/blockAt.ts';
import type { Article, Span } from '../../article/model.ts';

/** Who names something, how often, and where first. */
export interface Voice {
  /** Index into `Article.speakers`; -1 for the article's own voice: what no statement has. */
  readonly speaker: number;
  readonly count: number;
  /** The first mention: a span of the source. */
  readonly first: Span;
}

/**
 * Who names something in an article, in the order in which they first do. Nothing is parsed.
 *
 * @param mentions - where the article names it: spans of the source, in order
 */
export function voicesOf(article: Article, mentions: readonly Span[]): Voice[] {
  const voices = new Map<number, { count: number; first: Span }>();
  for (const mention of mentions) {
    const statement = article.blocks[blockAt(article, mention.start)]?.statement ?? -1;
    const speaker = article.statements[statement]?.speaker ?? -1;
    const voice = voices.get(speaker);
    if (voice) voice.count += 1;
    else voices.set(speaker, { count: 1, first: { start: mention.start, end: mention.end } });
  }
  return [...voices].map(([speaker, { count, first }]) => ({ speaker, count, first }));
}
