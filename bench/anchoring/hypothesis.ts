import { Columns } from '../../src/core/annotations/anchor/bits.ts';
import { unitsOf } from '../../src/core/annotations/anchor/fold.ts';
import type { Span } from '../../src/core/article/model.ts';

/** What Hypothesis keeps of a passage: its position, its words, and 32 characters on each side. */
export interface HypothesisSelector extends Span {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

const CONTEXT = 32;
const MOST_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };

export function describeForHypothesis(text: string, { start, end }: Span): HypothesisSelector {
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

interface Match extends Span {
  readonly errors: number;
}

/**
 * The rules of Hypothesis' client, from what is published of them: the words at the old position where they are the
 * same; otherwise all places of the words, or those that differ least from them, up to half of their length; of these the
 * one whose words, context and position score best. The best one is taken, however bad.
 */
export function anchorAsHypothesis(text: string, selector: HypothesisSelector): Span | undefined {
  const { start, exact, prefix, suffix } = selector;
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const matches = search(text, exact, Math.min(MOST_ERRORS, exact.length / 2));
  let best: { readonly match: Match; readonly score: number } | undefined;
  for (const match of matches) {
    const before =
      prefix === '' ? 1 : likeness(text.slice(Math.max(0, match.start - prefix.length), match.start), prefix);
    const behind = suffix === '' ? 1 : likeness(text.slice(match.end, match.end + suffix.length), suffix);
    const score =
      WEIGHTS.quote * (1 - match.errors / exact.length) +
      WEIGHTS.prefix * before +
      WEIGHTS.suffix * behind +
      WEIGHTS.position * (1 - Math.abs(match.start - start) / text.length);
    if (!best || score > best.score) best = { match, score };
  }
  return best?.match;
}

function likeness(text: string, wanted: string): number {
  if (text === '') return 0;
  const [match] = search(text, wanted, wanted.length);
  return match ? 1 - match.errors / wanted.length : 0;
}

/** The very words wherever they stand; otherwise the places with the fewest errors. */
function search(text: string, wanted: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1))
    exact.push({ start: at, end: at + wanted.length, errors: 0 });
  return exact.length > 0 ? exact : closest(text, wanted, mostErrors);
}

function closest(text: string, wanted: string, mostErrors: number): Match[] {
  const units = unitsOf(text);
  const columns = new Columns(unitsOf(wanted));
  let least = mostErrors;
  let ends: number[] = [];
  units.forEach((unit, at) => {
    columns.next(unit, 0);
    if (columns.distance < least) {
      least = columns.distance;
      ends = [];
    }
    if (columns.distance === least) ends.push(at + 1);
  });
  const backwards = unitsOf(wanted).reverse();
  return ends.map((end) => ({ start: startOf(units, backwards, end, least), end, errors: least }));
}

/** Where a match begins that ends at a place: the same search backwards. */
function startOf(units: Uint16Array, backwards: Uint16Array, end: number, errors: number): number {
  const columns = new Columns(backwards);
  let best = { distance: Infinity, at: end };
  for (let at = end - 1; at >= Math.max(0, end - backwards.length - errors); at -= 1) {
    columns.next(units[at] ?? 0, 1);
    if (columns.distance < best.distance) best = { distance: columns.distance, at };
  }
  return best.at;
}
