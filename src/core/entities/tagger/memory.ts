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

/** Stands for a neighbour that has nothing to say. */
const SILENT = 15;

/** Where the numbers of each group of features begin, and how many there are in all. */
const Group = {
  Before: 0,
  After: 1024,
  Far: 2048,
  Pairs: 3072,
  Neighbours: 3328,
  Votes: 3584,
  Parts: 11776,
} as const;
const BASE = 4096;

/** The keys that a number of `Memory.features` stands for. */
export function memoryKeys(number: number, keys: Keys): void {
  const put = (template: number, value: number): void => {
    keys.push(mix(BASE + template, value));
  };
  if (number < Group.After) {
    put(0, number >> 5);
    put(1, number & 31);
    put(3, number);
  } else if (number < Group.Far) {
    put(2, number & 31);
    put(4, number - Group.After);
  } else if (number < Group.Pairs) {
    put(5, (number - Group.Far) >> 5);
    put(6, number & 31);
  } else if (number < Group.Votes) {
    const first = number < Group.Neighbours ? 7 : 9;
    const left = (number >> 4) & 15;
    if (left !== SILENT) put(first, left);
    if ((number & 15) !== SILENT) put(first + 1, number & 15);
  } else if (number < Group.Parts) {
    const value = number - Group.Votes;
    put(11, (value >> 5) & 15);
    put(12, value >> 5);
    put(13, value);
  } else {
    put(14, (number - Group.Parts) >> 5);
    put(15, number - Group.Parts);
  }
}

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
      lemma.kinds = new Int32Array(8);
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
   * The features of the second pass, as numbers that stand for several keys each: what the first one said here, and of the
   * same words elsewhere in the document.
   */
  features(at: number, sentence: number, into: Keys): void {
    const labels = this.#labels;
    const { words } = this.#document;
    const word = words[at];
    const left = words[at - 1];
    const right = words[at + 1];
    if (!word || !left || !right) return;
    const own = labels[at] ?? 0;
    into.push(Group.Before + own * 32 + (labels[at - 1] ?? 0));
    into.push(Group.After + own * 32 + (labels[at + 1] ?? 0));
    into.push(Group.Far + (labels[at - 2] ?? 0) * 32 + (labels[at + 2] ?? 0));
    const leftPair = left.number > 0 ? this.#pairs.get(mix(left.lower, word.lower), NONE) : SILENT;
    const rightPair = right.number > 0 ? this.#pairs.get(mix(word.lower, right.lower), NONE) : SILENT;
    into.push(Group.Pairs + leftPair * 16 + rightPair);
    if (left.capital || right.capital) {
      const before = left.capital ? this.#majority(left, at - 1, sentence) & 15 : SILENT;
      const after = right.capital ? this.#majority(right, at + 1, sentence) & 15 : SILENT;
      into.push(Group.Neighbours + before * 16 + after);
    }
    if (!word.capital) return;
    const vote = this.#majority(word, at, sentence);
    into.push(Group.Votes + vote * 32 + own);
    const isFirst = BEGINS[own] === 1 && ENDS[own] === 0;
    const isLast = own !== OUTSIDE && BEGINS[own] === 0;
    const first = word.lemma.first > (isFirst ? 1 : 0) ? 1 : 0;
    const last = word.lemma.last > (isLast ? 1 : 0) ? 2 : 0;
    into.push(Group.Parts + ((first + last) * 16 + (vote & 15)) * 32 + own);
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
