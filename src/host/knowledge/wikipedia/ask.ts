import { readAnswer, summaryAddress, type Answer } from '../../../core/knowledge/wikipedia/index.ts';
import { FetchError, networkFailure } from '../../import/fetchFailure.ts';
import { parse } from '../../import/address.ts';
import { readBody } from '../../import/readBody.ts';

/** How Wikipedia is asked. */
export interface AskOptions {
  /** The host's own `fetch`. */
  readonly fetch: typeof fetch;
  /** Whether a browser's rules apply: who asks can't be said in `User-Agent`, redirects can't be seen. */
  readonly inBrowser: boolean;
  /** Who asks, and where to write to, as Wikimedia's policy wants it: `Lectern/1.2.3 (https://…)`. */
  readonly agent: string;
  /** Milliseconds for everything together. */
  readonly timeout?: number;
}

/** What came of asking: an answer, or that there is none to be had now. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** `retryAfter` is what the server asks for. */
  | { readonly kind: 'failed'; readonly why: string; readonly retryAfter: string | null };

const TIMEOUT = 8_000;
/** Bytes: a summary has some thousand. */
const LARGEST = 262_144;
const MOST_REDIRECTS = 3;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/u;

/**
 * Asks the summary API for a title: no cookies, no referrer, redirects on the same host alone, little and not for long.
 *
 * @param base - where the Wikipedia is; ends with `/`
 * @throws what the signal was aborted with; nothing else
 */
export async function askWikipedia(
  base: string,
  language: string,
  title: string,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(new Error('late')), options.timeout ?? TIMEOUT);
  const cancel = (): void => stop.abort(signal.reason);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  try {
    return await get(new URL(summaryAddress(base, title)), language, options, stop.signal);
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'failed', why: reasonOf(error, new URL(base).host, options.inBrowser), retryAfter: null };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    // Lets go of a connection whose body was not read to its end.
    stop.abort();
  }
}

async function get(
  address: URL,
  language: string,
  options: AskOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const response = await follow(address, options, signal);
  if (!response) return { kind: 'failed', why: 'redirected elsewhere', retryAfter: null };
  const { status, headers } = response;
  if ([400, 404, 410, 414].includes(status)) return { kind: 'answer', answer: { kind: 'unknown' } };
  if (status !== 200)
    return { kind: 'failed', why: `status ${status}`, retryAfter: headers.get('retry-after') };
  const type = (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (!JSON_TYPE.test(type)) return { kind: 'failed', why: `an answer of type ${type}`, retryAfter: null };
  if (Number(headers.get('content-length') ?? 0) > LARGEST)
    throw new FetchError({ kind: 'size', most: LARGEST });
  const body = new TextDecoder().decode(await readBody(response, LARGEST, signal));
  const answer = readAnswer(body, language);
  return answer
    ? { kind: 'answer', answer }
    : { kind: 'failed', why: 'not an answer of that API', retryAfter: null };
}

/** Follows redirects one at a time, each checked before anything is asked of it. */
async function follow(start: URL, options: AskOptions, signal: AbortSignal): Promise<Response | undefined> {
  let at = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await send(at, 'manual', options, signal);
    // A browser hides where a redirect leads: it can only be followed, and what came of it checked.
    if (response.type === 'opaqueredirect') {
      const followed = await send(start, 'follow', options, signal);
      return parse(followed.url)?.origin === start.origin ? followed : undefined;
    }
    const location = [301, 302, 303, 307, 308].includes(response.status)
      ? response.headers.get('location')
      : null;
    if (location === null) return response;
    await response.body?.cancel();
    const next = parse(location, at);
    if (!next || next.origin !== start.origin || next.username !== '' || next.password !== '')
      return undefined;
    at = next;
  }
  return undefined;
}

async function send(
  address: URL,
  redirect: RequestRedirect,
  { fetch: ask, inBrowser, agent }: AskOptions,
  signal: AbortSignal,
): Promise<Response> {
  return await ask(address.href, {
    redirect,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: {
      Accept: 'application/json',
      'Api-User-Agent': agent,
      ...(inBrowser ? {} : { 'User-Agent': agent }),
    },
  });
}

function reasonOf(error: unknown, host: string, inBrowser: boolean): string {
  if (error instanceof FetchError) return JSON.stringify(error.failure);
  if (error instanceof Error && error.message === 'late') return 'too slow';
  return JSON.stringify(networkFailure(error, host, inBrowser));
}
