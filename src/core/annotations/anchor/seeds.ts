import { GRAM, type Grams } from './grams.ts';

/** Places that pieces of a pattern point to: where its beginning would stand if nothing before them had changed. */
export interface Cluster {
  /** Offsets of the beginning, ascending, each once. */
  readonly begins: readonly number[];
  /** How many pieces point here. */
  readonly weight: number;
}

/** Places that a single piece may point to, and pieces looked up once so many places are known. */
const MOST_HITS_EACH = 256;
const MANY_HITS = 512;
const ENOUGH_PIECES = 12;
/** Beginnings so near to each other are of one place, edited. */
const GAP = 16;
/** Pieces that are looked up, spread over the pattern. */
const MOST_PIECES = 48;
/** More than there are pieces: a place and a piece in one number, which sorts fast. */
const PIECES = 4_096;
/** How far apart pieces are looked up that others may have in common with the pattern, and where there are too many. */
const CLOSE = 2;
const MOST_HITS_CLOSE = 48;

/**
 * Looks up short pieces of a pattern, the rarest first, and gathers where they point to.
 *
 * @param expected where the pattern's beginning was last
 * @param thorough whether places are wanted that have little in common with the pattern, beside the one that has all
 * @returns clusters, those that most pieces point to first
 */
export function seed(grams: Grams, pattern: Uint16Array, expected: number, thorough = false): Cluster[] {
  const hits: number[] = [];
  const most = thorough ? MOST_HITS_CLOSE : MOST_HITS_EACH;
  rarest(grams, pattern, thorough ? CLOSE : GRAM).forEach((at, piece) => {
    if (!thorough && hits.length >= MANY_HITS && piece >= ENOUGH_PIECES) return;
    for (const position of grams.near(pattern, at, expected + at, most))
      hits.push((position - at) * PIECES + piece);
  });
  const widest = GAP + (pattern.length >> 1);
  return gather(Float64Array.from(hits).sort(), widest).sort(
    (a, b) =>
      b.weight - a.weight ||
      Math.abs((a.begins[0] ?? 0) - expected) - Math.abs((b.begins[0] ?? 0) - expected),
  );
}

/** Neighbouring hits, as clusters no wider than that. */
function gather(hits: Float64Array, widest: number): Cluster[] {
  const clusters: Cluster[] = [];
  for (let from = 0; from < hits.length;) {
    const first = Math.floor((hits[from] ?? 0) / PIECES);
    const begins = [first];
    const seen = new Set<number>();
    let to = from;
    for (; to < hits.length; to += 1) {
      const hit = hits[to] ?? 0;
      const begin = Math.floor(hit / PIECES);
      const last = begins[begins.length - 1] ?? first;
      if (begin - last > GAP || begin - first > widest) break;
      if (begin !== last) begins.push(begin);
      seen.add(hit - begin * PIECES);
    }
    clusters.push({ begins, weight: seen.size });
    from = to;
  }
  return clusters;
}

/** The rarest piece that occurs at all of each stretch of the pattern, rarest first. */
function rarest(grams: Grams, pattern: Uint16Array, apart: number): number[] {
  const last = pattern.length - GRAM;
  const stretch = Math.max(apart, Math.ceil((pattern.length * apart) / (GRAM * MOST_PIECES)));
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
