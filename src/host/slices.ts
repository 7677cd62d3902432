/** Milliseconds of work before the host's thread is given back. Far below 50, since one step can overshoot. */
const SLICE_MS = 12;

/**
 * Runs a generator to its end, giving the thread back every few milliseconds.
 *
 * @returns whether it ran to the end; false when `cancelled` said so on the way.
 */
export async function inSlices(
  steps: Iterator<unknown, unknown>,
  cancelled: () => boolean,
): Promise<boolean> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      if (cancelled()) return false;
      if (steps.next().done) return true;
    } while (performance.now() < until);
    await pause();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
