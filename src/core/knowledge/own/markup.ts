/**
 * What stands around a name in the source, its markup taken off roughly: enough to see whether a closer look at the
 * block, which has to be parsed for it, can find something.
 */
const REACH = 400;

/** @returns the text before and behind a stretch of the source, in its own paragraph */
export function roughly(
  source: string,
  start: number,
  end: number,
): { before: string; name: string; behind: string } {
  const before = source.slice(Math.max(0, start - REACH), start);
  const behind = source.slice(end, end + REACH);
  const paragraph = /(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/u.exec(behind)?.index ?? behind.length;
  return {
    before: plain(before.slice(lastParagraph(before))),
    name: plain(source.slice(start, end)),
    behind: plain(behind.slice(0, paragraph)),
  };
}

function lastParagraph(text: string): number {
  const found = [...text.matchAll(/(?:\r\n|\n|\r)[ \t>]*(?:\r\n|\n|\r)/gu)].at(-1);
  return found ? found.index + found[0].length : 0;
}

function plain(text: string): string {
  return text
    .replace(/!?\[([^[\]]*)\](?:\([^()\s]*\)|\[[^[\]]*\])/gu, '$1')
    .replace(/^[^[\]]*\]\([^()\s]*\)/u, (link) => link.slice(0, link.lastIndexOf(']')))
    .replace(/^\]\([^()\s]*\)/u, '')
    .replace(/&#?\w{1,12};/gu, ' ')
    .replace(/[*_`\\[\]]/gu, '')
    .replace(/\s+/gu, ' ');
}
