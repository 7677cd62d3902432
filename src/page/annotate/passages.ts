import type { AnnotatingToPage, PagePassage } from '../../protocol/annotating.ts';

/** A passage, and in which of a few layers it is drawn: what overlaps or touches lies in layers of its own. */
export interface LaidPassage extends PagePassage {
  readonly layer: number;
}

/** Layers that look different; more than so many passages over one another share them. */
export const LAYERS = 3;

/** Passages over one another that are kept apart: looking for a free layer must not take long. */
const MOST_ENDS = 12;

/** The annotations' passages as the host has told of them, in the order of the text. */
export interface Passages {
  /** The version of the article that they stand in. */
  readonly version: () => number;
  /** @returns whether the change fits what was there before; otherwise nothing has changed */
  readonly take: (change: Extract<AnnotatingToPage, { kind: 'passages' }>) => boolean;
  readonly get: (key: number) => LaidPassage | undefined;
  /** Those that have a character in common with a span, the longer first where they begin together. */
  readonly over: (start: number, end: number) => LaidPassage[];
}

export function createPassages(): Passages {
  let state = 0;
  let version = -1;
  let byKey = new Map<number, LaidPassage>();
  let inOrder: LaidPassage[] = [];

  const layOut = (passages: Iterable<PagePassage>): void => {
    const sorted = [...passages].sort(
      (left, right) => left.start - right.start || right.end - left.end || left.key - right.key,
    );
    const ends: number[] = [];
    inOrder = sorted.map((passage) => {
      let layer = ends.findIndex((end) => end < passage.start);
      if (layer < 0) layer = ends.length < MOST_ENDS ? ends.length : passage.key % MOST_ENDS;
      ends[layer] = passage.end;
      return { ...passage, layer: layer % LAYERS };
    });
    byKey = new Map(inOrder.map((passage) => [passage.key, passage]));
  };

  return {
    version: () => version,
    take: ({ base, state: next, version: of, moved, put, gone }) => {
      if (base !== 0 && base !== state) return false;
      const now = new Map<number, PagePassage>(base === 0 ? [] : byKey);
      if (moved) {
        const { from, by } = moved;
        for (const [key, passage] of now) {
          if (passage.start < from) continue;
          now.set(key, { ...passage, start: passage.start + by, end: passage.end + by });
        }
      }
      for (const key of gone) now.delete(key);
      for (const passage of put) now.set(passage.key, passage);
      layOut(now.values());
      state = next;
      version = of;
      return true;
    },
    get: (key) => byKey.get(key),
    over: (start, end) => {
      const found: LaidPassage[] = [];
      for (const passage of inOrder) {
        if (passage.start >= end) break;
        if (passage.end > start) found.push(passage);
      }
      return found;
    },
  };
}
