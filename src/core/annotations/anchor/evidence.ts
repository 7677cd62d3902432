/** How far from the straight way an edit may lead. */
const BAND = 12;
/** How much worse than its best a way may get before it is given up. */
const DROP = 14;
const WIDTH = 2 * BAND + 1;

const rows = [new Float32Array(WIDTH), new Float32Array(WIDTH)] as const;

/** One side of a quote: its text, as it is and folded. */
export interface Side {
  readonly text: string;
  readonly folded: Uint16Array;
}

/**
 * How much of a context stands next to a place, in characters: those that are the same, counted from the place
 * outwards, less one for each that differs, is missing or too much. The same but for case or a kind of space counts half.
 * Text that has nothing to do with the context comes to a few characters, however long the context.
 *
 * @param at where the context should end (direction -1) or begin (direction 1)
 */
export function evidence(context: Side, text: Side, at: number, direction: 1 | -1): number {
  const length = context.text.length;
  const room = direction === 1 ? text.text.length - at : at;
  const first = direction === 1 ? 0 : length - 1;
  const near = direction === 1 ? at : at - 1;
  let same = 0;
  const most = Math.min(length, room);
  while (
    same < most &&
    context.text.charCodeAt(first + direction * same) === text.text.charCodeAt(near + direction * same)
  )
    same += 1;
  if (same === length || room === 0) return same;
  return same + extend(context, text, first + direction * same, near + direction * same, direction);
}

/** The best way on from where a context and the text differ: a banded alignment that may end anywhere. */
function extend(context: Side, text: Side, from: number, near: number, direction: 1 | -1): number {
  const length = direction === 1 ? context.text.length - from : from + 1;
  const room = direction === 1 ? text.text.length - near : near + 1;
  let [last, next] = rows;
  // Cell `k` of row `i` stands for `i` characters of the context against `i + k - BAND` of the text.
  for (let k = 0; k < WIDTH; k += 1) last[k] = k < BAND ? -Infinity : BAND - k;
  let best = 0;
  for (let i = 1; i <= length; i += 1) {
    const at = from + direction * (i - 1);
    const unit = context.text.charCodeAt(at);
    const fold = context.folded[at];
    let top = -Infinity;
    for (let k = 0; k < WIDTH; k += 1) {
      const j = i + k - BAND;
      if (j < 0 || j > room) {
        next[k] = -Infinity;
        continue;
      }
      let score = k + 1 < WIDTH ? (last[k + 1] ?? 0) - 1 : -Infinity;
      if (k > 0) score = Math.max(score, (next[k - 1] ?? 0) - 1);
      if (j > 0) {
        const there = near + direction * (j - 1);
        const match = text.text.charCodeAt(there) === unit ? 1 : text.folded[there] === fold ? 0.5 : -1;
        score = Math.max(score, (last[k] ?? 0) + match);
      }
      next[k] = score;
      if (score > top) top = score;
    }
    if (top > best) best = top;
    if (top < best - DROP) break;
    [last, next] = [next, last];
  }
  return best;
}
