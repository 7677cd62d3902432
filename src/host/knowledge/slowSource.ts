import type { Knowledge, Subject } from '../../core/knowledge/model.ts';

/** A source of knowledge that takes its time; what it throws is logged and counts as not known. */
export interface SlowSource {
  find(subject: Subject, signal: AbortSignal): Promise<Knowledge | undefined>;
}
