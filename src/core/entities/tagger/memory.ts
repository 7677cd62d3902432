import type { Document } from './document.ts';
import { mix } from './hash.ts';
import type { Keys } from './keys.ts';
import { BEGINS, ENDS, KIND_OF, KINDS, OUTSIDE } from './labels.ts';
import { Pairs } from './pairs.ts';
import type { Word } from './word.ts';

/** Majority among no votes at all. */
const NONE = KINDS.length + 1;
/** Stands for “outside any name” among kinds. */
const OUT = KINDS.length;

/** How many values each template of the second pass has. */
const SIZES = [32, 32, 32, 1024, 1024, 32, 32, 16, 16, 16, 16, 16, 256, 8192, 64, 2048];
const OFFSETS = SIZES.map((_, template) => SIZES.slice(0, template).reduce((sum, size) => sum + size, 0));
const BASE = 4096;

/** The key of each feature that the second pass can meet, by the feature's number: there are few enough to list. */
export const MEMORY_KEYS = Int32Array.from(
  SIZES.flatMap((size, template) => Array.from({ length: size }, (_, value) => mix(BASE + template, value))),
);

/** What the first pass found in a document: its labels, and how the words that stand together were taken. */
export class Memory {
  readonly #document: Document;
  readonly #labels: Uint8Array;
  /** For two words side by side inside one name what kind the name was last. */
  readonly #pairs = new Pairs();

  /** @param labels the document's labels, place by place */
  constructor(document: Document, labels: Uint8Array) {
    this.#document = document;
    this.#labels = labels;
    const { stretches, openings } = document;
    for (let index = 0; index < document.stretchCount * 3; index += 3) {
      const opening = openings[stretches[index + 2] ?? 0] ?? 0;
      const end = stretches[index + 1] ?? 0;
      for (let at = stretches[index] ?? 0; at < end; at += 1) this.#remember(at, opening);
    }
  }

  #remember(at: number, opening: number): void {
    const labels = this.#labels;
    const word = this.#document.words[at];
    if (word?.capital !== true) return;
    const label = labels[at] ?? OUTSIDE;
    const kind = KIND_OF[label] ?? -1;
    const { lemma } = word;
    if (lemma.passed !== this.#document.number) {
      lemma.passed = this.#document.number;
      lemma.outside = 0;
      lemma.first = 0;
      lemma.last = 0;
      lemma.kinds.fill(0);
    }
    if (kind < 0) {
      if (at !== opening) lemma.outside += 1;
      return;
    }
    lemma.kinds[kind] = (lemma.kinds[kind] ?? 0) + 1;
    const next = labels[at + 1] ?? OUTSIDE;
    const begins = BEGINS[label] === 1;
    const goesOn = BEGINS[next] !== 1 && KIND_OF[next] === kind;
    if (begins && goesOn) lemma.first += 1;
    if (!begins && !goesOn) lemma.last += 1;
    if (goesOn) this.#pairs.set(mix(word.lower, this.#document.words[at + 1]?.lower ?? 0), kind);
  }

  /**
   * The numbers of the features of the second pass: what the first one said here, and of the same words elsewhere in the
   * document.
   */
  features(at: number, sentence: number, into: Keys): void {
    const labels = this.#labels;
    const { words } = this.#document;
    const word = words[at];
    const left = words[at - 1];
    const right = words[at + 1];
    if (!word || !left || !right) return;
    const own = labels[at] ?? 0;
    const before = labels[at - 1] ?? 0;
    const after = labels[at + 1] ?? 0;
    put(into, 0, own);
    put(into, 1, before);
    put(into, 2, after);
    put(into, 3, own * 32 + before);
    put(into, 4, own * 32 + after);
    put(into, 5, labels[at - 2] ?? 0);
    put(into, 6, labels[at + 2] ?? 0);
    if (left.number > 0) put(into, 7, this.#pairs.get(mix(left.lower, word.lower), NONE));
    if (right.number > 0) put(into, 8, this.#pairs.get(mix(word.lower, right.lower), NONE));
    if (left.capital) put(into, 9, this.#majority(left, at - 1, sentence) & 15);
    if (right.capital) put(into, 10, this.#majority(right, at + 1, sentence) & 15);
    if (!word.capital) return;
    const vote = this.#majority(word, at, sentence);
    const kind = vote & 15;
    put(into, 11, kind);
    put(into, 12, vote);
    put(into, 13, vote * 32 + own);
    const isFirst = BEGINS[own] === 1 && ENDS[own] === 0;
    const isLast = own !== OUTSIDE && BEGINS[own] === 0;
    const first = word.lemma.first > (isFirst ? 1 : 0) ? 1 : 0;
    const last = word.lemma.last > (isLast ? 1 : 0) ? 2 : 0;
    put(into, 14, (first + last) * 16 + kind);
    put(into, 15, ((first + last) * 16 + kind) * 32 + own);
  }

  /** What a capitalised word is mostly elsewhere in the document, how surely and how often: kind + 16 × share + 64 × count. */
  #majority({ lemma }: Word, at: number, sentence: number): number {
    if (lemma.passed !== this.#document.number) return NONE;
    const own = KIND_OF[this.#labels[at] ?? 0] ?? -1;
    const isCounted = own >= 0 || at !== this.#document.openings[sentence];
    const mine = own >= 0 ? own : OUT;
    let total = 0;
    let top = 0;
    let best = NONE;
    for (let kind = 0; kind <= OUT; kind += 1) {
      let votes = kind === OUT ? lemma.outside : (lemma.kinds[kind] ?? 0);
      if (kind === mine && isCounted) votes -= 1;
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
}

function put(keys: Keys, template: number, value: number): void {
  keys.push((OFFSETS[template] ?? 0) + value);
}
