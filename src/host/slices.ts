/** Milliseconds of work before the host's thread is given back. Far below 50, since one step can overshoot. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end, giving the thread back every few milliseconds. What fits in the first slice is done
 * before this returns.
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
    const until = performance.now() + SLICE_MS;
    do {
      if (cancelled?.()) return undefined;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await pause();
  }
}

/** Gives the thread back once. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
