import type { Span } from '../../article/model.ts';
import type { Steps } from '../../steps.ts';
import { alignPart } from './align.ts';
import { evidence, type Side } from './evidence.ts';
import { foldUnits } from './fold.ts';
import { GRAM, Grams } from './grams.ts';
import { likeness } from './likeness.ts';
import { Pattern } from './pattern.ts';
import { seed, type Cluster } from './seeds.ts';
import { keepsBorders, snap } from './snap.ts';

/** A place that may be the one. Offsets are UTF-16 units into the text looked at. */
export interface Found {
  readonly start: number;
  readonly end: number;
  /** How like the quote the words there are: 1 the same, 0 nothing alike. */
  readonly quote: number;
  /** How much of prefix and suffix stands there, in characters. */
  readonly before: number;
  readonly behind: number;
  /** Quote and context together, in characters. */
  readonly score: number;
}

/** How like the quote words have to be to be taken for it at all. */
export const ALIKE = 0.5;
/** Clusters looked at for the very words, and for words like them. */
const MOST_CLUSTERS = 48;
const MOST_ALIGNED = 8;
/** Of long patterns fewer: so many characters in all, but some. */
const MOST_CHARACTERS = 8_192;
const LEAST_CLUSTERS = 6;
/** Occurrences of a quote that is too short, or in a text too short, for pieces. */
const MOST_OCCURRENCES = 512;
/** How far from where it should be a quote may stand, and how much longer than its pattern a stretch may have grown. */
const REACH = 32;
/** A place that has so much of quote and context needs no alignment to find a better one near it. */
const GOOD = 0.8;
/** What it costs to look at a place, for each character of the pattern, beside comparing one. */
const VERBATIM_COST = 30;
const ALIGNED_COST = 60;
/** And for each character of the text aligned with each of the pattern: 32 are compared at once. */
const CELL_COST = 0.25;
/** Longer quotes are found by their ends, each so long. */
const LONG = 640;
const END = 256;
/** Pieces of a long quote that tell how much of it is there. */
const PIECES = 64;
/** Ends of long quotes that are tried with each other. */
const MOST_ENDS = 12;

/** How much speaks for a place. */
export function weigh(pattern: Pattern, text: Side, { start, end }: Span, quote: number): Found {
  const before = evidence(pattern.prefix, text, start, -1);
  const behind = evidence(pattern.suffix, text, end, 1);
  return { start, end, quote, before, behind, score: quote * pattern.exact.length + before + behind };
}

/** Looks for quotes with their context in one text. */
export class Search {
  private constructor(
    private readonly text: string,
    private readonly side: Side,
    private readonly grams: Grams,
  ) {}

  /** What was compared until now, in characters, about: what time it took, by no clock. */
  spent = 0;

  /** @param side the text to look in */
  static *of(side: Side): Steps<Search> {
    return new Search(side.text, side, yield* Grams.of(side.folded));
  }

