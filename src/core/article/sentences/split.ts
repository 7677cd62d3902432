import { abbreviationKind } from './abbreviations.ts';
import type { Span } from '../model.ts';

const END = /[.!?…。！？؟۔।]+/gu;
const CLOSERS = /["'”’»›)\]}*_]/u;
const OPENERS = /^["'“‘«‹„([{¿¡—–-]*/u;

/**
 * Cuts running text into sentences. White space between sentences belongs to none. Closing quotes and brackets belong
 * to the sentence they close; abbreviations, initials, decimals and ellipses inside a sentence do not end it.
 *
 * @param text - rendered text of one block
 * @returns spans into `text`, ascending, each beginning and ending with something that shows
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  END.lastIndex = 0;
  for (let found = END.exec(text); found; found = END.exec(text)) {
    const end = behindClosers(text, found.index + found[0].length);
    if (!isBoundary(text, found.index, found[0], end)) continue;
    push(text, start, end, spans);
    start = end;
    END.lastIndex = end;
  }
  push(text, start, text.length, spans);
  return spans;
}

function push(text: string, start: number, end: number, spans: Span[]): void {
  const first = start + (/^[\s\u200b\ufeff]*/u.exec(text.slice(start, end))?.[0].length ?? 0);
  const last = first + text.slice(first, end).trimEnd().length;
  if (last > first) spans.push({ start: first, end: last });
}

function behindClosers(text: string, at: number): number {
  let to = at;
  while (to < text.length && CLOSERS.test(text[to] ?? '')) to += 1;
  return to;
}

function isBoundary(text: string, at: number, mark: string, end: number): boolean {
  if (/^[。！？]/u.test(mark)) return true;
  const rest = text.slice(end, end + 60);
  if (rest.trim() === '') return true;
  if (!/^\s/u.test(rest)) return false;
  const next = rest.trimStart().replace(OPENERS, '').trimStart();
  const lower = /^\p{Ll}/u.test(next);
  if (lower) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{M}\p{N}.’'-]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const kind = abbreviationKind(word.replace(/^['’(]/u, ''));
  if (kind === 'binding') return false;
  if (kind === 'figures') return !/^[\d#]/u.test(next);
  return true;
}
