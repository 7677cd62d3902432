import type { Span } from '../../core/article/model.ts';
import type { Steps } from '../../core/steps.ts';

/** A stretch that two texts have in common. In UTF-16 units. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** So much around a passage has to be the same as well, or all up to the end of the text: units. */
const MARGIN = 16;
const UNITS_A_STEP = 200_000;
const LINES_A_STEP = 2_000;

/**
 * What of a text is still there, in order: up to the first and from the last difference on, and between them the lines that
 * stand once in both texts, with what is the same around them.
 */
export function* commonRuns(before: string, after: string): Steps<readonly Run[]> {
  const whole = { before: 0, beforeEnd: before.length, after: 0, afterEnd: after.length };
  const [head, tail] = yield* sameEnds(before, after, whole);
  const middle: Gap = {
    before: head.length,
    beforeEnd: tail.before,
    after: head.length,
    afterEnd: tail.after,
  };
  const runs: Run[] = [head];
  let from = middle;
  for (const line of yield* sameLines(before, after, middle)) {
    runs.push(...(yield* sameEnds(before, after, { ...from, beforeEnd: line.before, afterEnd: line.after })));
    runs.push(line);
    from = { ...middle, before: line.before + line.length, after: line.after + line.length };
  }
  // Without a line in common, the ends have been looked at already.
  if (runs.length > 1) runs.push(...(yield* sameEnds(before, after, from)));
  runs.push(tail);
  return joined(runs);
}

/** Where a passage stands now of which nothing changed, nor right around it. @returns undefined where something did */
export function carried({ start, end }: Span, runs: readonly Run[], before: string): Span | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.before ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const run = runs[low - 1];
  if (!run) return undefined;
  const [from, to] = [Math.max(0, start - MARGIN), Math.min(before.length, end + MARGIN)];
  if (from < run.before || to > run.before + run.length) return undefined;
  const shift = run.after - run.before;
  return { start: start + shift, end: end + shift };
}

/** A stretch of each text. */
interface Gap {
  readonly before: number;
  readonly beforeEnd: number;
  readonly after: number;
  readonly afterEnd: number;
}

function* sameEnds(before: string, after: string, gap: Gap): Steps<readonly [head: Run, tail: Run]> {
  const most = Math.min(gap.beforeEnd - gap.before, gap.afterEnd - gap.after);
  let head = 0;
  while (head < most && before.charCodeAt(gap.before + head) === after.charCodeAt(gap.after + head))
    if (++head % UNITS_A_STEP === 0) yield;
  let tail = 0;
  const left = most - head;
  while (
    tail < left &&
    before.charCodeAt(gap.beforeEnd - tail - 1) === after.charCodeAt(gap.afterEnd - tail - 1)
  )
    if (++tail % UNITS_A_STEP === 0) yield;
  return [
    { before: gap.before, after: gap.after, length: head },
    { before: gap.beforeEnd - tail, after: gap.afterEnd - tail, length: tail },
  ];
}

/** Lines that stand once in each text, in the order that most of them share. */
function* sameLines(before: string, after: string, gap: Gap): Steps<readonly Run[]> {
  const old = yield* onceIn(before, gap.before, gap.beforeEnd);
  const now = yield* onceIn(after, gap.after, gap.afterEnd);
  const pairs: Run[] = [];
  for (const [line, at] of old) {
    const there = now.get(line);
    if (at >= 0 && there !== undefined && there >= 0)
      pairs.push({ before: at, after: there, length: line.length });
  }
  return yield* ascending(pairs);
}

/** Where each line stands that is not blank; below 0 where it stands more than once. */
function* onceIn(text: string, from: number, to: number): Steps<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  let count = 0;
  for (let start = from; start < to;) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 || feed >= to ? to : feed;
    const line = text.slice(start, end);
    if (line.trim() !== '') found.set(line, found.has(line) ? -1 : start);
    start = end + 1;
    if (++count % LINES_A_STEP === 0) yield;
  }
  return found;
}

/** The longest list of pairs that go on in both texts; they come in the order of the old one. */
function* ascending(pairs: readonly Run[]): Steps<readonly Run[]> {
  /** The last pair of the best list of each length, and what stands before each pair in its list. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [at, { after }] of pairs.entries()) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.after ?? 0) < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = ends[low - 1] ?? -1;
    ends[low] = at;
    if (at % LINES_A_STEP === LINES_A_STEP - 1) yield;
  }
  const list: Run[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) list.push(pair);
  }
  return list.reverse();
}

/** Runs that touch are one; empty ones are none. */
function joined(runs: readonly Run[]): readonly Run[] {
  const list: Run[] = [];
  for (const run of runs) {
    const last = list.at(-1);
    if (run.length === 0) continue;
    if (last && last.before + last.length === run.before && last.after + last.length === run.after)
      list[list.length - 1] = { ...last, length: last.length + run.length };
    else list.push(run);
  }
  return list;
}
