import { readArticle } from '../../article/read.ts';
import type { Span } from '../model.ts';

/**
 * The speakers' labels of an interview in Markdown, with the white space behind them.
 * @returns spans of the source in order
 */
export function labelsOf(source: string): Span[] {
  const { blocks } = readArticle(source, 'markdown');
  return blocks.flatMap(({ label }) => (label ? [{ start: label.start, end: label.textStart }] : []));
}
