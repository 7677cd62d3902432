/** Milliseconds of work before the host's thread is given back. Far below 50, since one step can overshoot. */
const SLICE_MS = 12;

/**
 * Who works in slices, for bundles that are loaded later: a copy of this module in each would have turns of its own, and
 * all of them together would hold the thread.
 */
export interface Slices {
  readonly inSlices: typeof inSlices;
  readonly pause: typeof pause;
}

/** When the thread is to be given back, for all who work in this turn of it together. */
let deadline: number | undefined;
/** Who waits for a turn of the thread. */
const waiting: (() => void)[] = [];

/**
 * Runs a generator to its end, giving the thread back every few milliseconds, however many do so at the same time. What
 * fits in what is left of this turn is done before this returns.
 *
 * @returns what the generator returns; undefined when `cancelled` said so on the way.
 */
export function inSlices<Result>(steps: Iterator<unknown, Result>): Promise<Result>;
export function inSlices<Result>(
  steps: Iterator<unknown, Result>,
  cancelled: () => boolean,
): Promise<Result | undefined>;
export async function inSlices<Result>(
  steps: Iterator<unknown, Result>,
  cancelled?: () => boolean,
): Promise<Result | undefined> {
  for (;;) {
    const until = endOfTurn();
    while (performance.now() < until) {
      if (cancelled?.()) return undefined;
      const step = steps.next();
      if (step.done) return step.value;
    }
    await pause();
  }
}

/** Gives the thread back once; those who wait go on one after the other, each in a turn of its own. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(goOn, 0);
  });
}

function goOn(): void {
  deadline = undefined;
  waiting.shift()?.();
  if (waiting.length > 0) setTimeout(goOn, 0);
}

function endOfTurn(): number {
  if (deadline === undefined) {
    deadline = performance.now() + SLICE_MS;
    setTimeout(() => (deadline = undefined), 0);
  }
  return deadline;
}
