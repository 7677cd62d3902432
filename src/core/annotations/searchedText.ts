import type { Article, Span } from '../article/model.ts';
import { Points } from '../text/points.ts';
import { plainSource, type PlainSource } from '../text/source.ts';
import { SectionPlaces } from './sectionPlace.ts';

/** An article's text as descriptions speak of it, with what is worked out once for all of them. */
export class SearchedText {
  readonly plain: PlainSource;
  /** With LF line ends and without a byte order mark. Spans in it are in UTF-16 units. */
  readonly text: string;
  readonly points: Points;
  readonly places: SectionPlaces;

  constructor(readonly article: Article) {
    this.plain = plainSource(article.source);
    this.text = this.plain.text;
    this.points = new Points(this.text);
    this.places = new SectionPlaces(article);
  }

  /** A span of the text, in the source. */
  toSource({ start, end }: Span): Span {
    return { start: this.plain.toSource(start), end: this.plain.toSource(end) };
  }

  /** A span of the source, in the text; characters are never cut. */
  fromSource({ start, end }: Span): Span {
    const from = this.plain.fromSource(start);
    const to = this.plain.fromSource(end);
    return { start: this.#whole(from, -1), end: this.#whole(to, 1) };
  }

  /** An offset that does not cut a surrogate pair: it, or the next one in a direction. */
  #whole(offset: number, direction: 1 | -1): number {
    const inside = (this.text.codePointAt(offset - 1) ?? 0) > 0xffff;
    return inside ? offset + direction : offset;
  }
}
