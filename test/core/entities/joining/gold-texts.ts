import type { TaggedText } from '../../../../src/core/entities/joining/index.ts';
import { readGoldArticle, type Gold } from '../gold.ts';

/** An annotated article's paragraphs with their names, and where each paragraph starts in the source. */
export function goldTexts(gold: Gold): { texts: TaggedText[]; starts: number[] } {
  const { source, blocks } = readGoldArticle(gold);
  const starts = blocks.map(({ label, start }) => label?.textStart ?? start);
  const texts = blocks.map(({ end }, at) => {
    const start = starts[at] ?? 0;
    const names = gold.mentions
      .filter((mention) => mention.start >= start && mention.end <= end)
      .map((mention) => ({ start: mention.start - start, end: mention.end - start, type: mention.type }));
    return { text: source.slice(start, end), names };
  });
  return { texts, starts };
}
