import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { AttentionItem } from '../../../protocol/annotating.ts';
import { needsAttention, reasonSentence } from '../words.ts';
import type { Keys } from './keys.ts';

/** Annotations that the page goes through one by one; of more it says how many there are. */
const MOST = 50;
/** Places that it steps through for one of them. */
const MOST_PLACES = 12;

/** The passages whose place the reader has to see to, and how many there are. */
export function attentionOf(
  all: readonly PlacedAnnotation[],
  keys: Keys,
): { readonly items: AttentionItem[]; readonly count: number } {
  const wanting = all.filter(
    ({ annotation, placement }) => annotation.target.kind === 'passage' && needsAttention(placement),
  );
  return { items: wanting.slice(0, MOST).flatMap((each) => itemOf(each, keys)), count: wanting.length };
}

function itemOf({ annotation, placement }: PlacedAnnotation, keys: Keys): AttentionItem[] {
  const { id, colour, note, target } = annotation;
  if (placement.state === 'placed' || target.kind !== 'passage') return [];
  const places =
    placement.state === 'moved'
      ? [placement.span]
      : placement.candidates.slice(0, MOST_PLACES).map(({ span }) => span);
  return [
    {
      key: keys.of(id),
      state: placement.state,
      colour,
      quote: target.quote.exact,
      note,
      why: reasonSentence(placement.reason),
      places: places.map(({ start, end }) => ({ start, end })),
    },
  ];
}
