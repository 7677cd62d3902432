import type { Document } from './document.ts';
import { mix } from './hash.ts';
import type { Keys } from './keys.ts';
import { BEGINS, ENDS, KIND_OF, KINDS, OUTSIDE } from './labels.ts';

/** What the first pass found in a document: its labels, and how the words that stand together were taken. */
export interface Memory {
  readonly labels: readonly Uint8Array[];
  /** For two words side by side inside one name, by their hash, what kind the name was last. */
  readonly pairs: ReadonlyMap<number, number>;
}

/** Majority among no votes at all. */
const NONE = KINDS.length + 1;
/** Stands for “outside any name” among kinds. */
const OUT = KINDS.length;

/** Gathers what the first pass found in a whole document. The words' own counts are kept with the words. */
export function remember(document: Document, labels: readonly Uint8Array[]): Memory {
  const pairs = new Map<number, number>();
  document.sentences.forEach(({ words, opening, candidates }, at) => {
    const row = labels[at];
    if (!row) return;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (!word || candidates[index] !== 1) continue;
      const label = row[index] ?? OUTSIDE;
      const kind = KIND_OF[label] ?? -1;
      const { lemma } = word;
      if (kind < 0) {
        if (word.capital && index !== opening) lemma.outside += 1;
        continue;
      }
      if (!word.capital) continue;
      lemma.kinds[kind] = (lemma.kinds[kind] ?? 0) + 1;
      const begins = BEGINS[label] === 1;
      const goesOn = BEGINS[row[index + 1] ?? 0] !== 1 && KIND_OF[row[index + 1] ?? 0] === kind;
      if (begins && goesOn) lemma.first += 1;
      if (!begins && !goesOn) lemma.last += 1;
      if (goesOn) pairs.set(mix(word.lower, words[index + 1]?.lower ?? 0), kind);
    }
  });
  return { labels, pairs };
}

const BASE = 4096;

/** The keys of the second pass: what the first one said here, and of the same words elsewhere in the document. */
export function memoryKeys(document: Document, memory: Memory, at: number, index: number, keys: Keys): void {
  const sentence = document.sentences[at];
  const row = memory.labels[at];
  if (!sentence || !row) return;
  const { words } = sentence;
  const word = words[index];
  if (!word) return;
  const own = row[index] ?? 0;
  const before = row[index - 1] ?? 0;
  const after = row[index + 1] ?? 0;
  put(keys, 0, own);
  put(keys, 1, before);
  put(keys, 2, after);
  put(keys, 3, own * 32 + before);
  put(keys, 4, own * 32 + after);
  put(keys, 5, row[index - 2] ?? 0);
  put(keys, 6, row[index + 2] ?? 0);
  const left = words[index - 1];
  const right = words[index + 1];
  if (left) put(keys, 7, memory.pairs.get(mix(left.lower, word.lower)) ?? NONE);
  if (right) put(keys, 8, memory.pairs.get(mix(word.lower, right.lower)) ?? NONE);
  if (left?.capital === true) put(keys, 9, majority(sentence, row, index - 1) & 15);
  if (right?.capital === true) put(keys, 10, majority(sentence, row, index + 1) & 15);
  if (!word.capital) return;
  const vote = majority(sentence, row, index);
  const kind = vote & 15;
  put(keys, 11, kind);
  put(keys, 12, vote);
  put(keys, 13, vote * 32 + own);
  const isFirst = BEGINS[own] === 1 && ENDS[own] === 0;
  const isLast = own !== OUTSIDE && BEGINS[own] === 0;
  const first = word.lemma.first > (isFirst ? 1 : 0) ? 1 : 0;
  const last = word.lemma.last > (isLast ? 1 : 0) ? 2 : 0;
  put(keys, 14, (first + last) * 16 + kind);
  put(keys, 15, ((first + last) * 16 + kind) * 32 + own);
}

function put(keys: Keys, template: number, value: number): void {
  keys.push(mix(BASE + template, value));
}

/** What a word is mostly elsewhere in the document, how surely and how often: kind + 16 × share + 64 × count. */
function majority(sentence: Document['sentences'][number], row: Uint8Array, index: number): number {
  const word = sentence.words[index];
  if (!word) return NONE;
  const own = KIND_OF[row[index] ?? 0] ?? -1;
  let total = 0;
  let top = 0;
  let best = NONE;
  for (let kind = 0; kind <= OUT; kind += 1) {
    let votes = kind === OUT ? word.lemma.outside : (word.lemma.kinds[kind] ?? 0);
    if (kind === own || (kind === OUT && own < 0 && index !== sentence.opening && word.capital)) votes -= 1;
    total += votes;
    if (votes > top) {
      top = votes;
      best = kind;
    }
  }
  if (total <= 0) return NONE;
  const share = top === total ? 3 : top * 10 >= total * 7 ? 2 : top * 2 > total ? 1 : 0;
  const often = total === 1 ? 0 : total === 2 ? 1 : total <= 5 ? 2 : 3;
  return best + 16 * share + 64 * often;
}
