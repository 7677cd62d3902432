import type { Article, Span } from '../../article/model.ts';
import { finish, type Steps } from '../../steps.ts';
import { Pattern } from '../anchor/pattern.ts';
import { Search, type Found } from '../anchor/search.ts';
import type { PassageDescription } from '../model.ts';
import { SearchedText } from '../searchedText.ts';
import { contextOf } from './context.ts';

/** Characters of context on each side, at the least where there are so many, and at the most. */
const LEAST = 32;
const MOST = 512;
/** By how many characters of evidence a description should tell its passage from every other place. */
const APART = 24;

/** Describes passages of one article so that they are found again after edits. */
export class Describer {
  private constructor(
    private readonly searched: SearchedText,
    private readonly search: Search,
  ) {}

  /** Takes time linear in the article's length; each passage then takes far less. */
  static *of(article: Article): Steps<Describer> {
    const searched = new SearchedText(article);
    yield;
    return new Describer(searched, yield* Search.of(searched.text));
  }

  /**
   * @param span offsets into the source; characters that it cuts belong to it
   * @returns undefined where nothing but white space stands there
   */
  describe(span: Span): PassageDescription | undefined {
    const { text, points, places } = this.searched;
    const { start, end } = this.searched.fromSource(span);
    const exact = text.slice(start, end);
    if (exact.trim() === '') return undefined;
    for (let size = LEAST; ; size *= 2) {
      const quote = { exact, ...contextOf(text, { start, end }, size) };
      const pattern = new Pattern(quote);
      const others = this.search.find(pattern, start).filter((found) => !isSame(found, { start, end }));
      const best = others[0]?.score ?? 0;
      if (
        pattern.length - best < APART &&
        size * 2 <= MOST &&
        quote.prefix.length + quote.suffix.length < text.length - exact.length
      )
        continue;
      const section = places.at(this.searched.plain.toSource(start));
      return {
        position: { start: points.before(start), end: points.before(end) },
        quote,
        ...(section && { section }),
        rival: Math.min(1, best / pattern.length),
      };
    }
  }
}

/** Whether two places are one: the same, or one overlapping the other without being the very words. */
function isSame(found: Found, { start, end }: Span): boolean {
  if (found.start === start && found.end === end) return true;
  return found.quote < 1 && found.start < end && found.end > start;
}

/** The same for one passage; see `Describer.describe`. */
export function describePassage(article: Article, span: Span): PassageDescription | undefined {
  return finish(Describer.of(article)).describe(span);
}
