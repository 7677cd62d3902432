import { blockAt } from '../article/blockAt.ts';
import type { Article, Span } from '../article/model.ts';
import { Points } from '../text/points.ts';
import { plainSource, type PlainSource } from '../text/source.ts';
import type { Side } from './anchor/evidence.ts';
import { foldUnits } from './anchor/fold.ts';
import { SectionPlaces } from './sectionPlace.ts';

/** An article's text as descriptions speak of it, with what is worked out once for all of them. */
export class SearchedText {
  readonly plain: PlainSource;
  /** With LF line ends and without a byte order mark. Spans in it are in UTF-16 units. */
  readonly text: string;
  readonly points: Points;
  readonly places: SectionPlaces;
  #side: Side | undefined;

  constructor(readonly article: Article) {
    this.plain = plainSource(article.source);
    this.text = this.plain.text;
    this.points = new Points(this.text);
    this.places = new SectionPlaces(article);
  }

  /** The text, folded beside as it is; made when it is asked for. */
  get side(): Side {
    return (this.#side ??= { text: this.text, folded: foldUnits(this.text) });
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

  /** The source of the block that holds an offset into the source. */
  blockAt(offset: number): string {
    const block = this.article.blocks[blockAt(this.article, offset)];
    return block ? this.article.source.slice(block.start, block.end) : '';
  }

  /** An offset that does not cut a surrogate pair: it, or the next one in a direction. */
  #whole(offset: number, direction: 1 | -1): number {
    const inside = (this.text.codePointAt(offset - 1) ?? 0) > 0xffff;
    return inside ? offset + direction : offset;
  }
}
