/**
 * The part of `node:assert/strict` that host tests use, for both extension hosts: the web one has no Node built-ins.
 */

function fail(message: string): never {
  throw new Error(message);
}

const show = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value, null, 1));

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) fail(message);
}

export function equal(actual: unknown, expected: unknown, message = ''): void {
  if (!Object.is(actual, expected)) fail(`${message} expected ${show(expected)}, got ${show(actual)}`.trim());
}

/** Compares as JSON does: for plain data. */
export function deepEqual(actual: unknown, expected: unknown, message = ''): void {
  const [is, should] = [show(actual), show(expected)];
  if (is !== should) fail(`${message} expected ${should}, got ${is}`.trim());
}

export function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) fail(`expected ${String(pattern)} in: ${text}`);
}

/** Asks again and again until `probe` gives something; `limit` is in milliseconds. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await probe();
    if (found !== undefined) return found;
    if (Date.now() > end) fail(`waited ${limit / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
