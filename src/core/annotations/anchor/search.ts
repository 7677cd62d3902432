import type { Steps } from '../../steps.ts';
import { evidence, type Side } from './evidence.ts';
import { foldUnits } from './fold.ts';
import { GRAM, Grams } from './grams.ts';
import type { Pattern } from './pattern.ts';
import { seed, type Cluster } from './seeds.ts';

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

/** Clusters looked at closely. */
const MOST_CLUSTERS = 48;
/** Occurrences of a quote that is too short, or in a text too short, for pieces. */
const MOST_OCCURRENCES = 512;
/** How far from where it should be a quote may stand that is there word for word. */
const REACH = 32;

/** Looks for quotes with their context in one text. */
export class Search {
  private constructor(
    readonly text: string,
    private readonly side: Side,
    private readonly grams: Grams,
  ) {}

  static *of(text: string): Steps<Search> {
    const folded = foldUnits(text);
    yield;
    return new Search(text, { text, folded }, yield* Grams.of(folded));
  }

  /**
   * @param expected where the quote was last
   * @returns the places most like the quote with its context, best first
   */
  find(pattern: Pattern, expected: number): Found[] {
    const lead = pattern.prefix.text.length;
    const places = new Map<string, Found>();
    const add = (start: number, end: number, quote: number): void => {
      const key = `${start} ${end}`;
      if (!places.has(key)) places.set(key, this.weigh(pattern, start, end, quote));
    };
    if (pattern.length < GRAM || this.text.length < GRAM) {
      for (const at of this.#occurrences(pattern.exact, 0, this.text.length))
        add(at, at + pattern.exact.length, 1);
    } else {
      const clusters = seed(this.grams, pattern.whole, expected - lead).slice(0, MOST_CLUSTERS);
      for (const cluster of clusters) {
        for (const at of this.#verbatim(pattern, cluster)) add(at, at + pattern.exact.length, 1);
      }
    }
    return [...places.values()].sort((a, b) => b.score - a.score);
  }

  /** How much speaks for a place. */
  weigh(pattern: Pattern, start: number, end: number, quote: number): Found {
    const before = evidence(pattern.prefix, this.side, start, -1);
    const behind = evidence(pattern.suffix, this.side, end, 1);
    return { start, end, quote, before, behind, score: quote * pattern.exact.length + before + behind };
  }

  /** Where the quote stands word for word, as near to the cluster as may be. */
  #verbatim({ exact, prefix }: Pattern, { begins }: Cluster): number[] {
    const lead = prefix.text.length;
    const found = begins.map((begin) => begin + lead).filter((at) => this.text.startsWith(exact, at));
    if (found.length > 0) return found;
    const first = (begins[0] ?? 0) + lead;
    const last = (begins[begins.length - 1] ?? 0) + lead;
    return this.#occurrences(exact, first - REACH, last + REACH + exact.length);
  }

  #occurrences(exact: string, from: number, to: number): number[] {
    const found: number[] = [];
    const stretch = this.text.slice(Math.max(0, from), to);
    for (
      let at = stretch.indexOf(exact);
      at !== -1 && found.length < MOST_OCCURRENCES;
      at = stretch.indexOf(exact, at + 1)
    )
      found.push(Math.max(0, from) + at);
    return found;
  }
}
