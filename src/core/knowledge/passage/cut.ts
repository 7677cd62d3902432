import type { Span } from '../../article/model.ts';

/** A stretch of text as it is shown. */
export interface Cut extends Span {
  /** White space evened out; `…` where something before or behind was left out. */
  readonly shown: string;
}

/**
 * Cuts a stretch of text at words, so that it can be shown in a line or two. What must not be lost stays in it; where
 * there is room, the stretch keeps its beginning.
 *
 * @param text - rendered text
 * @param stretch - what is to be shown of it: offsets into the text
 * @param keep - what has to stay, inside the stretch
 * @param most - the most characters of `shown`, `…` included
 * @returns what is shown, and the offsets into the text that it stands for
 */
export function cutText(text: string, stretch: Span, keep: Span, most: number): Cut {
  const words = wordsOf(text, stretch);
  const [head] = words;
  const tail = words.at(-1);
  if (!head || !tail) return { start: stretch.start, end: stretch.start, shown: '' };
  let first = Math.max(
    0,
    words.findIndex(({ end }) => end > keep.start),
  );
  let last = Math.max(
    first,
    words.findLastIndex(({ start }) => start < keep.end),
  );
  const lengthOf = (from: number, to: number): number =>
    words.slice(from, to + 1).reduce((sum, { start, end }) => sum + end - start + 1, -1);
  const room = most - 2;
  if (lengthOf(0, words.length - 1) <= most) [first, last] = [0, words.length - 1];
  else if (lengthOf(0, last) <= room * 0.75) first = 0;
  for (let grown = true; grown;) {
    grown = false;
    if (last + 1 < words.length && lengthOf(first, last + 1) <= room) {
      last += 1;
      grown = true;
    }
    if (first > 0 && lengthOf(first - 1, last) <= room) {
      first -= 1;
      grown = true;
    }
  }
  const start = words[first]?.start ?? head.start;
  let end = words[last]?.end ?? tail.end;
  if (lengthOf(first, last) > most) end = insideWord(text, start, room);
  else if (end < tail.end) end = withoutMark(text, start, end, keep.end);
  const plain = text.slice(start, end).replace(/\s+/gu, ' ');
  return { start, end, shown: `${start > head.start ? '…' : ''}${plain}${end < tail.end ? '…' : ''}` };
}

function wordsOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}

/** One word that is longer than what may be shown; no pair of surrogates is parted. */
function insideWord(text: string, start: number, most: number): number {
  const end = start + most;
  return /[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end - 1 : end;
}

/** A comma before `…` says nothing. */
function withoutMark(text: string, start: number, end: number, floor: number): number {
  let at = end;
  while (at > Math.max(start + 1, floor) && /[,;:–—\s-]/u.test(text.charAt(at - 1))) at -= 1;
  return at;
}
