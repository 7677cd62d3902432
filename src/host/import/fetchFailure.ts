/** Why a page could not be fetched. `describeFailure` puts it in words. */
export type FetchFailure =
  | { readonly kind: 'address' }
  /** Neither http nor https; `scheme` without colon. */
  | { readonly kind: 'scheme'; readonly scheme: string }
  /** A user name or a password in the address. */
  | { readonly kind: 'credentials' }
  | { readonly kind: 'redirects'; readonly most: number }
  | { readonly kind: 'loop' }
  /** From the public web into the reader's own network or machine. */
  | { readonly kind: 'inward'; readonly host: string }
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'type'; readonly type: string }
  /** `most` in bytes. */
  | { readonly kind: 'size'; readonly most: number }
  /** `after` in milliseconds. */
  | { readonly kind: 'timeout'; readonly after: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unknownHost'; readonly host: string }
  | { readonly kind: 'refused'; readonly host: string }
  | { readonly kind: 'certificate'; readonly host: string }
  | { readonly kind: 'broken'; readonly host: string }
  /** In a browser: unreachable, or the site keeps other sites' scripts from reading it; browsers don't tell which. */
  | { readonly kind: 'unreadable'; readonly host: string };

/** Thrown by `fetchPage`. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure, cause?: unknown) {
    super(JSON.stringify(failure), { cause });
    this.failure = failure;
  }
}

/**
 * What a failed `fetch` means.
 * @param error What it threw.
 * @param host Who was asked.
 * @param inBrowser Whether a browser's rules on other sites apply.
 */
export function networkFailure(error: unknown, host: string, inBrowser: boolean): FetchFailure {
  const code = codeOf(error);
  if (/^(?:ENOTFOUND|EAI_NONAME)$/.test(code)) return { kind: 'unknownHost', host };
  if (/^(?:EAI_AGAIN|ENETUNREACH|ENETDOWN|ERR_INTERNET_DISCONNECTED)$/.test(code)) return { kind: 'offline' };
  if (/^(?:ECONNREFUSED|EHOSTUNREACH|EHOSTDOWN)$/.test(code)) return { kind: 'refused', host };
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) return { kind: 'certificate', host };
  return inBrowser ? { kind: 'unreadable', host } : { kind: 'broken', host };
}

/** The code of the error at the bottom: `fetch` wraps the one that says what happened, some wrap several. */
function codeOf(error: unknown): string {
  let at = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    if ('code' in at && typeof at.code === 'string') return at.code;
    if ('errors' in at && Array.isArray(at.errors)) at = at.errors[0] as unknown;
    else at = 'cause' in at ? at.cause : undefined;
  }
  return '';
}
