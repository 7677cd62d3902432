/** Characters of an excerpt, enough for a wide sidebar. */
const LONGEST = 64;
/** Source that an excerpt is cut from beyond its own length: markup takes room without showing. */
const MARKUP = 300;

// Controls, and marks that turn the direction of the text around them: neither has a place in a one-line label.
const INVISIBLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Most text: words and stops that can't be markup, single spaces, nothing invisible. */
const UNMARKED = /^(?:[\p{L}\p{N},.;:?"'“”‘’()—–-]| (?! ))*$/u;

/**
 * The first words of a stretch of source as one plain line, without markup.
 *
 * @param start - offset into the source, UTF-16 units
 * @param end - exclusive
 * @param longest - characters at most, the ellipsis not counted
 */
export function excerpt(source: string, start: number, end: number, longest = LONGEST): string {
  const short = Math.min(end, start + longest + 2);
  const beginning = source.slice(start, short);
  if (UNMARKED.test(beginning)) return shorten(beginning.trim(), short < end, longest);
  const cut = Math.min(end, start + longest + MARKUP);
  return shorten(plain(source.slice(start, cut)), cut < end, longest);
}

/** A text without what can't be seen. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** One line of a label: no markup, no line breaks, nothing invisible. */
export function plain(markup: string): string {
  return markup
    .replace(/!?\[([^\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/(^|[^\\])(?:\*{1,3}|~~|`+)/g, '$1')
    .replace(/(^|[\s("“‘])_{1,3}(?=\S)|(\S)_{1,3}(?=$|[\s.,;:!?)"”’])/g, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .trim();
}

function shorten(text: string, more: boolean, longest: number): string {
  if (text.length <= longest) return more ? `${text}…` : text;
  const space = text.lastIndexOf(' ', longest);
  // Without a space near by there are no words to keep whole; half a character is never shown.
  const cut = space > longest / 2 ? space : longest;
  return `${text
    .slice(0, cut)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s,;:–—-]+$/, '')}…`;
}
