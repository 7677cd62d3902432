import type { Article, Span } from '../../../core/article/model.ts';
import type { Tree } from './model.ts';

/** Index of the last span that begins at or before `offset`; -1 when there is none. Spans ascend. */
export function lastStarted(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The row for what stands at `offset`: a statement where somebody speaks, otherwise the section. */
export function rowAt(article: Article, tree: Tree, offset: number): string | undefined {
  const section = lastStarted(article.sections, offset);
  const statement = lastStarted(article.statements, offset);
  const inSection = article.statements[statement]?.section === section;
  if (inSection) return tree.statementIds[statement];
  if (tree.grouping === 'section') return tree.sectionIds[section];
  const [first] = article.sections[section]?.statements ?? [];
  return first === undefined ? undefined : tree.statementIds[first];
}

/** The row that stands for `id` while rows in `collapsed` hide what is beneath them. */
export function visibleRow(tree: Tree, id: string, collapsed: ReadonlySet<string>): string {
  let visible = id;
  for (let above = tree.nodes.get(id)?.parent; above !== undefined; above = tree.nodes.get(above)?.parent)
    if (collapsed.has(above)) visible = above;
  return visible;
}

/** Where *next* and *previous* stop: at statements, or at sections where nobody speaks. */
export function stops(article: Article): readonly Span[] {
  if (article.statements.length > 0) return article.statements;
  return article.sections.map(({ headingSpan, start, end }) => headingSpan ?? { start, end });
}

/** The stop `step` (1 or -1) away from `offset`; undefined past either end. */
export function stopFrom(spans: readonly Span[], offset: number, step: 1 | -1): Span | undefined {
  return spans[lastStarted(spans, offset) + step];
}
