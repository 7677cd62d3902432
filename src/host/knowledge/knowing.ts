import type { Knowledge, KnowledgeSource, Subject } from '../../core/knowledge/model.ts';
import { describeError, type Log } from '../log.ts';
import type { SlowSource } from './slowSource.ts';

/** The sources of knowledge, in the order in which they are asked. */
export class Knowing {
  /**
   * @param quick sources that answer at once
   * @param slow the one that takes its time, asked where no other knows
   */
  constructor(
    private readonly quick: readonly KnowledgeSource[],
    private readonly slow: SlowSource | undefined,
    private readonly log: Log,
  ) {}

  /** What the first source that knows of a subject says. */
  find(subject: Subject): Knowledge | undefined {
    for (const source of this.quick) {
      const known = source.find(subject);
      if (known) return known;
    }
    return undefined;
  }

  /** Whether there is anybody to ask later. */
  get canAsk(): boolean {
    return this.slow !== undefined;
  }

  /** Asks the source that takes its time; a failure is logged, and counts as not known. */
  async ask(subject: Subject, signal: AbortSignal): Promise<Knowledge | undefined> {
    try {
      return await this.slow?.find(subject, signal);
    } catch (error) {
      if (!signal.aborted) this.log.warn(describeError(`Asking about ${subject.names[0] ?? ''}`, error));
      return undefined;
    }
  }
}
