/** What the sequence model tells apart; places and the rest are divided further afterwards (`subtypes.ts`). */
export const KINDS = ['PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC'] as const;
export type Kind = (typeof KINDS)[number];

/** Kinds whose names are labelled begin, inside, end, single; the others begin, inside. */
const FOUR = 3;

/** Label 0: outside any name. */
export const OUTSIDE = 0;
/** How many labels there are. */
export const LABELS = 1 + FOUR * 4 + (KINDS.length - FOUR) * 2;

const Part = { Begin: 0, Inside: 1, End: 2, Single: 3 } as const;

/** The labels of a name of a kind, `length` tokens long. */
export function labelsOf(kind: number, length: number): number[] {
  const first = kind < FOUR ? 1 + kind * 4 : 1 + FOUR * 4 + (kind - FOUR) * 2;
  return Array.from({ length }, (_, index) => {
    if (kind >= FOUR) return index === 0 ? first : first + Part.Inside;
    if (length === 1) return first + Part.Single;
    if (index === 0) return first;
    return first + (index === length - 1 ? Part.End : Part.Inside);
  });
}

/** Which kind a label is of; −1 for outside. */
export const KIND_OF = Int8Array.from({ length: LABELS }, (_, label) => {
  if (label === OUTSIDE) return -1;
  return label <= FOUR * 4 ? (label - 1) >> 2 : FOUR + ((label - 1 - FOUR * 4) >> 1);
});

function partOf(label: number): number {
  return label <= FOUR * 4 ? (label - 1) & 3 : (label - 1 - FOUR * 4) & 1;
}

/** Whether a label begins a name: 1 or 0. */
export const BEGINS = Uint8Array.from({ length: LABELS }, (_, label) => {
  if (label === OUTSIDE) return 0;
  const part = partOf(label);
  return part === Part.Begin || part === Part.Single ? 1 : 0;
});

/** Whether a name may be over after a label: 1 or 0. */
export const ENDS = Uint8Array.from({ length: LABELS }, (_, label) => {
  if (label === OUTSIDE || label > FOUR * 4) return 1;
  const part = partOf(label);
  return part === Part.End || part === Part.Single ? 1 : 0;
});

/** Whether label `to` may follow label `from`, at `from * LABELS + to`: 1 or 0. */
export const FOLLOWS = Uint8Array.from({ length: LABELS * LABELS }, (_, pair) => {
  const from = Math.floor(pair / LABELS);
  const to = pair % LABELS;
  if (to === OUTSIDE || BEGINS[to] === 1) return ENDS[from] ?? 0;
  if (from === OUTSIDE || KIND_OF[from] !== KIND_OF[to]) return 0;
  const over = from <= FOUR * 4 && ENDS[from] === 1;
  return over ? 0 : 1;
});

/** A name as the sequence model sees it: tokens `start` to `end` (exclusive), of a kind. */
export interface KindSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

/** The names that labels spell. */
export function spansOf(labels: ArrayLike<number>): KindSpan[] {
  const spans: KindSpan[] = [];
  for (let index = 0; index < labels.length;) {
    const kind = KIND_OF[labels[index] ?? OUTSIDE] ?? -1;
    const start = index;
    index += 1;
    if (kind < 0) continue;
    while (index < labels.length && KIND_OF[labels[index] ?? 0] === kind && BEGINS[labels[index] ?? 0] === 0)
      index += 1;
    spans.push({ start, end: index, kind });
  }
  return spans;
}
