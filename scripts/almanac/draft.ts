import type { Entry } from '../../src/core/knowledge/almanac/entry.ts';
import type { Origin } from '../../src/core/knowledge/almanac/format.ts';

/** A name that an entry is found by. */
export interface Name {
  readonly text: string;
  /** Of several that have the name, the one with the lowest number is meant most often. */
  readonly sense: number;
}

/** An entry on its way into the almanac. */
export interface Draft {
  readonly origin: Origin;
  /** Letters of the families in which it is found. */
  readonly families: string;
  readonly entry: Entry;
  readonly names: readonly Name[];
  /** Persons only: whether one word may be enough to name them. */
  readonly byOneName: boolean;
  /** Places only: what their people are called. */
  readonly demonyms?: readonly string[];
}
