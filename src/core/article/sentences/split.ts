import type { Span } from '../model.ts';
import { isBlankUnit, skipBlank, trimBlank } from '../text/blank.ts';
import { abbreviationKind, beginsSentences } from './abbreviations.ts';

const END = /[.!?…‽؟۔।。！？]+(?:\s?[!?]+(?![\p{L}\p{N}]))?/gu;
const CLOSER = /["'”’»›)\]}*]/u;
const OPENERS = /^["'“‘«‹„‚([{¿¡—–•*-]+\s*/u;
const REFERENCE = /^(?:\[(?:\d{1,3}|[a-z]|note \d+|citation needed)\]|[¹²³⁰-⁹]+)+/u;
const SAID =
  /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|added|replied|wrote|writes|told|tells|explained|shouted|cried|continued|answered|wondered|recalled|joked|exclaimed|quipped|laughed)\b/u;
const DAY_OR_ZONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|[A-Z]{2,4}T?\b|Eastern|Pacific|Central|Mountain|Greenwich)/u;

/**
 * Cuts running text into sentences. White space between sentences belongs to none. Closing quotes and brackets belong
 * to the sentence they close; abbreviations, initials, decimals, list numbers, and ellipses inside a sentence do not end
 * it. The same everywhere: no locale data is asked. Linear in the length of the text.
 *
 * @param text - rendered text of one block
 * @returns spans into `text`, ascending, each beginning and ending with something that shows
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipBlank(text, 0, text.length);
  END.lastIndex = start;
  for (let found = END.exec(text); found; found = END.exec(text)) {
    const mark = { at: found.index, text: found[0], end: found.index + found[0].length };
    const end = behindClosers(text, mark.end);
    if (!endsSentence(text, start, mark, end)) continue;
    push(text, start, end, spans);
    start = skipBlank(text, end, text.length);
    END.lastIndex = Math.max(start, end);
  }
  push(text, start, text.length, spans);
  return spans;
}

interface Mark {
  readonly at: number;
  readonly text: string;
  readonly end: number;
}

function push(text: string, start: number, end: number, spans: Span[]): void {
  const last = trimBlank(text, start, end);
  if (last > start) spans.push({ start, end: last });
}

/** Behind the quotes, brackets and reference marks that close a sentence with its full stop. */
function behindClosers(text: string, at: number): number {
  let to = at;
  for (;;) {
    const unit = text[to];
    if (unit === undefined) return to;
    if (unit === '[' || unit > '\u00af') {
      const reference = REFERENCE.exec(text.slice(to, to + 24));
      if (reference) {
        to += reference[0].length;
        continue;
      }
    }
    if (!CLOSER.test(unit)) return to;
    to += 1;
  }
}

function endsSentence(text: string, start: number, mark: Mark, end: number): boolean {
  if (/^[。！？]/u.test(mark.text)) return true;
  const from = skipBlank(text, end, text.length);
  if (from === text.length) return true;
  if (from === end && !isBlankUnit(text.charCodeAt(end))) return false;
  const closers = text.slice(mark.end, end);
  const rest = text.slice(from, from + 80);
  const next = rest.replace(OPENERS, '');
  if (!beginsLarge(next, rest)) return false;
  if (endsAttribution(next, rest)) return false;
  const follower = /^[\p{L}\p{M}’']+/u.exec(next)?.[0] ?? '';
  if (/[)\]]/u.test(closers) && mark.text !== '.' && isAside(text, start, mark.at))
    return beginsSentences(follower);
  const quoted = /["'”’»›]/u.test(closers);
  if (quoted && mark.text !== '.' && SAID.test(rest)) return false;
  if (mark.text !== '.') return !/^(?:\.{2,}|…)$/u.test(mark.text) || closers !== '' || !/^I\b/u.test(next);
  return stopEnds(text, start, mark.at, next, follower, quoted);
}

/** Whether what follows begins the way a sentence does: `iPhone` and `[t]here` too. */
function beginsLarge(next: string, rest: string): boolean {
  if (/^\p{Ll}/u.test(next)) return /^\p{Ll}{1,2}\p{Lu}/u.test(next) || /^["“‘]?\[\p{Ll}+\]/u.test(rest);
  return /^[\p{L}\p{N}$€£¥#@&%+…_~]/u.test(next) || next === '';
}

/** Whether all that follows is who said it: `— Rick Santorum`. */
function endsAttribution(next: string, rest: string): boolean {
  return /^[—–-]/u.test(rest) && next.length < 60 && /^(?:\p{Lu}[\p{L}.'’-]*,?\s*){1,5}$/u.test(next);
}

/** Whether a bracket that closes behind `at` was opened inside the sentence and not with it. */
function isAside(text: string, start: number, at: number): boolean {
  let depth = 0;
  for (let i = at - 1; i >= start && at - i < 2000; i -= 1) {
    const unit = text[i];
    if (unit === ')' || unit === ']') depth += 1;
    else if (unit === '(' || unit === '[') {
      if (depth === 0) return /[\p{L}\p{N},;]/u.test(text.slice(start, i));
      depth -= 1;
    }
  }
  return false;
}

function stopEnds(
  text: string,
  start: number,
  at: number,
  next: string,
  follower: string,
  quoted: boolean,
): boolean {
  let from = at;
  while (from > start && at - from < 24 && /[\p{L}\p{M}\p{N}.’'&-]/u.test(text[from - 1] ?? '')) from -= 1;
  const word = text.slice(from, at).replace(/^[.'’-]+/u, '');
  if (from === start || /^["“‘'([*\s]*$/u.test(text.slice(start, from))) {
    // `1. Apples`, `A. Apples`, `IV. Apples`: the number of an item, not a sentence.
    if (/^(?:\d{1,3}|\p{Lu}|[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})+)$/u.test(word) && !/^(?:I|\d{4})$/u.test(word))
      return false;
  }
  const kind = abbreviationKind(word);
  switch (kind) {
    case undefined:
      return true;
    case 'title':
      return false;
    case 'figure':
      return !/^[\d#IVX]+\b/u.test(next);
    case 'time':
      return quoted || !DAY_OR_ZONE.test(next);
    case 'free':
      return quoted || beginsSentences(follower);
    case 'initial':
      return (
        quoted ||
        (beginsSentences(follower) && !/\p{Lu}\.\s?$/u.test(text.slice(Math.max(start, from - 3), from)))
      );
  }
}
