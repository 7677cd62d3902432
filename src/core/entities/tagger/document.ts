import type { Lexicon } from './lexicon.ts';
import { findCandidates, findPlaces, styleOf } from './sentence.ts';
import { BORDER, Case, type Word } from './word.ts';

/** How many places stand empty around every sentence: as far as anything looks to the side. */
const GAP = 3;

/**
 * A document made ready for tagging: the words of all its sentences in one list, three borders before and behind each
 * sentence, and in lists beside it what is known of each place. One is filled again and again; what it says, and what its
 * words know of it, holds until then.
 */
export class Document {
  /** So that a word knows whose counts it holds. */
  number = 0;
  words: Word[] = [];
  /** How many places there are. */
  count = 0;
  /** How many sentences, where each begins and ends. */
  sentences = 0;
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  /** How each sentence is written: 0 as usual, 1 all in capitals, 2 with most words capitalised, as headlines are. */
  styles = new Uint8Array(64);
  /** Each sentence's first place with a letter or digit; −1 for none. */
  openings = new Int32Array(64);
  /** 1 where a word may be part of a name. */
  candidates = new Uint8Array(1024);
  /** For each place four bits for each list of names: 0 none, 1 begin, 2 inside, 3 end, 4 whole. */
  places = new Int32Array(1024);
  /** For a capitalised word, the first of its run of capitalised words; otherwise its own place. */
  runStart = new Int32Array(1024);
  /** The last word of its run, inclusive. */
  runEnd = new Int32Array(1024);
  /** Stretches of candidates, side by side in one sentence: where each begins and ends, and in which sentence. */
  stretches = new Int32Array(3 * 256);
  /** How many stretches. */
  stretchCount = 0;

  /** Begins another document. */
  clear(): void {
    this.number += 1;
    this.count = 0;
    this.sentences = 0;
    this.stretchCount = 0;
    for (let gap = 0; gap < GAP; gap += 1) this.#put(BORDER);
  }

  /** Begins a sentence: its words follow. */
  begin(): void {
    const at = this.sentences;
    if (at === this.starts.length) {
      this.starts = longer(this.starts, new Int32Array(at * 2));
      this.ends = longer(this.ends, new Int32Array(at * 2));
      this.openings = longer(this.openings, new Int32Array(at * 2));
      this.styles = longer(this.styles, new Uint8Array(at * 2));
    }
    this.starts[at] = this.count;
    this.openings[at] = -1;
  }

  /** Adds a word to the sentence, and counts how it is written in this document. */
  add(word: Word): void {
    const { lemma } = word;
    if (lemma.document !== this.number) {
      lemma.document = this.number;
      lemma.lower = 0;
      lemma.title = 0;
    }
    const at = this.sentences;
    const isOpening = (this.openings[at] ?? 0) < 0 && word.opens;
    if (isOpening) this.openings[at] = this.count;
    if (word.letterCase === Case.Lower) lemma.lower += 1;
    else if (!isOpening && word.capital) lemma.title += 1;
    this.#put(word);
  }

  /** Ends a sentence: finds what may be in names there. */
  end(lexicon: Lexicon): void {
    const at = this.sentences;
    const start = this.starts[at] ?? 0;
    const end = this.count;
    this.ends[at] = end;
    this.sentences += 1;
    for (let gap = 0; gap < GAP; gap += 1) this.#put(BORDER);
    this.styles[at] = 0;
    if (!findCandidates(this, start, end)) return;
    findPlaces(this, start, end, lexicon);
    this.styles[at] = styleOf(this, start, end);
    this.#findRuns(start, end);
    this.#findStretches(at, start, end);
  }

  #put(word: Word): void {
    const at = this.count;
    if (at === this.candidates.length) {
      this.candidates = longer(this.candidates, new Uint8Array(at * 2));
      this.places = longer(this.places, new Int32Array(at * 2));
      this.runStart = longer(this.runStart, new Int32Array(at * 2));
      this.runEnd = longer(this.runEnd, new Int32Array(at * 2));
    }
    this.words[at] = word;
    this.candidates[at] = 0;
    this.places[at] = 0;
    this.count = at + 1;
  }

  #findRuns(from: number, to: number): void {
    const { words, runStart, runEnd } = this;
    for (let start = from; start < to;) {
      let end = start;
      while (end < to && words[end]?.capital === true) end += 1;
      const last = Math.max(start, end - 1);
      for (let at = start; at <= last; at += 1) {
        runStart[at] = start;
        runEnd[at] = last;
      }
      start = last + 1;
    }
  }

  #findStretches(sentence: number, from: number, to: number): void {
    const { candidates } = this;
    for (let start = from; start < to; start += 1) {
      if (candidates[start] !== 1) continue;
      let end = start + 1;
      while (end < to && candidates[end] === 1) end += 1;
      const at = this.stretchCount * 3;
      if (at === this.stretches.length) this.stretches = longer(this.stretches, new Int32Array(at * 2));
      this.stretches[at] = start;
      this.stretches[at + 1] = end;
      this.stretches[at + 2] = sentence;
      this.stretchCount += 1;
      start = end;
    }
  }
}

function longer<List extends Int32Array | Uint8Array>(list: List, into: List): List {
  into.set(list);
  return into;
}
