/** Milliseconds from one beat to the next in a thread that is free, and how many such in a row make a rest. */
const FREE_MS = 9;
const FREE_BEATS = 60;

/** Watches how long this thread is held at a time. */
export class Heartbeat {
  #beating = false;
  #longest = 0;

  /**
   * The longest hold while `work` ran, in milliseconds by the clock; where the host can tell, less what the thread
   * waited for a turn of the processor.
   */
  async longestDuring(work: () => Promise<void>): Promise<number> {
    this.#longest = 0;
    this.#beating = true;
    const beating = this.#beat();
    await work();
    this.#beating = false;
    await beating;
    return this.#longest;
  }

  /** Until the thread has been free for a while: whatever was set off is over. */
  async rest(): Promise<void> {
    for (let free = 0; free < FREE_BEATS;) {
      const before = busy().active;
      await new Promise((resolve) => setTimeout(resolve, 5));
      free = busy().active - before < FREE_MS ? free + 1 : 0;
    }
  }

  async #beat(): Promise<void> {
    let before = busy();
    while (this.#beating) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const now = busy();
      this.#longest = Math.max(
        this.#longest,
        Math.min(now.active - before.active, now.processor - before.processor),
      );
      before = now;
    }
  }
}

interface Busy {
  /** Milliseconds that this thread has not been waiting for something to do. */
  readonly active: number;
  /** Milliseconds of the processor's time that this process has taken. */
  readonly processor: number;
}

/** By the clock where the host tells no more: in a browser. */
function busy(): Busy {
  const { process } = globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } };
  const loop = performance as { eventLoopUtilization?: () => { active: number } };
  const usage = process?.cpuUsage?.();
  const now = performance.now();
  return {
    active: loop.eventLoopUtilization?.().active ?? now,
    processor: usage ? (usage.user + usage.system) / 1000 : now,
  };
}
