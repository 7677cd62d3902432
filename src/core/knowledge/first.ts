import type { Knowledge, KnowledgeSource, Subject } from './model.ts';

/**
 * What the first source that knows of a subject says.
 *
 * @param sources - in the order in which they are asked
 */
export function firstKnown(sources: readonly KnowledgeSource[], subject: Subject): Knowledge | undefined {
  for (const source of sources) {
    const known = source.find(subject);
    if (known) return known;
  }
  return undefined;
}
