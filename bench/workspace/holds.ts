import { readFileSync } from 'node:fs';

/** How long something took, and the longest that it held the thread; milliseconds. */
export interface Timed {
  readonly ms: number;
  readonly longest: number;
}

/** Times work of the main thread. Where the system tells, only what the processor worked for this thread is a hold. */
export async function timed(work: () => Promise<void>): Promise<Timed> {
  const state = { over: false };
  let longest = 0;
  const beating = (async () => {
    let before = [performance.now(), processor()] as const;
    while (!state.over) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const after = [performance.now(), processor()] as const;
      longest = Math.max(longest, Math.min(after[0] - before[0], after[1] - before[1]));
      before = [performance.now(), processor()];
    }
  })();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  state.over = true;
  await beating;
  return { ms, longest };
}

/** Milliseconds that the processor has worked for this process' first thread; the clock, where that can't be known. */
function processor(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.now();
  }
}
