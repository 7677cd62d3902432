const URI =
  /^[a-z][a-z\d+.-]*:(?=.)(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2}|\[[\da-f:.]+\])*(?:#(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})*)?$/iu;
/** All that may stand in a URI, and percent signs that encode nothing. */
const OTHER = /[^\w\-.~:/?#@!$&'()*+,;=%]|%(?![\da-f]{2})/giu;

/** Whether a text is a URI as RFC 3986 has it: absolute, and without characters that have to be percent-encoded. */
export function isUri(text: unknown): boolean {
  return typeof text === 'string' && URI.test(text);
}

/**
 * An absolute IRI as the URI that means the same.
 *
 * @returns undefined for what is neither
 */
export function uriOf(iri: string): string | undefined {
  if (isUri(iri)) return iri;
  const [head = '', ...rest] = wellFormed(iri.trim()).replace(OTHER, encodeURIComponent).split('#');
  const uri = rest.length > 0 ? `${head}#${rest.join('%23')}` : head;
  return isUri(uri) ? uri : undefined;
}

/** A name of ours for what has none on the web. */
export function ownUri(kind: string, name: string): string {
  return `urn:lectern:${kind}:${encodeURIComponent(wellFormed(name).normalize('NFC'))}`;
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD');
}
