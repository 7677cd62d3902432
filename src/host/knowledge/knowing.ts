import { firstKnown } from '../../core/knowledge/first.ts';
import type { Knowledge, KnowledgeSource, Subject } from '../../core/knowledge/model.ts';
import { describeError, type Log } from '../log.ts';
import type { SlowSource } from './slowSource.ts';

/** A source that takes its time, and says whether it may be asked at all. */
export interface LateSource extends SlowSource {
  mayAsk(): boolean;
}

/** The sources of knowledge, in the order in which they are asked. */
export class Knowing {
  /**
   * @param quick sources that answer at once
   * @param late the one that takes its time, asked where no other knows
   */
  constructor(
    private readonly quick: readonly KnowledgeSource[],
    private readonly late: LateSource,
    private readonly log: Pick<Log, 'warn'>,
  ) {}

  /** What the first source that knows of a subject says. */
  find(subject: Subject): Knowledge | undefined {
    return firstKnown(this.quick, subject);
  }

  /** Whether it is worth asking further about what nobody knows at once. */
  canAsk(): boolean {
    return this.late.mayAsk();
  }

  /** Asks the source that takes its time; a failure is logged, and counts as not known. */
  async ask(subject: Subject, signal: AbortSignal): Promise<Knowledge | undefined> {
    try {
      return await this.late.find(subject, signal);
    } catch (error) {
      if (!signal.aborted) this.log.warn(describeError(`Asking about ${subject.names[0] ?? ''}`, error));
      return undefined;
    }
  }
}
