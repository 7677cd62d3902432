import { FetchError } from './fetchFailure.ts';

/**
 * Reads a web address as a person types it: without a scheme it is taken for https.
 * @throws FetchError `address`, `scheme` or `credentials`.
 */
export function readAddress(written: string): URL {
  const text = written.trim();
  // `localhost:8080` is no scheme, `mailto:` is one.
  const bare = !/^[a-z][a-z\d+.-]*:/i.test(text) || /^[\w.-]+:\d+(?:[/?#]|$)/.test(text);
  return checkAddress(parse(bare ? `https://${text}` : text), bare);
}

/**
 * Lets through what may be fetched.
 * @throws FetchError `address`, `scheme` or `credentials`.
 */
export function checkAddress(address: URL | undefined, bare = false): URL {
  if (!address) throw new FetchError({ kind: 'address' });
  if (address.protocol !== 'http:' && address.protocol !== 'https:') {
    throw new FetchError({ kind: 'scheme', scheme: address.protocol.slice(0, -1) });
  }
  if (address.username !== '' || address.password !== '') throw new FetchError({ kind: 'credentials' });
  // A single word is more likely a mistake than a machine, unless it is spelt out as an address.
  const named =
    address.hostname.includes('.') || address.hostname.startsWith('[') || address.hostname === 'localhost';
  if (address.hostname === '' || (bare && !named)) throw new FetchError({ kind: 'address' });
  return address;
}

/** An address resolved against the one it was found at, or undefined. */
export function parse(written: string, base?: URL): URL | undefined {
  try {
    return /\s/.test(written) ? undefined : new URL(written, base);
  } catch {
    return undefined;
  }
}
