/**
 * The name a heading goes by in links, made as GitHub makes it. Headings that read alike share one; the page tells
 * them apart by `-1`, `-2` behind it.
 */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
