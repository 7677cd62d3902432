import type { Span } from '../../src/core/article/model.ts';
import type { Random } from './random.ts';

export const SIZES = ['word', 'four words', 'sentence'] as const;
export type Size = (typeof SIZES)[number];

/** A text cut up; spans are UTF-16 offsets into it. */
export interface Cut {
  readonly text: string;
  readonly words: readonly Span[];
  readonly sentences: readonly Span[];
  /** Without the line end. */
  readonly paragraphs: readonly Span[];
}

export function cut(text: string): Cut {
  return {
    text,
    words: spans(text, /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu),
    paragraphs: spans(text, /\S[^\n]*/gu),
    sentences: spans(text, /[\p{L}\p{N}“"(][^\n.?!]{15,300}[.?!]+/gu),
  };
}

function spans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
}

/** A passage to mark; undefined where the text has none of the size. */
export function passage(whole: Cut, size: Size, random: Random): Span | undefined {
  if (size === 'sentence') return whole.sentences.length > 0 ? random.pick(whole.sentences) : undefined;
  if (size === 'word') return whole.words.length > 0 ? random.pick(whole.words) : undefined;
  for (let tries = 0; tries < 20 && whole.words.length > 4; tries += 1) {
    const first = random.below(whole.words.length - 3);
    const start = whole.words[first]?.start ?? 0;
    const end = whole.words[first + 3]?.end ?? 0;
    if (!whole.text.slice(start, end).includes('\n')) return { start, end };
  }
  return undefined;
}

/** The paragraph that an offset stands in. */
export function paragraphAt({ paragraphs, text }: Cut, offset: number): Span {
  return (
    paragraphs.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: text.length }
  );
}
