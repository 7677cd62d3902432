/** Items that both sequences have, in the order of both: an index into each. */
export type Match = readonly [one: number, other: number];

/** The largest table that is filled between two matches; what is longer than that has nothing in common. */
const MOST_CELLS = 10_000;

/**
 * What two sequences have in common. Items that occur once in each are matched first, as many as keep their order
 * (patience diff); matches grow over equal neighbours, and short gaps are filled by the longest common subsequence.
 * Takes time linear in the sequences, but for the logarithm of a search; nothing recursive.
 */
export function matchItems(one: readonly string[], other: readonly string[]): Match[] {
  const matches: Match[] = [];
  const anchors = [...inOrder(uniqueInBoth(one, other)), [one.length, other.length] as const];
  let [at, there] = [0, 0];
  for (const [anchor, anchorThere] of anchors) {
    if (anchor < at || anchorThere < there) continue;
    while (at < anchor && there < anchorThere && one[at] === other[there]) matches.push([at++, there++]);
    let back = 0;
    while (
      anchor - back > at &&
      anchorThere - back > there &&
      one[anchor - back - 1] === other[anchorThere - back - 1]
    )
      back += 1;
    fill(one, other, [at, anchor - back], [there, anchorThere - back], matches);
    for (; back > 0; back -= 1) matches.push([anchor - back, anchorThere - back]);
    [at, there] = [anchor, anchorThere];
  }
  return matches;
}

function uniqueInBoth(one: readonly string[], other: readonly string[]): Match[] {
  const places = new Map<string, { counts: [number, number]; at: [number, number] }>();
  [one, other].forEach((items, side) => {
    items.forEach((item, at) => {
      const place = places.get(item) ?? { counts: [0, 0], at: [0, 0] };
      place.counts[side as 0 | 1] += 1;
      place.at[side as 0 | 1] = at;
      places.set(item, place);
    });
  });
  return [...places.values()].filter(({ counts: [a, b] }) => a === 1 && b === 1).map(({ at }) => at);
}

/** The longest of its subsequences that ascend on both sides. Items ascend on the first. */
function inOrder(matches: readonly Match[]): Match[] {
  /** The match that ends the best subsequence of each length, and the one before each match in its subsequence. */
  const ends: number[] = [];
  const previous: number[] = [];
  matches.forEach(([, there], index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[ends[middle] ?? 0]?.[1] ?? 0) < there) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const kept: Match[] = [];
  for (let index = ends[ends.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1) {
    const match = matches[index];
    if (match) kept.push(match);
  }
  return kept.reverse();
}

/** Adds the longest common subsequence of two short stretches. */
function fill(
  one: readonly string[],
  other: readonly string[],
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
  matches: Match[],
): void {
  const [rows, width] = [to - from, end - start + 1];
  if (rows <= 0 || width <= 1 || rows * width > MOST_CELLS) return;
  // Cell (row, column): how much the stretches from there on have in common.
  const table = new Uint16Array((rows + 1) * width);
  const cell = (row: number, column: number): number => table[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = width - 2; column >= 0; column -= 1)
      table[row * width + column] =
        one[from + row] === other[start + column]
          ? cell(row + 1, column + 1) + 1
          : Math.max(cell(row + 1, column), cell(row, column + 1));
  for (let row = 0, column = 0; row < rows && column < width - 1;) {
    if (one[from + row] === other[start + column]) matches.push([from + row++, start + column++]);
    else if (cell(row + 1, column) >= cell(row, column + 1)) row += 1;
    else column += 1;
  }
}
