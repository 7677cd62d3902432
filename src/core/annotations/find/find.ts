import type { Steps } from '../../steps.ts';
import type { PlacedAnnotation } from '../model.ts';
import { likeness, queryOf, searchable } from './fuzzy.ts';

/** Annotations compared in one step. */
const AT_ONCE = 100;

/**
 * Annotations that have a question's words in quote, note or tags, or in the name of whom they are about, typing errors
 * forgiven; in the order given.
 */
export function* findAnnotations(
  all: readonly PlacedAnnotation[],
  question: string,
): Steps<readonly PlacedAnnotation[]> {
  const query = queryOf(question);
  if (query.length === 0) return all;
  const found: PlacedAnnotation[] = [];
  for (const [index, item] of all.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield;
    if (likeness(query, searchable(wordsOf(item))) > 0) found.push(item);
  }
  return found;
}

function wordsOf({ annotation: { target, note, tags } }: PlacedAnnotation): string {
  const about = target.kind === 'passage' ? target.quote.exact : target.kind === 'article' ? '' : target.name;
  return [about, note, ...tags].join('\n');
}
