import {
  BEGINS,
  KIND_OF,
  KINDS,
  LABELS,
  OUTSIDE,
  labelsOf,
  type Kind,
} from '../src/core/entities/tagger/labels.ts';
import type { Annotated } from './corpora.ts';

/** A name in the corpus, as what it may be in ours; `outside` when it may be none. */
export interface Target {
  readonly start: number;
  readonly end: number;
  readonly kinds: readonly Kind[];
  readonly outside: boolean;
}

const KIND_BY_TAG: Readonly<Record<string, readonly Kind[]>> = {
  PER: ['PER'],
  person: ['PER'],
  politician: ['PER'],
  ORG: ['ORG'],
  organization: ['ORG'],
  organisation: ['ORG'],
  politicalparty: ['ORG'],
  corporation: ['ORG'],
  group: ['ORG'],
  LOC: ['LOC'],
  place: ['LOC'],
  location: ['LOC'],
  country: ['LOC'],
  NORP: ['NORP'],
  norp: ['NORP'],
  event: ['EVENT'],
  election: ['EVENT'],
  product: ['MISC'],
  'creative-work': ['MISC'],
  object: ['MISC'],
  abstract: ['MISC'],
  MISC: ['MISC', 'EVENT'],
  OTH: ['MISC', 'EVENT'],
  misc: ['MISC'],
};

/** Corpora whose text may hold names of these kinds without a mark. */
const UNMARKED: Readonly<Record<string, readonly Kind[]>> = {
  btc: ['NORP', 'EVENT', 'MISC'],
  'sec-filings': ['NORP', 'EVENT', 'MISC'],
  wnut17: ['NORP', 'EVENT'],
};

/** Labels whose marks are too loose to be learnt from as they stand: they may as well be no name. */
const LOOSE: Readonly<Record<string, ReadonlySet<string>>> = {
  'gum-names': new Set(['abstract', 'object']),
  'lk-gov': new Set(['MISC']),
};

/** Kinds that a corpus' split marks; what it does not mark is not scored. */
export function markedKinds(corpus: string): readonly Kind[] {
  if (corpus === 'gum-names') return ['PER', 'ORG', 'LOC', 'NORP', 'EVENT'];
  if (corpus === 'redocred-clean') return ['PER', 'ORG', 'LOC', 'NORP'];
  if (corpus === 'crossner-politics') return ['PER', 'ORG', 'LOC', 'EVENT'];
  return ['PER', 'ORG', 'LOC'];
}

/** The corpus' names. */
export function targetsOf(sentence: Annotated, isNorp: (text: string) => boolean): Target[] {
  const { tags, tokens, corpus } = sentence;
  const targets: Target[] = [];
  for (let index = 0; index < tags.length;) {
    const tag = tags[index] ?? 'O';
    const start = index;
    index += 1;
    if (!tag.startsWith('B-')) continue;
    const label = tag.slice(2);
    while (tags[index] === `I-${label}`) index += 1;
    let kinds = KIND_BY_TAG[label];
    if (!kinds) continue;
    if (kinds.includes('MISC') && tokens.slice(start, index).some(isNorp) && index - start <= 2)
      kinds = ['NORP'];
    targets.push({ start, end: index, kinds, outside: LOOSE[corpus]?.has(label) ?? false });
  }
  return targets;
}

const ALL = 2 ** LABELS - 1;

function maskOf(kinds: readonly Kind[]): number {
  let mask = 0;
  for (let label = 0; label < LABELS; label += 1) {
    const kind = KINDS[KIND_OF[label] ?? -1];
    if (kind && kinds.includes(kind)) mask |= 1 << label;
  }
  return mask;
}

/**
 * For each token the labels it may have, as bits. What the tagger can never mark (a name without a candidate) is left
 * out; what the corpus does not mark may be anything of that kind.
 */
export function allowedLabels(
  corpus: string,
  count: number,
  targets: readonly Target[],
  candidates: Uint8Array,
): Uint32Array {
  const free = (1 << OUTSIDE) | maskOf(UNMARKED[corpus] ?? []);
  const allowed = new Uint32Array(count).fill(free);
  for (const { start, end, kinds, outside } of targets) {
    const whole = candidates.subarray(start, end).every((each) => each === 1);
    for (let index = start; index < end; index += 1) allowed[index] = whole ? (outside ? 1 : 0) : ALL;
    if (!whole) continue;
    for (const kind of kinds)
      labelsOf(KINDS.indexOf(kind), end - start).forEach((label, offset) => {
        allowed[start + offset] = (allowed[start + offset] ?? 0) | (1 << label);
      });
  }
  for (let index = 0; index < count; index += 1) if (candidates[index] !== 1) allowed[index] = 1;
  return allowed;
}

export { BEGINS };
