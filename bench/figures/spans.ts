import type { FigureType } from '../../src/core/entities/model.ts';

/** A figure's place and type: all that is compared. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  readonly type: FigureType;
}

/** A text with the figures that are in it. */
export interface Example {
  readonly text: string;
  readonly published?: string;
  readonly gold: readonly TypedSpan[];
}

/** One of those compared. */
export interface Finder {
  readonly name: string;
  find(text: string, published?: string): readonly TypedSpan[];
}

export interface Score {
  readonly gold: number;
  readonly found: number;
  readonly right: number;
}

export const f1 = ({ gold, found, right }: Score): number => (right === 0 ? 0 : (2 * right) / (gold + found));

const key = ({ start, end, type }: TypedSpan): string => `${start} ${end} ${type}`;

/** Exact spans and types, counted by type and in all (`all`). */
export function score(examples: readonly Example[], finder: Finder): Map<string, Score> {
  const counts = new Map<string, { gold: number; found: number; right: number }>();
  const count = (type: string, what: 'gold' | 'found' | 'right'): void => {
    for (const name of [type, 'all']) {
      const line = counts.get(name) ?? { gold: 0, found: 0, right: 0 };
      line[what]++;
      counts.set(name, line);
    }
  };
  for (const { text, published, gold } of examples) {
    const expected = new Set(gold.map(key));
    for (const { type } of gold) count(type, 'gold');
    for (const span of finder.find(text, published)) {
      count(span.type, 'found');
      if (expected.delete(key(span))) count(span.type, 'right');
    }
  }
  return counts;
}
