import type { Article, Section } from '../../core/article/model.ts';

/**
 * Whether there is anything to outline: somebody speaks or asks, or plain text has headings. Markdown's own headings
 * don't count, since the editor lists and folds those by itself; nor does a single line of a licence or a list that
 * happens to look like one.
 */
export function hasOutline(article: Article): boolean {
  if (article.statements.length > 0) return true;
  const ours = article.sections.filter((section) => isOurs(article, section));
  return ours.length > 1 || ours.some(({ kind }) => kind === 'question');
}

/** Whether a section is ours to list: the editor does not know it as a Markdown heading already. */
export function isOurs(article: Article, section: Section): boolean {
  if (section.kind === 'lead') return false;
  return article.format === 'text' || article.blocks[section.blocks.start]?.kind !== 'heading';
}
