import type { Article, Span, Statement } from '../../core/article/model.ts';
import { SeenSpans } from './seenSpans.ts';

/** Words a second that nobody reads faster than: about 600 a minute. */
const FASTEST = 10;
/** Milliseconds that a statement has to be in view at least, and at most, before it counts as read. */
const LEAST_MS = 1_000;
const MOST_MS = 10_000;

/**
 * What of an article its reader has looked at, and for how long. A statement has been read once all of it has stood in
 * a view that rested, and it has been in view for as long as reading it takes at the fastest.
 *
 * Offsets are offsets into the article's source, times milliseconds of any clock that does not go back.
 */
export class Attention {
  private readonly seen = new SeenSpans();
  private view: Span | undefined;
  private since = 0;
  /** Milliseconds in view, by where a statement begins. */
  private times = new Map<number, number>();
  /** Where statements begin that were marked unread in plain view: they don't count until they have left it. */
  private held = new Set<number>();

  /** This is in view now; `rested` where it does not just scroll by. */
  look(article: Article, view: Span, rested: boolean, now: number): void {
    this.tick(article, now);
    this.release(article, view);
    this.view = view;
    if (rested) this.seen.add(view.start, view.end);
  }

  /** Nothing of the article is in view any more. */
  lookAway(article: Article, now: number): void {
    this.tick(article, now);
    this.release(article, { start: 0, end: 0 });
    this.view = undefined;
  }

  /** Indexes of the statements in view that have been read by now. */
  read(article: Article, now: number): number[] {
    this.tick(article, now);
    return this.candidates(article).filter((index) => this.left(article.statements[index]) <= 0);
  }

  /**
   * When to ask again, if nothing moves.
   *
   * @param wanted - whether a statement is of interest
   * @returns milliseconds until the next statement in view has been read; undefined where none will be
   */
  wait(article: Article, wanted: (statement: number) => boolean): number | undefined {
    const left = this.candidates(article)
      .filter(wanted)
      .map((index) => this.left(article.statements[index]));
    return left.length > 0 ? Math.max(0, Math.min(...left)) : undefined;
  }

  /** The reader says that a statement has not been read: whatever was seen of it no longer counts. */
  forget({ start, end }: Statement): void {
    this.seen.remove(start, end);
    this.times.delete(start);
    if (this.view && start < this.view.end && end > this.view.start) this.held.add(start);
  }

  /** After an edit, all stays with the text. */
  shift(move: (offset: number) => number): void {
    this.seen.shift(move);
    this.view &&= { start: move(this.view.start), end: move(this.view.end) };
    this.times = new Map(Array.from(this.times, ([start, time]) => [move(start), time]));
    this.held = new Set(Array.from(this.held, move));
  }

  private tick(article: Article, now: number): void {
    const passed = now - this.since;
    this.since = now;
    if (!this.view || passed <= 0) return;
    for (const index of inView(article, this.view)) {
      const { start = 0 } = article.statements[index] ?? {};
      if (!this.held.has(start)) this.times.set(start, (this.times.get(start) ?? 0) + passed);
    }
  }

  private release({ statements }: Article, view: Span): void {
    if (this.held.size === 0) return;
    for (const { start, end } of statements) {
      if (!this.held.has(start) || (start < view.end && end > view.start)) continue;
      this.held.delete(start);
      this.seen.remove(start, end);
    }
  }

  /** Statements in view all of which has been seen. */
  private candidates(article: Article): number[] {
    if (!this.view) return [];
    return inView(article, this.view).filter((index) => {
      const statement = article.statements[index];
      if (!statement || this.held.has(statement.start)) return false;
      return this.seen.covers(statement.label.textStart, statement.end);
    });
  }

  /** Milliseconds that a statement still has to be in view. */
  private left(statement: Statement | undefined): number {
    if (!statement) return Infinity;
    const needed = Math.min(MOST_MS, Math.max(LEAST_MS, (statement.words / FASTEST) * 1_000));
    return needed - (this.times.get(statement.start) ?? 0);
  }
}

/** Indexes of the statements that a view shows, wholly or in part. */
function inView({ statements }: Article, view: Span): number[] {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) > view.start) high = middle;
    else low = middle + 1;
  }
  const shown: number[] = [];
  for (let index = low; (statements[index]?.start ?? Infinity) < view.end; index++) shown.push(index);
  return shown;
}
