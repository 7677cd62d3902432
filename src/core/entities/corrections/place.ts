import type { Span } from '../model.ts';
import type { QuotedPlace } from './model.ts';
import { offsetOf, plainSource, pointsBefore, whole, type PlainSource } from '../../text/source.ts';

/** Characters of context on each side, at the least where there are so many, and at the most. */
const LEAST = 32;
const MOST = 1_024;
/** Places looked at. What occurs more often is no name. */
const MOST_PLACES = 20_000;

/**
 * Describes a passage so that it is found again, with as much context as tells it from all others.
 *
 * @param span offsets into the source
 * @returns undefined where even a thousand characters on each side don't tell it from another place
 */
export function quotePlace(source: string, span: Span): QuotedPlace | undefined {
  const plain = plainSource(source);
  const { text } = plain;
  const start = plain.fromSource(span.start);
  const end = plain.fromSource(span.end);
  const exact = text.slice(start, end);
  if (exact === '') return undefined;
  const others = placesOf(text, exact).filter((at) => at !== start);
  for (let size = LEAST; size <= MOST; size *= 2) {
    const from = whole(text, Math.max(0, start - size));
    const to = whole(text, Math.min(text.length, end + size));
    const prefix = text.slice(from, start);
    const suffix = text.slice(end, to);
    let rival = -1;
    for (const at of others) rival = Math.max(rival, common(text, at, { exact, prefix, suffix }));
    // A rival that is nearly as good would be as good after an edit.
    if (rival + LEAST > prefix.length + suffix.length && size * 2 <= MOST && others.length > 0) continue;
    if (rival === prefix.length + suffix.length) return undefined;
    const first = pointsBefore(text, start);
    return { start: first, end: first + pointsBefore(exact, exact.length), exact, prefix, suffix, rival };
  }
  return undefined;
}

/** Finds quoted places in one source. */
export class PlaceFinder {
  private plain: PlainSource | undefined;

  constructor(private readonly source: string) {}

  /**
   * Where a quoted passage stands now: at its old position where its context is the same and nowhere else, or at the
   * one place that is more like it than any other was when it was quoted.
   *
   * @returns offsets into the source; undefined where there is no such place, or several
   */
  find(place: QuotedPlace): Span | undefined {
    const plain = (this.plain ??= plainSource(this.source));
    const { text } = plain;
    const { exact, prefix, suffix, rival } = place;
    if (exact === '') return undefined;
    const full = prefix.length + suffix.length;
    const bar = Math.max(rival + 1, Math.min(LEAST, full));
    const good = placesOf(text, exact)
      .map((at) => ({ at, score: common(text, at, place) }))
      .filter(({ score }) => score >= bar);
    const [only, ...more] = good;
    if (!only) return undefined;
    let found = only.at;
    if (more.length > 0) {
      const same = good.filter(({ score }) => score === full);
      const old = offsetOf(text, place.start);
      if (same.length !== 1 || same[0]?.at !== old) return undefined;
      found = old;
    }
    return { start: plain.toSource(found), end: plain.toSource(found + exact.length) };
  }
}

function placesOf(text: string, exact: string): number[] {
  const places: number[] = [];
  for (
    let at = text.indexOf(exact);
    at !== -1 && places.length < MOST_PLACES;
    at = text.indexOf(exact, at + 1)
  )
    places.push(at);
  return places;
}

/** How many characters of context a place has in common with a quote: those next to it on both sides. */
function common(text: string, at: number, quote: Pick<QuotedPlace, 'exact' | 'prefix' | 'suffix'>): number {
  const { exact, prefix, suffix } = quote;
  let before = 0;
  while (before < prefix.length && at - before > 0) {
    if (text.charCodeAt(at - before - 1) !== prefix.charCodeAt(prefix.length - before - 1)) break;
    before += 1;
  }
  let behind = 0;
  const end = at + exact.length;
  while (behind < suffix.length && end + behind < text.length) {
    if (text.charCodeAt(end + behind) !== suffix.charCodeAt(behind)) break;
    behind += 1;
  }
  return before + behind;
}
