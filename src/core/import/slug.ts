const LONGEST = 80;
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A file name for a title, without extension: lower case letters and digits of any script, joined by hyphens. Never
 * empty, never a path, never a name that Windows keeps for itself.
 *
 * @param kind - what the title is of: the name where the title has no letters, and added where a name is reserved
 */
export function slugOf(title: string, kind = 'article'): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’‘ʼ]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? cut(word) : `${slug}-${word}`;
    if (bytes(longer) > LONGEST && slug !== '') break;
    slug = longer;
  }
  if (slug === '') return kind;
  return RESERVED.test(slug) ? `${slug}-${kind}` : slug;
}

/** A word alone that is longer than a name may be, cut between characters. */
function cut(word: string): string {
  let kept = '';
  for (const character of word) {
    if (bytes(kept + character) > LONGEST) break;
    kept += character;
  }
  return kept;
}

/** UTF-8 bytes: what file systems count. */
function bytes(text: string): number {
  let count = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    count += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return count;
}
