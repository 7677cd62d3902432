/** Counts of names found, wanted and right. */
export interface Counts {
  found: number;
  wanted: number;
  right: number;
}

/** Counts by what is scored (`PER`, …). */
export class Scores {
  readonly byKind = new Map<string, Counts>();

  #at(kind: string): Counts {
    let counts = this.byKind.get(kind);
    if (!counts) {
      counts = { found: 0, wanted: 0, right: 0 };
      this.byKind.set(kind, counts);
    }
    return counts;
  }

  /** Adds one sentence's names, each written `start-end-kind`. */
  add(found: readonly string[], wanted: readonly string[]): void {
    const all = new Set(wanted);
    for (const each of wanted) this.#at(kindOf(each)).wanted += 1;
    for (const each of found) {
      const counts = this.#at(kindOf(each));
      counts.found += 1;
      if (all.has(each)) counts.right += 1;
    }
  }

  total(kinds: readonly string[]): Counts {
    const sum = { found: 0, wanted: 0, right: 0 };
    for (const kind of kinds) {
      const counts = this.byKind.get(kind);
      if (!counts) continue;
      sum.found += counts.found;
      sum.wanted += counts.wanted;
      sum.right += counts.right;
    }
    return sum;
  }
}

const kindOf = (name: string): string => name.slice(name.lastIndexOf('-') + 1);

/** Harmonic mean of precision and recall, in per cent. */
export function f1({ found, wanted, right }: Counts): number {
  return found + wanted === 0 ? 0 : (200 * right) / (found + wanted);
}
