import { GRAM, type Grams } from './grams.ts';

/** Places that pieces of a pattern point to: where its beginning would stand if nothing before them had changed. */
export interface Cluster {
  /** Offsets of the beginning, ascending, each once. */
  readonly begins: readonly number[];
  /** How many pieces point here. */
  readonly weight: number;
}

/** Places that all pieces together may point to, and that a single one may. */
const MOST_HITS = 4_096;
const MOST_HITS_EACH = 512;
/** Beginnings so near to each other are of one place, edited. */
const GAP = 16;
/** Pieces that are looked up, spread over the pattern. */
const MOST_PIECES = 48;

/**
 * Looks up short pieces of a pattern, the rarest first, and gathers where they point to.
 *
 * @param expected where the pattern's beginning was last
 * @returns clusters, those that most pieces point to first
 */
export function seed(grams: Grams, pattern: Uint16Array, expected: number): Cluster[] {
  const pieces = rarest(grams, pattern);
  const hits: { begin: number; piece: number }[] = [];
  for (const at of pieces) {
    if (hits.length >= MOST_HITS) break;
    const most = Math.min(MOST_HITS_EACH, MOST_HITS - hits.length);
    for (const position of grams.near(pattern, at, expected + at, most))
      hits.push({ begin: position - at, piece: at });
  }
  hits.sort((a, b) => a.begin - b.begin);
  const clusters: Cluster[] = [];
  const widest = GAP + (pattern.length >> 1);
  for (let from = 0; from < hits.length;) {
    const first = hits[from]?.begin ?? 0;
    const begins = [first];
    const seen = new Set<number>();
    let to = from;
    for (; to < hits.length; to += 1) {
      const { begin, piece } = hits[to] ?? { begin: 0, piece: 0 };
      const last = begins[begins.length - 1] ?? first;
      if (begin - last > GAP || begin - first > widest) break;
      if (begin !== last) begins.push(begin);
      seen.add(piece);
    }
    clusters.push({ begins, weight: seen.size });
    from = to;
  }
  return clusters.sort(
    (a, b) =>
      b.weight - a.weight ||
      Math.abs((a.begins[0] ?? 0) - expected) - Math.abs((b.begins[0] ?? 0) - expected),
  );
}

/** The rarest piece that occurs at all of each stretch of the pattern, rarest first. */
function rarest(grams: Grams, pattern: Uint16Array): number[] {
  const last = pattern.length - GRAM;
  const stretch = Math.max(GRAM, Math.ceil(pattern.length / MOST_PIECES));
  const pieces: { at: number; count: number }[] = [];
  for (let from = 0; from <= last; from += stretch) {
    let best = { at: -1, count: Infinity };
    for (let at = from; at < from + stretch && at <= last; at += 1) {
      const count = grams.count(pattern, at);
      if (count > 0 && count < best.count) best = { at, count };
    }
    if (best.at >= 0) pieces.push(best);
  }
  return pieces.sort((a, b) => a.count - b.count).map(({ at }) => at);
}
