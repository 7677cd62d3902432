/** Milliseconds from one beat to the next in a thread that is free, and how many such in a row make a rest. */
const FREE_MS = 9;
const FREE_BEATS = 60;

/** Watches how long this thread is held at a time. */
export class Heartbeat {
  #beating = false;
  #longest = 0;

  /**
   * The longest hold while `work` ran, in milliseconds: of the processor's time where the host tells it, which other
   * programs on the machine do not lengthen, else by the clock.
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
      const before = processorTime();
      await new Promise((resolve) => setTimeout(resolve, 5));
      free = processorTime() - before < FREE_MS ? free + 1 : 0;
    }
  }

  async #beat(): Promise<void> {
    let [clock, processor] = [performance.now(), processorTime()];
    while (this.#beating) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      const [nextClock, nextProcessor] = [performance.now(), processorTime()];
      this.#longest = Math.max(this.#longest, Math.min(nextClock - clock, nextProcessor - processor));
      [clock, processor] = [nextClock, nextProcessor];
    }
  }
}

function processorTime(): number {
  const { process } = globalThis as { process?: { cpuUsage?: () => { user: number; system: number } } };
  const usage = process?.cpuUsage?.();
  return usage ? (usage.user + usage.system) / 1000 : performance.now();
}
