/** How well found things agree with those annotated: shares between 0 and 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** A mark with the entity it belongs to: any string that is the same for the same entity. */
export interface JoinedMark {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Counts a mark as found where both borders and the type are the same. Nothing found where nothing is: 1. */
export function scoreMarks(gold: readonly Mark[], found: readonly Mark[]): Score {
  const id = ({ start, end, type }: Mark): string => `${start} ${end} ${type}`;
  const golden = new Set(gold.map(id));
  const ids = new Set(found.map(id));
  const right = [...ids].filter((each) => golden.has(each)).length;
  return score(ids.size === 0 ? 1 : right / ids.size, golden.size === 0 ? 1 : right / golden.size);
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each mention, which share of its entity's mentions belong there, and which share
 * of those that belong there are in it; averaged over the mentions. A mention that only one side has counts nothing there
 * (Cai and Strube 2010 call it the strict reading).
 */
export function scoreBCubed(gold: readonly JoinedMark[], found: readonly JoinedMark[]): Score {
  const goldOf = clusters(gold);
  const foundOf = clusters(found);
  return score(overlap(foundOf, goldOf), overlap(goldOf, foundOf));
}

/** For each mention the mentions of its entity. */
function clusters(marks: readonly JoinedMark[]): Map<string, ReadonlySet<string>> {
  const byEntity = new Map<string, Set<string>>();
  for (const { start, end, entity } of marks) {
    const cluster = byEntity.get(entity) ?? new Set();
    byEntity.set(entity, cluster.add(`${start} ${end}`));
  }
  return new Map(
    [...byEntity.values()].flatMap((cluster) => [...cluster].map((mark) => [mark, cluster] as const)),
  );
}

/** The average, over the mentions of one side, of the share of their entity that the other side has there too. */
function overlap(
  one: ReadonlyMap<string, ReadonlySet<string>>,
  other: ReadonlyMap<string, ReadonlySet<string>>,
): number {
  if (one.size === 0) return 1;
  let sum = 0;
  for (const [mark, cluster] of one) {
    const counterpart = other.get(mark);
    if (!counterpart) continue;
    const both = [...cluster].filter((each) => counterpart.has(each)).length;
    sum += both / cluster.size;
  }
  return sum / one.size;
}

function score(precision: number, recall: number): Score {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
