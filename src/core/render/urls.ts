import { normalizeUri } from 'micromark-util-sanitize-uri';

// Browsers drop these wherever they stand in an address, so they can hide a scheme.
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const LINKS = new Set(['http:', 'https:', 'mailto:']);
const CARRIED = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=]+$/i;

/** Longest address that an image carried in the article may have, in characters: about 3 MB of picture. */
export const CARRIED_LIMIT = 4_000_000;

/**
 * The address a link may carry, or `undefined` for one that must not be followed.
 *
 * @param url As the article writes it.
 */
export function safeHref(url: string): string | undefined {
  const trimmed = url.replace(INVISIBLE, (run) => (/^ +$/.test(run) ? run : '')).trim();
  const bare = trimmed.replaceAll(' ', '');
  if (bare === '') return undefined;
  // `//host` and what browsers read as such would leave the page's own scheme to decide.
  if (/^[\\/]{2}/.test(bare)) return normalizeUri(`https://${bare.replace(/^[\\/]+/, '')}`);
  const scheme = schemeOf(bare);
  if (scheme === undefined) return normalizeUri(trimmed);
  return LINKS.has(scheme) ? normalizeUri(trimmed) : undefined;
}

/** What kind of address an image has, and so who decides whether it loads. */
export type ImageSource =
  | { readonly kind: 'carried' | 'remote' | 'workspace'; readonly url: string }
  | { readonly kind: 'refused'; readonly url: string };

/** Sorts an image's address: in the article, on the web, in the workspace, or none of these. */
export function imageSource(url: string): ImageSource {
  if (url.length <= CARRIED_LIMIT && CARRIED.test(url)) return { kind: 'carried', url };
  const bare = url.slice(0, 4096).replace(INVISIBLE, '');
  const scheme = schemeOf(bare);
  if (scheme === 'https:') return { kind: 'remote', url: normalizeUri(bare) };
  if (scheme !== undefined || bare === '' || /^[\\/]{2}/.test(bare) || url.length > 4096) {
    return { kind: 'refused', url: bare };
  }
  return { kind: 'workspace', url };
}

/** The part of an address worth showing for an image that is not loaded: its host, or a relative path whole. */
export function shownAddress(url: string): string {
  const scheme = schemeOf(url);
  if (scheme === undefined) return url.slice(0, 200);
  const host = /^https?:[\\/]*([^\\/?#]+)/i.exec(url)?.[1];
  return host === undefined ? scheme : host.replace(/^.*@/, '').slice(0, 200);
}

/** Also what merely looks like a scheme counts as one: `java script:`, `x_y:`. */
function schemeOf(bare: string): string | undefined {
  const found = SCHEME.exec(bare)?.[0];
  if (found !== undefined) return found.toLowerCase();
  const colon = bare.indexOf(':');
  if (colon < 0) return undefined;
  return /[/?#]/.test(bare.slice(0, colon)) ? undefined : ':';
}
