import type { AlignedText } from '../model.ts';

/**
 * Writes runs from left to right. Between two stretches that are not copied one to one, say a prefix left out and a
 * character reference, stands an empty run, so that either end of each can still be told.
 */
export class RunWriter {
  readonly #runs: number[] = [];
  #text: number;
  #source: number;
  #gap: 'none' | 'skipped' | 'replaced' = 'none';

  constructor(text: number, source: number) {
    this.#text = text;
    this.#source = source;
  }

  get text(): number {
    return this.#text;
  }

  get source(): number {
    return this.#source;
  }

  /** What was written. Text at the end that is not copied is closed off first. */
  finish(): number[] {
    if (this.#gap === 'replaced') this.#anchor();
    this.#gap = 'none';
    return this.#runs;
  }

  /** `length` units that read as they are written. */
  copy(length: number): void {
    if (length <= 0) return;
    const runs = this.#runs;
    if (this.#gap === 'none' && runs.length > 0) runs[runs.length - 1] = (runs.at(-1) ?? 0) + length;
    else runs.push(this.#text, this.#source, length);
    this.#text += length;
    this.#source += length;
    this.#gap = 'none';
  }

  /** Source that stands for no text. */
  skip(source: number): void {
    if (source <= 0) return;
    if (this.#gap === 'replaced') this.#anchor();
    this.#source += source;
    this.#gap = 'skipped';
  }

  /** Source that stands for other text. */
  replace(text: number, source: number): void {
    if (this.#gap !== 'none' || this.#runs.length === 0) this.#anchor();
    this.#text += text;
    this.#source += source;
    this.#gap = 'replaced';
  }

  #anchor(): void {
    this.#runs.push(this.#text, this.#source, 0);
  }
}

/** Text that reads as it is written. */
export function verbatim(text: string, source: number): AlignedText {
  return { text, runs: text.length > 0 ? [0, source, text.length] : [] };
}
