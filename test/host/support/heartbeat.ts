import { watchThread, type Stretch } from './profiler.ts';

/** Milliseconds from one beat to the next in a thread that is free, and how many such make a rest. */
const FREE_MS = 9;
const FREE_BEATS = 40;
/** How many of them a late beat undoes: work makes more than one in ten late, a busy machine now and then one. */
const LATE = 10;

/** How long a thread was held at a time, at most; milliseconds. */
export interface Hold {
  /** By whomever, by the clock: what else the machine does lengthens it. */
  readonly anyone: number;
  /** By Lectern; not known in a browser. */
  readonly ours: number | undefined;
}

/**
 * The longest hold of this thread while `work` runs.
 *
 * @param folder - where Lectern's code lies
 */
export async function longestHold(folder: string, work: () => Promise<void>): Promise<Hold> {
  const profiler = await watchThread();
  const stretches: Stretch[] = [];
  let anyone = 0;
  const state = { over: false };
  const beating = (async () => {
    const look = () => [performance.now(), profiler?.now() ?? 0, profiler?.processor() ?? 0] as const;
    let before = look();
    while (!state.over) {
      await nextTurn(0);
      const after = look();
      anyone = Math.max(anyone, after[0] - before[0]);
      stretches.push([before[1], after[1], after[2] - before[2]]);
      before = after;
    }
  })();
  try {
    await work();
  } finally {
    state.over = true;
    await beating;
  }
  const profile = await profiler?.stop();
  return { anyone, ours: profile?.longestIn(folder, stretches) };
}

/** Until this thread has been free for a while: whatever was set off is over. */
export async function rest(): Promise<void> {
  for (let free = 0; free < FREE_BEATS;) {
    const before = performance.now();
    await nextTurn(5);
    free = performance.now() - before < 5 + FREE_MS ? free + 1 : Math.max(0, free - LATE);
  }
}

function nextTurn(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
