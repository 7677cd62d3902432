import type { Article, Statement } from '../../core/article/model.ts';

/**
 * Names a statement so that it is known again after edits elsewhere: by who speaks and how it begins. Statements that
 * begin alike are told apart by their order.
 */
export function statementKeys(article: Article): readonly string[] {
  let keys = known.get(article);
  if (!keys) known.set(article, (keys = readKeys(article)));
  return keys;
}

/** Session and tree ask for the same article's keys. */
const known = new WeakMap<Article, readonly string[]>();

function readKeys(article: Article): readonly string[] {
  const seen = new Map<string, number>();
  return article.statements.map((statement) => {
    const key = keyOf(article, statement);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

const WORDS_IN_KEY = 64;

function keyOf(article: Article, statement: Statement): string {
  const from = statement.label.textStart;
  const beginning = article.source
    .slice(from, Math.min(statement.end, from + WORDS_IN_KEY))
    .replace(/\s+/g, ' ');
  return `${article.speakers[statement.speaker]?.name ?? ''}|${beginning}`;
}

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
