const BREAK = /^<br\s*\/?>$/i;
const COMMENTS = /^\s*(?:<!--(?:>|->|[\s\S]*?-->)\s*)+$/;

/** What becomes of HTML in the article: it is never run, only shown as the characters it is. */
export type RawHtml = 'break' | 'hidden' | 'shown';

export function rawHtml(value: string): RawHtml {
  if (BREAK.test(value.trim())) return 'break';
  return COMMENTS.test(value) ? 'hidden' : 'shown';
}
