import type { Knowledge, SourceName } from '../core/knowledge/model.ts';

/** What something is, and who says so. */
export interface Summary {
  readonly text: string;
  readonly source: SourceName;
  /** What the source is called where the source has parts: `WordNet 3.1`, a dossier file's name. */
  readonly origin: string | null;
  /** ISO 8601: the day, month or year up to which the text is known to hold. */
  readonly date: string | null;
  /** Where to read on: an https address, or a path in the workspace. */
  readonly link: string | null;
}

export function summaryOf(told: Knowledge | undefined): Summary | null {
  if (!told) return null;
  const { summary, source, origin, date, link } = told;
  return { text: summary, source, origin: origin ?? null, date: date ?? null, link: link ?? null };
}
