import type { Steps } from '../../steps.ts';
import { matchItems } from './tokens.ts';

/** A stretch that both texts have. Offsets in UTF-16 units. */
export interface Kept {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** Changed stretches, lines and all, that are compared before others get their turn. */
const CHARACTERS_A_STEP = 20_000;

/** What an edit kept of a text: lines first, then, between those that stayed, words. Ascending in both texts. */
export function* keptBy(before: string, after: string): Steps<Kept[]> {
  const kept: Kept[] = [];
  const [lines, linesAfter] = [before.split(/(?<=\n)/u), after.split(/(?<=\n)/u)];
  yield;
  const matches = matchItems(lines, linesAfter);
  yield;
  let [at, there, offset, offsetThere, done] = [0, 0, 0, 0, 0];
  for (const [line, lineAfter] of [...matches, [lines.length, linesAfter.length] as const]) {
    const changed = lines.slice(at, line).join('');
    const changedTo = linesAfter.slice(there, lineAfter).join('');
    if (changed !== '' && changedTo !== '') keepWords(kept, changed, changedTo, offset, offsetThere);
    offset += changed.length;
    offsetThere += changedTo.length;
    const { length } = lines[line] ?? '';
    keep(kept, offset, offsetThere, length);
    offset += length;
    offsetThere += length;
    [at, there] = [line + 1, lineAfter + 1];
    done += changed.length + changedTo.length;
    if (done > CHARACTERS_A_STEP) {
      done = 0;
      yield;
    }
  }
  return kept;
}

function keepWords(kept: Kept[], one: string, other: string, offset: number, offsetThere: number): void {
  const words = pieces(one);
  const others = pieces(other);
  const starts = startsOf(words, offset);
  const startsThere = startsOf(others, offsetThere);
  let [at, atThere] = [0, 0];
  for (const [word, there] of [...matchItems(words, others), [words.length, others.length] as const]) {
    const gap = words.slice(at, word).join('');
    const gapThere = others.slice(atThere, there).join('');
    keepEnds(
      kept,
      gap,
      gapThere,
      (starts[word] ?? 0) - gap.length,
      (startsThere[there] ?? 0) - gapThere.length,
    );
    keep(kept, starts[word] ?? 0, startsThere[there] ?? 0, words[word]?.length ?? 0);
    [at, atThere] = [word + 1, there + 1];
  }
}

/** Of a word that was changed, the letters before and behind the change. */
function keepEnds(kept: Kept[], one: string, other: string, offset: number, offsetThere: number): void {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one.charCodeAt(first) === other.charCodeAt(first)) first += 1;
  let last = 0;
  while (
    last < most - first &&
    one.charCodeAt(one.length - 1 - last) === other.charCodeAt(other.length - 1 - last)
  )
    last += 1;
  keep(kept, offset, offsetThere, first);
  keep(kept, offset + one.length - last, offsetThere + other.length - last, last);
}

/** Words, and what stands between them: single characters, since one may stay where its neighbour goes. */
function pieces(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
}

/** Where each of some texts in a row begins, and where the last one ends. */
function startsOf(words: readonly string[], from: number): number[] {
  let at = from;
  return [...words.map(({ length }) => (at += length) - length), at];
}

function keep(kept: Kept[], before: number, after: number, length: number): void {
  const last = kept[kept.length - 1];
  if (length === 0) return;
  if (last && last.before + last.length === before && last.after + last.length === after)
    kept[kept.length - 1] = { ...last, length: last.length + length };
  else kept.push({ before, after, length });
}
