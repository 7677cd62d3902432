import { checkAddress, parse } from './address.ts';
import { decodePage } from './decode.ts';
import { FetchError, networkFailure } from './fetchFailure.ts';
import { mayRedirect } from './reach.ts';
import { readBody } from './readBody.ts';

/** How a page is fetched. */
export interface FetchOptions {
  /** The host's own `fetch`. */
  readonly fetch: typeof fetch;
  /** Milliseconds for everything together: redirects, headers, the last byte. */
  readonly timeout: number;
  /** Bytes, as they are after decompression. */
  readonly maximumSize: number;
  /** Aborted when the reader cancels. */
  readonly signal: AbortSignal;
  /** Whether a browser's rules apply: redirects can't be followed one by one, own headers need a site's consent. */
  readonly inBrowser: boolean;
  /** Sent where one may be sent: not in a browser. */
  readonly userAgent: string;
}

/** A page as it came. */
export interface FetchedPage {
  /** Where it came from, after redirects. */
  readonly address: string;
  readonly kind: 'html' | 'markdown' | 'text';
  readonly text: string;
}

const MOST_REDIRECTS = 10;
const HTML = /^(?:text\/html|application\/xhtml\+xml)$/;
const TEXT = /^text\/(?:plain|markdown|x-markdown)$/;
const LOOKS_HTML = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)\b/i;

/**
 * Fetches a page over http or https, and nothing else: no cookies, no referrer, every redirect checked before it is
 * followed, never more than `maximumSize` in memory.
 * @throws FetchError, whatever went wrong.
 */
export async function fetchPage(address: URL, options: FetchOptions): Promise<FetchedPage> {
  const stop = new AbortController();
  const late = new Error('late');
  const timer = setTimeout(() => stop.abort(late), options.timeout);
  const cancel = (): void => stop.abort();
  options.signal.addEventListener('abort', cancel);
  if (options.signal.aborted) stop.abort();
  try {
    return await get(checkAddress(address), options, stop.signal);
  } catch (error) {
    if (options.signal.aborted) throw new FetchError({ kind: 'cancelled' }, error);
    if (stop.signal.reason === late) throw new FetchError({ kind: 'timeout', after: options.timeout }, error);
    if (error instanceof FetchError) throw error;
    throw new FetchError(networkFailure(error, address.host, options.inBrowser), error);
  } finally {
    clearTimeout(timer);
    options.signal.removeEventListener('abort', cancel);
    // Lets go of a connection whose body was not read to its end.
    stop.abort();
  }
}

async function get(address: URL, options: FetchOptions, signal: AbortSignal): Promise<FetchedPage> {
  const { response, from } = await follow(address, options, signal);
  if (!response.ok) throw new FetchError({ kind: 'status', status: response.status });
  const header = response.headers.get('content-type') ?? '';
  const type = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !HTML.test(type) && !TEXT.test(type)) throw new FetchError({ kind: 'type', type });
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > options.maximumSize) throw new FetchError({ kind: 'size', most: options.maximumSize });
  const text = decodePage(await readBody(response, options.maximumSize, signal), header);
  if (type === '' && !LOOKS_HTML.test(text)) throw new FetchError({ kind: 'type', type });
  return { address: from.href, kind: kindOf(type, from.pathname), text };
}

function kindOf(type: string, path: string): FetchedPage['kind'] {
  if (!TEXT.test(type)) return 'html';
  return type === 'text/plain' && !/\.(?:md|markdown)$/i.test(path) ? 'text' : 'markdown';
}

/** Follows redirects one at a time, so that each is checked before anything is asked of it. */
async function follow(
  start: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ response: Response; from: URL }> {
  const seen = new Set<string>();
  let at = start;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    if (seen.has(at.href)) throw new FetchError({ kind: 'loop' });
    seen.add(at.href);
    const response = await ask(at, 'manual', options, signal);
    // A browser hides where a redirect leads: it can only be followed, and what came of it checked.
    if (response.type === 'opaqueredirect') return followBlindly(start, options, signal);
    const location = [301, 302, 303, 307, 308].includes(response.status)
      ? response.headers.get('location')
      : null;
    if (location === null) return { response, from: checkAddress(at) };
    await response.body?.cancel();
    at = checkRedirect(at, parse(location, at));
    if (at.hash === '') at.hash = start.hash;
  }
  throw new FetchError({ kind: 'redirects', most: MOST_REDIRECTS });
}

async function followBlindly(
  start: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<{ response: Response; from: URL }> {
  const response = await ask(start, 'follow', options, signal);
  return { response, from: checkRedirect(start, parse(response.url) ?? start) };
}

function checkRedirect(from: URL, to: URL | undefined): URL {
  const address = checkAddress(to);
  if (!mayRedirect(from, address)) throw new FetchError({ kind: 'inward', host: address.host });
  return address;
}

async function ask(
  address: URL,
  redirect: RequestRedirect,
  { fetch: send, inBrowser, userAgent }: FetchOptions,
  signal: AbortSignal,
): Promise<Response> {
  return await send(address.href, {
    redirect,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: {
      Accept: 'text/html,application/xhtml+xml,text/markdown;q=0.9,text/plain;q=0.8',
      ...(inBrowser ? {} : { 'User-Agent': userAgent }),
    },
  });
}
