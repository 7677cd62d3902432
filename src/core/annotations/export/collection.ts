import { instant, urnUuidV8, type Json, type JsonObject } from '../../records/index.ts';
import type { Annotation } from '../model.ts';
import { sha256 } from '../sha256.ts';
import { mend } from '../w3c/mend.ts';
import { CONTEXT } from '../w3c/rules.ts';

export interface CollectionOptions {
  /** What the collection is called: the article's title. */
  readonly label: string;
  /** Milliseconds since 1970: when it is made. */
  readonly now: number;
}

/**
 * A W3C AnnotationCollection with all of its annotations on one page inside. Each says all that its record says; what in a
 * record is not as the model says, written by hand perhaps, is mended as imports are.
 */
export function toCollection(
  annotations: readonly Annotation[],
  { label, now }: CollectionOptions,
): JsonObject {
  const items: Json[] = annotations.map(({ record }) => mend(record.value));
  const hash = sha256(JSON.stringify([label, instant(now), ...annotations.map(({ id }) => id)]));
  const total = items.length;
  return {
    '@context': CONTEXT,
    id: urnUuidV8(hash),
    type: 'AnnotationCollection',
    label,
    created: instant(now),
    total,
    ...(total > 0 && {
      first: { id: urnUuidV8(sha256(hash)), type: 'AnnotationPage', startIndex: 0, items },
    }),
  };
}
