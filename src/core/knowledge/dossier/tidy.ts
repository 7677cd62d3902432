import { splitSentences } from '../../article/sentences/split.ts';
import { fold, keyOf } from '../../entities/joining/fold.ts';

/** What turns the direction of the text around it, or marks byte order. */
const UNSHOWN = /[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text in one line, without what could upset the text around it. Joiners inside words and emoji stay. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(UNSHOWN, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** As many sentences as fit `limit` UTF-16 units; of a single longer one, as many words. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = splitSentences(text).findLast((sentence) => sentence.end <= limit)?.end;
  if (end !== undefined) return text.slice(0, end);
  const cut = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.replace(/\s+\S*$/u, '')}…`;
}

/** What all ways of writing a name have in common: `the U.S.` and `US` have the same. */
export function nameKey(name: string): string {
  const key = keyOf(name).replace(/^the (?=\S)/u, '');
  return key === '' ? fold(name) : key;
}
