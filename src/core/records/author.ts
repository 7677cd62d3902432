const LONGEST = 50;
/** Names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * The file that an author's records are in: letters and digits of any script, in lower case, joined by hyphens. Never a
 * path, never hidden, never empty; those whose names differ in case, accents or marks alone share one.
 *
 * @returns undefined where a name has neither letters nor digits
 */
export function authorFileName(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const slug = Array.from(words.join('-')).slice(0, LONGEST).join('').replace(/-$/u, '');
  if (slug === '') return undefined;
  return `${RESERVED.test(slug) ? 'reader-' : ''}${slug}.jsonl`;
}

/** A name for somebody who gave none: the same for the same seed, and telling nothing of it. */
export function anonymousName(seed: string): string {
  let hash = 0x811c9dc5;
  for (const letter of `lectern author ${seed}`)
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `reader-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
