/** When a server may be asked again that has failed, or asked for a pause. Times are in milliseconds since 1970. */
export interface Pause {
  /** How often it failed without an answer in between. */
  readonly failures: number;
  readonly until: number;
}

export const NO_PAUSE: Pause = { failures: 0, until: 0 };

const FIRST = 5_000;
const LONGEST = 60 * 60_000;
/** A server can ask for more than that, but not be heard. */
const LONGEST_ASKED = 24 * 60 * 60_000;

/**
 * The pause after one more failure: twice as long as the last, and no shorter than the server asked for.
 *
 * @param retryAfter - the header's value: seconds, or a date
 */
export function afterFailure(pause: Pause, now: number, retryAfter: string | null = null): Pause {
  const failures = pause.failures + 1;
  const own = Math.min(FIRST * 2 ** Math.min(failures - 1, 20), LONGEST);
  const asked = Math.min(askedFor(retryAfter, now), LONGEST_ASKED);
  return { failures, until: Math.max(pause.until, now + Math.max(own, asked)) };
}

function askedFor(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text) * 1_000;
  const date = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
