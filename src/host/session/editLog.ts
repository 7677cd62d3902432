import type { Span } from '../../core/article/model.ts';
import type { ReadingSession } from './readingSession.ts';
import { shiftOffset, type Replacement } from '../../core/text/shiftOffset.ts';

/** The edits of a session's article, for whoever holds spans of an earlier version: they are moved when they are needed. */
export class EditLog {
  private edits: (readonly Replacement[])[] = [];
  private forgotten = 0;
  private readonly listener: { dispose(): unknown };

  constructor(session: Pick<ReadingSession, 'onDidChangeArticle'>) {
    this.listener = session.onDidChangeArticle((changes) => this.edits.push(...changes));
  }

  /** Stands for the version that the session reads now. */
  get now(): number {
    return this.forgotten + this.edits.length;
  }

  /** Where a span of an earlier version stands now. */
  move({ start, end }: Span, since: number): Span {
    const edits = this.edits.slice(since - this.forgotten);
    const moved = (offset: number): number => edits.reduce(shiftOffset, offset);
    return { start: moved(start), end: Math.max(moved(start), moved(end)) };
  }

  /** Nobody asks for versions before this one any more. */
  forget(before: number): void {
    this.edits = this.edits.slice(before - this.forgotten);
    this.forgotten = before;
  }

  dispose(): void {
    this.listener.dispose();
  }
}
