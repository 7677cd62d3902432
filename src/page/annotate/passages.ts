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
  const byKey = new Map<number, Mutable<LaidPassage>>();
  let inOrder: readonly LaidPassage[] | undefined = [];

  /** Sorts and lays out, once for all changes since it was last asked for. */
  const laidOut = (): readonly LaidPassage[] => {
    if (inOrder) return inOrder;
    const sorted = [...byKey.values()].sort(
      (left, right) => left.start - right.start || right.end - left.end || left.key - right.key,
    );
    const ends: number[] = [];
    for (const passage of sorted) {
      let layer = ends.findIndex((end) => end < passage.start);
      if (layer < 0) layer = ends.length < MOST_ENDS ? ends.length : passage.key % MOST_ENDS;
      ends[layer] = passage.end;
      passage.layer = layer % LAYERS;
    }
    inOrder = sorted;
    return sorted;
  };

  return {
    version: () => version,
    take: ({ base, state: next, version: of, moved, put, gone }) => {
      if (base !== 0 && base !== state) return false;
      if (base === 0) byKey.clear();
      if (moved) {
        for (const passage of byKey.values()) {
          if (passage.start < moved.from) continue;
          passage.start += moved.by;
          passage.end += moved.by;
        }
      }
      for (const key of gone) byKey.delete(key);
      for (const passage of put) byKey.set(passage.key, { ...passage, layer: 0 });
      if (moved || gone.length > 0 || put.length > 0 || base === 0) inOrder = undefined;
      state = next;
      version = of;
      return true;
    },
    get: (key) => {
      laidOut();
      return byKey.get(key);
    },
    over: (start, end) => {
      const found: LaidPassage[] = [];
      for (const passage of laidOut()) {
        if (passage.start >= end) break;
        if (passage.end > start) found.push(passage);
      }
      return found;
    },
  };
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
