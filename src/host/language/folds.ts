import type { Article, Span } from '../../core/article/model.ts';
import { sectionEnds } from '../views/tree/nesting.ts';
import { hasOutline, isOurs } from './prose.ts';

/** What folds: sections with all beneath them, and statements. Offsets into the source, white space behind left out. */
export function foldsOf(article: Article): Span[] {
  if (!hasOutline(article)) return [];
  const ends = sectionEnds(article.sections);
  const sections = article.sections.flatMap((section, index) =>
    isOurs(article, section) ? [{ start: section.start, end: ends[index] ?? section.end }] : [],
  );
  return [...sections, ...article.statements].map(({ start, end }) => ({
    start,
    end: withoutBlank(article.source, start, end),
  }));
}

function withoutBlank(source: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(source[last - 1] ?? '')) last--;
  return last;
}
