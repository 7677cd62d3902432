import type { Article, Span } from '../../article/model.ts';
import { finish, type Steps } from '../../steps.ts';
import { Pattern } from '../anchor/pattern.ts';
import { ALIKE, Search } from '../anchor/search.ts';
import { voiceAt } from '../anchor/speakers.ts';
import type { PassageDescription } from '../model.ts';
import { SearchedText } from '../searchedText.ts';
import { contextOf } from './context.ts';
import { Neighbours } from './neighbours.ts';

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
    return new Describer(searched, yield* Search.of(searched.side));
  }

  /**
   * @param span offsets into the source; characters that it cuts belong to it
   * @returns undefined where nothing but white space stands there
   */
  describe(span: Span): PassageDescription | undefined {
    const { text, plain, points, places } = this.searched;
    const { start, end } = this.searched.fromSource(span);
    const exact = text.slice(start, end);
    if (exact.trim() === '') return undefined;
    const section = places.at(plain.toSource(start));
    const neighbours = new Neighbours(this.searched, { start, end });
    for (let size = LEAST; ; size *= 2) {
      const quote = { exact, ...contextOf(text, { start, end }, size) };
      const pattern = new Pattern(quote);
      const best = this.#bestOther(pattern, { start, end }, neighbours, section?.speaker);
      const isAll = pattern.length >= text.length;
      if (pattern.length - best < APART && size * 2 <= MOST && !isAll) continue;
      return {
        position: { start: points.before(start), end: points.before(end) },
        quote,
        ...(section && { section }),
        rival: Math.min(1, best / pattern.length),
      };
    }
  }

  /** How much speaks for the best other place. */
  #bestOther(pattern: Pattern, own: Span, neighbours: Neighbours, speaker?: string): number {
    let best = 0;
    for (const found of this.search.find(pattern, own.start, true)) {
      if (found.quote < ALIKE || (found.start === own.start && found.end === own.end)) continue;
      // Nobody else's words are ever taken for the speaker's.
      const at = this.searched.plain.toSource(found.start);
      if (speaker !== undefined && voiceAt(this.searched, speaker, at) === 'other') continue;
      best = Math.max(best, found.score, neighbours.scoreWithout(pattern, found));
    }
    return best;
  }
}

/** The same for one passage; see `Describer.describe`. */
export function describePassage(article: Article, span: Span): PassageDescription | undefined {
  return finish(Describer.of(article)).describe(span);
}
