import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { Article } from '../../../core/article/model.ts';
import { blockAt } from '../../../core/article/blockAt.ts';

/** Annotations as Markdown quotations, each with who says it and where; what is no passage has its note alone. */
export function quotations(article: Article, meant: readonly PlacedAnnotation[]): string {
  return meant
    .map((placed) => quotation(article, placed))
    .filter((each) => each !== '')
    .join('\n\n');
}

function quotation(article: Article, { annotation, placement }: PlacedAnnotation): string {
  const { target, note } = annotation;
  if (target.kind !== 'passage') return note;
  const lines = target.quote.exact.trim().split('\n');
  const speaker =
    placement.state === 'placed' || placement.state === 'moved'
      ? speakerAt(article, placement.span.start)
      : target.section?.speaker;
  const { title, publisher, published } = article.meta;
  const source = [speaker, title && `“${title}”`, publisher, published].filter(Boolean).join(', ');
  const quoted = lines.map((line) => `> ${line}`.trimEnd());
  return [...quoted, ...(source === '' ? [] : ['>', `> — ${source}`])].join('\n');
}

/** Who speaks at an offset into the source; undefined for the article's own voice. */
export function speakerAt(article: Article, offset: number): string | undefined {
  const statement = article.statements[article.blocks[blockAt(article, offset)]?.statement ?? -1];
  return article.speakers[statement?.speaker ?? -1]?.name;
}
