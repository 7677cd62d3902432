/** What is asked of a feature in a thread of its own. */
export interface Call {
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What it answers. An error crosses as plain data: classes don't survive the way. */
export type Answer = { readonly value: unknown } | { readonly error: ThreadError };

export interface ThreadError {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** What the error says of itself for programs. */
  readonly failure?: unknown;
}

/** The host's end of a thread. */
export interface Thread {
  /** Asks; the one answer comes back, or an error when the thread breaks down. */
  ask(call: Call): Promise<Answer>;
  /** Ends the thread at once, whatever it is doing. */
  end(): void;
}

/** Calls a feature's method; never throws. */
export function answer(feature: Readonly<Record<string, unknown>>, { method, args }: Call): Answer {
  try {
    const called = Object.hasOwn(feature, method) ? feature[method] : undefined;
    if (typeof called !== 'function') throw new TypeError(`No such method: ${method}`);
    return { value: (called as (...given: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error: plain(error) };
  }
}

function plain(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...('failure' in error ? { failure: error.failure } : {}),
  };
}
