import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import { paced, type Steps } from '../../../core/steps.ts';
import { partsOf, wordsOf } from '../../../core/entities/joining/fold.ts';
import { filterWords } from '../entities/filter.ts';

/** Annotations looked at in one step. */
const AT_ONCE = 100;

/** Annotations that have all words of a filter in quote, note or tags, whatever case and accents. */
export function* findAnnotations(
  all: readonly PlacedAnnotation[],
  filter: string,
): Steps<readonly PlacedAnnotation[]> {
  const wanted = partsOf(wordsOf(filter));
  if (wanted.length === 0) return all;
  const found: PlacedAnnotation[] = [];
  yield* paced(all, AT_ONCE, (placed) => {
    const { note, tags, target } = placed.annotation;
    const about = target.kind === 'passage' ? target.quote.exact : 'name' in target ? target.name : '';
    const words = filterWords([about, note, ...tags].join(' '));
    if (wanted.every((word) => words.includes(word))) found.push(placed);
  });
  return found;
}