  /**
   * @param expected where the quote was last
   * @param thorough whether to look at places that are far from as good as the best one, too
   * @returns the places most like the quote with its context, best first
   */
  find(pattern: Pattern, expected: number, thorough = false): Found[] {
    const places = new Map<string, Found>();
    const add = (span: Span, quote: number): Found => {
      const key = `${span.start} ${span.end}`;
      const found = places.get(key) ?? weigh(pattern, this.side, span, quote);
      places.set(key, found);
      return found;
    };
    /** The most that speaks for a place where the words are not any more. */
    let gone = 0;
    const length = pattern.exact.length;
    const verbatim = (at: number): Found => add({ start: at, end: at + length }, 1);
    if (pattern.length < GRAM || this.text.length < GRAM) {
      this.#occurrences(pattern, 0, this.text.length).forEach(verbatim);
    } else if (length > LONG) {
      for (const span of this.#byEnds(pattern, expected)) add(span, this.#likeness(pattern.exact, span));
    } else {
      const clusters = seed(this.grams, pattern.whole, expected - pattern.prefix.text.length);
      const most = Math.max(LEAST_CLUSTERS, Math.min(MOST_CLUSTERS, MOST_CHARACTERS / pattern.length));
      const top = clusters[0]?.weight ?? 0;
      let good = 0;
      for (const [index, cluster] of clusters.entries()) {
        const isPoor = !thorough && good >= GOOD * pattern.length && cluster.weight * 2 < top;
        if (index >= most || isPoor) break;
        this.spent += pattern.length * VERBATIM_COST;
        const best = Math.max(0, ...this.#verbatim(pattern, cluster).map((at) => verbatim(at).score));
        good = Math.max(good, best);
        if (best >= GOOD * pattern.length || index >= MOST_ALIGNED) continue;
        // Where one place is good, another one with few words of it is no rival to align.
        if (good >= GOOD * pattern.length && cluster.weight * 2 < top) continue;
        this.spent += pattern.length * (ALIGNED_COST + pattern.length * CELL_COST);
        const span = this.#align(pattern, cluster);
        const found = add(span, this.#likeness(pattern.exact, span));
        gone = Math.max(gone, this.#without(pattern, found));
      }
    }
    const sorted = [...places.values()].sort((a, b) => b.score - a.score);
    return apart(sorted.map((found) => (found.score <= gone ? { ...found, quote: 0 } : found)));
  }

  /** How much speaks for the quote having been taken out where words were found that are like it. */
  #without(pattern: Pattern, { start, end, quote, before, behind }: Found): number {
    if (quote === 1) return 0;
    if (quote < ALIKE) return before + behind;
    // They may be words of the context that stand next to where it was.
    return Math.max(
      before + evidence(pattern.suffix, this.side, start, 1),
      behind + evidence(pattern.prefix, this.side, end, -1),
    );
  }

  #likeness(exact: string, { start, end }: Span): number {
    const there = this.text.slice(start, end);
    if (there === exact) return 1;
    const longest = Math.max(exact.length, there.length);
    if (longest === 0) return 0;
    if (longest > 2 * LONG) return this.#share(exact, { start, end });
    return likeness(exact, there);
  }

  /** How much of a long quote stands in a stretch, by pieces of it. */
  #share(exact: string, { start, end }: Span): number {
    let there = 0;
    for (let piece = 0; piece < PIECES; piece += 1) {
      const at = Math.floor(((exact.length - GRAM) * piece) / (PIECES - 1));
      if (this.grams.stands(foldUnits(exact.slice(at, at + GRAM)), start, end)) there += 1;
    }
    return Math.min(0.99, there / PIECES);
  }

  /** Where the quote stands word for word, as near to the cluster as may be. */
  #verbatim(pattern: Pattern, { begins }: Cluster): number[] {
    const { exact, prefix } = pattern;
    const lead = prefix.text.length;
    const found = begins
      .map((begin) => begin + lead)
      .filter((at) => at >= 0 && this.text.startsWith(exact, at) && keepsBorders(this.text, pattern, at));
    if (found.length > 0) return found;
    const first = (begins[0] ?? 0) + lead;
    const last = (begins[begins.length - 1] ?? 0) + lead;
    return this.#occurrences(pattern, first - REACH, last + REACH + exact.length);
  }

  /** Where the words stand that the quote's became. */
  #align(pattern: Pattern, { begins }: Cluster): Span {
    const from = Math.max(0, (begins[0] ?? 0) - REACH);
    const to = (begins[begins.length - 1] ?? 0) + pattern.length + REACH;
    const start = pattern.prefix.text.length;
    const part = { start, end: start + pattern.exact.length };
    const span = alignPart(pattern.whole, this.side.folded.subarray(from, to), part);
    return snap(this.text, pattern, { start: from + span.start, end: from + span.end });
  }

  /** Where a long quote may begin and end: each end with its context is a pattern of its own. */
  #byEnds({ exact, prefix, suffix }: Pattern, expected: number): Span[] {
    const head = new Pattern({ prefix: prefix.text, exact: exact.slice(0, END), suffix: '' });
    const tail = new Pattern({ prefix: '', exact: exact.slice(-END), suffix: suffix.text });
    const ends = this.find(tail, expected + exact.length - END).slice(0, MOST_ENDS);
    const off = (start: number, end: number): number => Math.abs(end - start - exact.length);
    return this.find(head, expected)
      .slice(0, MOST_ENDS)
      .flatMap(({ start }) => {
        const [nearest] = ends.sort((a, b) => off(start, a.end) - off(start, b.end));
        return nearest && off(start, nearest.end) * 2 <= exact.length ? [{ start, end: nearest.end }] : [];
      });
  }

  #occurrences(pattern: Pattern, from: number, to: number): number[] {
    const { exact } = pattern;
    const offset = Math.max(0, from);
    const found: number[] = [];
    const stretch = this.text.slice(offset, Math.max(0, to));
    for (
      let at = stretch.indexOf(exact);
      at !== -1 && found.length < MOST_OCCURRENCES;
      at = stretch.indexOf(exact, at + 1)
    )
      if (keepsBorders(this.text, pattern, offset + at)) found.push(offset + at);
    return found;
  }
}

/** Of places that overlap by half, the best; all where the very words stand. */
function apart(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found) {
    const isOther = kept.every(({ start, end, quote }) => {
      const shared = Math.min(end, each.end) - Math.max(start, each.start);
      return shared * 2 < Math.min(end - start, each.end - each.start) || quote * each.quote === 1;
    });
    if (isOther) kept.push(each);
  }
  return kept;
}
