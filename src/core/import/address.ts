interface Address {
  protocol: string;
  username: string;
  password: string;
  hostname: string;
  pathname: string;
  search: string;
  hash: string;
  readonly href: string;
}

/** `URL` is there in every JavaScript host, but not in the language's own library that core is compiled with. */
const { URL } = globalThis as unknown as { URL: new (address: string, base?: string) => Address };

/** Parameters that tell a site where a reader came from and nothing about what the address names. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|igshid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|oly_enc_id|oly_anon_id|vero_id|s_cid|cmpid|ncid|ocid|guccounter|guce_\w+|at_(?:medium|campaign\w*)|ref_src|ref_url|__twitter_impression|ns_(?:campaign|mchannel|source|linkname|fee))$/i;

/**
 * Resolves an address as a page writes it.
 * @param value The address as written, possibly relative.
 * @param base The address to resolve against; without one only absolute addresses resolve.
 * @param schemes Schemes let through, each with its colon.
 * @returns The absolute address without tracking parameters and credentials, or undefined where it is none, or of
 *   another scheme.
 */
export function resolveAddress(
  value: string | null | undefined,
  base?: string,
  schemes: readonly string[] = ['http:', 'https:'],
): string | undefined {
  const address = parse(value?.trim() ?? '', base);
  if (!address || !schemes.includes(address.protocol)) return undefined;
  if (address.protocol === 'mailto:') return address.href;
  if (address.hostname === '') return undefined;
  address.username = '';
  address.password = '';
  const query = address.search.slice(1);
  const kept = query.split('&').filter((part) => !TRACKING.test(part.split('=', 1)[0] ?? ''));
  if (kept.join('&') !== query) address.search = kept.join('&');
  return address.href;
}

/** An address without its fragment. */
export function withoutFragment(address: string): string {
  return address.split('#', 1)[0] ?? address;
}

/** Path of an address, or undefined where it is none. */
export function pathOf(address: string): string | undefined {
  return parse(address)?.pathname;
}

function parse(value: string, base?: string): Address | undefined {
  if (value === '') return undefined;
  try {
    return base === undefined ? new URL(value) : new URL(value, base);
  } catch {
    return undefined;
  }
}
