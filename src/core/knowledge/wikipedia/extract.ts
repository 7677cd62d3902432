import { splitSentences } from '../../article/sentences/split.ts';
import { cutText } from '../passage/cut.ts';

const MOST = 400;
/** What can't be seen, or turns the direction of the text around it. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/gu;

/**
 * The first sentences of an extract, as many as fit; where the first is too long, its beginning.
 *
 * @param extract - plain text, as the API gives it
 * @param most - the most characters
 */
export function firstSentences(extract: string, most = MOST): string {
  const text = extract
    .slice(0, most * 8)
    .replace(UNSEEN, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text.length <= most && extract.length <= most * 8) return text;
  const end =
    splitSentences(text).findLast((sentence) => sentence.end <= most && sentence.end < text.length)?.end ?? 0;
  if (end > 0) return text.slice(0, end);
  return cutText(text, { start: 0, end: text.length }, { start: 0, end: 1 }, most).shown;
}
