interface Shared<Result> {
  readonly result: Promise<Result>;
  readonly stop: AbortController;
  askers: number;
}

/** Does a thing once for all who ask for it at the same time; it is aborted when the last of them no longer wants it. */
export class Together<Result> {
  private readonly under = new Map<string, Shared<Result>>();

  /** @throws what the signal was aborted with; what `work` throws */
  async take(
    key: string,
    work: (signal: AbortSignal) => Promise<Result>,
    signal: AbortSignal,
  ): Promise<Result> {
    signal.throwIfAborted();
    const shared = this.under.get(key) ?? this.begin(key, work);
    shared.askers += 1;
    let leave: () => void = () => undefined;
    const left = new Promise<never>((_, reject) => {
      leave = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      signal.addEventListener('abort', leave, { once: true });
    });
    try {
      return await Promise.race([shared.result, left]);
    } finally {
      signal.removeEventListener('abort', leave);
      shared.askers -= 1;
      if (shared.askers === 0) {
        if (this.under.get(key) === shared) this.under.delete(key);
        shared.stop.abort();
      }
    }
  }

  private begin(key: string, work: (signal: AbortSignal) => Promise<Result>): Shared<Result> {
    const stop = new AbortController();
    const result = work(stop.signal);
    const shared: Shared<Result> = { result, stop, askers: 0 };
    // Whoever is left hears of a failure; where nobody is, nobody has to.
    result.catch(() => undefined);
    this.under.set(key, shared);
    return shared;
  }
}
