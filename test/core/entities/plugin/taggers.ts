import { tokenize } from '../../../../src/core/entities/tokens/index.ts';
import { NAME_TYPES, type NameSpan, type NameType, type Token } from '../../../../src/core/entities/model.ts';
import type { NameFinder } from '../../../../src/core/entities/index.ts';

/** Finds names by a list, longest first: no more is wanted to see what becomes of them. */
export function listTagger(list: Readonly<Record<string, NameType>>): NameFinder {
  const names = Object.entries(list)
    .map(([name, type]) => ({ words: tokenize(name).map(({ text }) => text), type }))
    .sort((a, b) => b.words.length - a.words.length);
  const namesIn = (tokens: readonly Token[]): NameSpan[] => {
    const found: NameSpan[] = [];
    for (let at = 0; at < tokens.length;) {
      const name = names.find(({ words }) => words.every((word, index) => tokens[at + index]?.text === word));
      const first = tokens[at];
      const last = tokens[at + (name?.words.length ?? 1) - 1];
      if (name && first && last) found.push({ start: first.start, end: last.end, type: name.type });
      at += name?.words.length ?? 1;
    }
    return found;
  };
  return { names: (document) => document.map(namesIn) };
}

/** Finds anything anywhere, always the same in the same words, without regard to where words or characters end. */
export function wildTagger(seed: number): NameFinder {
  return {
    names: (document) =>
      document.map((tokens) => {
        const start = tokens[0]?.start ?? 0;
        const end = tokens.at(-1)?.end ?? 0;
        let state = tokens.reduce((sum, { text }) => hash(sum, text), seed | 1);
        const next = (below: number): number => {
          state = (Math.imul(state, 1664525) + 1013904223) | 0;
          return (state >>> 8) % below;
        };
        const found: NameSpan[] = [];
        for (let at = start; at < end;) {
          at += next(4);
          const to = Math.min(end, at + 1 + next(9));
          if (at < to) found.push({ start: at, end: to, type: NAME_TYPES[next(NAME_TYPES.length)]! });
          at = to;
        }
        return found;
      }),
  };
}

function hash(sum: number, text: string): number {
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return sum;
}
