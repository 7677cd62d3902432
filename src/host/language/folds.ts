import type { Article, Span } from '../../core/article/model.ts';
import { sectionEnds } from '../views/tree/nesting.ts';
import { hasOutline, isOurs } from './prose.ts';

/** What folds: sections with all beneath them, and statements. Offsets into the source. */
export function foldsOf(article: Article): Span[] {
  if (!hasOutline(article)) return [];
  const ends = sectionEnds(article.sections);
  const sections = article.sections.flatMap((section, index) =>
    isOurs(article, section) ? [{ start: section.start, end: ends[index] ?? section.end }] : [],
  );
  return [...sections, ...article.statements];
}
