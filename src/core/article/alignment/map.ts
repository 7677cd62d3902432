import type { AlignedText } from '../model.ts';

/**
 * What an offset between two characters is the border of: the beginning of what follows, or the end of what stands
 * before. Where source that shows nothing stands between, the two differ.
 */
export type Side = 'start' | 'end';

/**
 * The offset in the source for an offset in the text. Inside text that stands for other source, a character
 * reference say, it is the border of that source on the side asked for. A passage of text `[a, b)` is the passage of
 * source `[toSource(a, 'start'), toSource(b, 'end'))`.
 */
export function toSource({ runs, text }: AlignedText, textOffset: number, side: Side): number {
  return project(runs, 0, textOffset, side, text.length);
}

/** The offset in the text for an offset in the source; source that shows nothing is between two characters. */
export function toText({ runs, text }: AlignedText, sourceOffset: number, side: Side): number {
  return project(runs, 1, sourceOffset, side, text.length);
}

/** Maps an offset from one axis of the runs, 0 text and 1 source, to the other. */
function project(
  runs: readonly number[],
  axis: 0 | 1,
  offset: number,
  side: Side,
  textLength: number,
): number {
  const at = (index: number, part: 0 | 1 | 2): number => runs[index * 3 + part] ?? 0;
  const other = axis === 0 ? 1 : 0;
  const count = runs.length / 3;
  if (count === 0) return axis === 1 && side === 'end' ? textLength : 0;
  // The last run that begins at the offset or before it; before it alone where its end is asked for.
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    const begins = at(middle, axis);
    if (begins < offset || (begins === offset && side === 'start')) low = middle + 1;
    else high = middle;
  }
  const run = low - 1;
  if (run < 0) return at(0, other);
  const inside = offset - at(run, axis);
  const length = at(run, 2);
  if (inside < length || (inside === length && side === 'end')) return at(run, other) + inside;
  // In a gap: its beginning, or its end where that is known.
  return side === 'start' || run + 1 >= count ? at(run, other) + length : at(run + 1, other);
}
