import type { Article, Span } from '../../core/article/model.ts';
import { Points } from '../../core/text/points.ts';
import { plainSource, type PlainSource } from '../../core/text/source.ts';

/** An article's text as files of annotations speak of it: LF line ends, no byte order mark, Unicode code points. */
export class PlainArticle {
  private readonly plain: PlainSource;
  private readonly points: Points;

  constructor(private readonly article: Pick<Article, 'source'>) {
    this.plain = plainSource(article.source);
    this.points = new Points(this.plain.text);
  }

  get text(): string {
    return this.plain.text;
  }

  /** Offsets into the source of code points. */
  spanOf({ start, end }: Span): Span {
    const offset = (points: number): number => this.plain.toSource(this.points.offsetOf(points));
    return { start: offset(start), end: offset(end) };
  }

  /** Code points of offsets into the source. */
  pointsOf({ start, end }: Span): Span {
    const points = (offset: number): number => this.points.before(this.plain.fromSource(offset));
    return { start: points(start), end: points(end) };
  }

  /** The words at a span of the source, with LF line ends. */
  quoteAt({ start, end }: Span): string {
    return this.article.source.slice(start, end).replaceAll('\r\n', '\n');
  }
}

const known = new WeakMap<object, PlainArticle>();

/** Made once for each version of an article. */
export function plainArticle(article: Article): PlainArticle {
  const plain = known.get(article) ?? new PlainArticle(article);
  known.set(article, plain);
  return plain;
}
