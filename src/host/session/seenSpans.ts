/** Stretches of the source that were in view, kept as disjoint ascending pairs. */
export class SeenSpans {
  private spans: (readonly [number, number])[] = [];

  add(start: number, end: number): void {
    if (end <= start) return;
    const apart = this.spans.filter(([from, to]) => to < start || from > end);
    const touching = this.spans.filter(([from, to]) => to >= start && from <= end);
    const merged = [
      Math.min(start, ...touching.map(([from]) => from)),
      Math.max(end, ...touching.map(([, to]) => to)),
    ] as const;
    this.spans = [...apart, merged].sort(([a], [b]) => a - b);
  }

  /** Forgets what was seen of a stretch. */
  remove(start: number, end: number): void {
    if (end <= start) return;
    this.spans = this.spans.flatMap(([from, to]) => {
      const left = [from, Math.min(to, start)] as const;
      const right = [Math.max(from, end), to] as const;
      return [left, right].filter(([a, b]) => a < b);
    });
  }

  covers(start: number, end: number): boolean {
    return this.spans.some(([from, to]) => from <= start && to >= end);
  }

  /** After an edit, what had been seen before stays seen where the text stands now. */
  shift(move: (offset: number) => number): void {
    const moved = this.spans.map(([from, to]) => [move(from), move(to)] as const);
    this.spans = [];
    for (const [from, to] of moved) this.add(from, to);
  }
}
