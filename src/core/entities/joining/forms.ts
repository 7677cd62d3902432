import type { NameType } from '../model.ts';
import { demonymOf } from './countries.ts';
import { partsOf, wordsOf } from './fold.ts';
import type { TidyName } from './tidy.ts';
import type { JoinReason } from './model.ts';

/** Where a name stands: the index of its text, and of the name in that text. */
export interface Place {
  readonly text: number;
  readonly name: number;
}

/** All names of an article that are written the same, but for what `keyOf` leaves out, and are of one kind. */
export interface Form {
  readonly key: string;
  readonly kind: Kind;
  /** It is nobody's other name: a family's, say. */
  readonly alone: boolean;
  /** Folded words, hyphens kept. */
  readonly words: readonly string[];
  /** Folded words, parted at hyphens. */
  readonly parts: readonly string[];
  readonly places: Place[];
  /** How often each way of writing occurs, in order of appearance. */
  readonly spellings: Map<string, number>;
  readonly types: Map<NameType, number>;
  /** Its letters, counted. */
  readonly size: number;
  /** Every time with `Mr` or its like. */
  formal: boolean;
  /** The fuller form that it is another name for. Always of a higher rank. */
  link?: { readonly to: Form; readonly reason: JoinReason };
}

/** Names of different kinds are never the same, however they are written. */
export type Kind = 'person' | 'language' | 'people' | 'other';

export function kindOf(type: NameType): Kind {
  if (type === 'PERSON') return 'person';
  if (type === 'LANGUAGE') return 'language';
  return type === 'NORP' ? 'people' : 'other';
}

export function newForm(text: string, kind: Kind, alone = false): Form {
  const words = wordsOf(text);
  const parts = partsOf(words);
  const key = parts.join(' ');
  return {
    key,
    kind,
    alone,
    size: key.length - parts.length,
    words,
    parts,
    places: [],
    spellings: new Map(),
    types: new Map(),
    formal: true,
  };
}

/** Adds one more place where the name stands. */
export function addName(form: Form, written: string, { type }: TidyName, place: Place): void {
  form.places.push(place);
  form.spellings.set(written, (form.spellings.get(written) ?? 0) + 1);
  form.types.set(type, (form.types.get(type) ?? 0) + 1);
}

/** How often the names of a form occur. */
export function countOf(form: Form): number {
  return form.places.length;
}

/** The type that most names of a form have. */
export function typeOf(form: Form): NameType {
  if (form.kind === 'people' && form.types.has('NORP') && demonymOf(form.key)) return 'NORP';
  return most(form.types) ?? 'ORG';
}

/** The way of writing that is used most; one that is not all in capitals where there is one. */
export function spellingOf(form: Form): string {
  const quiet = new Map([...form.spellings].filter(([text]) => !isShouted(text, form)));
  return most(quiet.size > 0 ? quiet : form.spellings) ?? form.key;
}

function isShouted(text: string, { parts }: Form): boolean {
  return text === text.toUpperCase() && (parts.length > 1 || (parts[0] ?? '').length > 5);
}

/** Of those with as many votes the longer, then the first by its letters: never what came first in the text. */
function most<Value extends string>(votes: ReadonlyMap<Value, number>): Value | undefined {
  const sorted = [...votes].sort(
    ([a, votesA], [b, votesB]) => votesB - votesA || b.length - a.length || (a < b ? -1 : 1),
  );
  return sorted[0]?.[0];
}

/** Orders forms by how full they are, the fullest first; there is always an order, whatever came first in the text. */
export function byFullness(a: Form, b: Form): number {
  return b.size - a.size || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.kind < b.kind ? -1 : 1);
}

/** The form that a form is another name for in the end: the one that has its entity's name. */
export function rootOf(form: Form): Form {
  let root = form;
  while (root.link) root = root.link.to;
  return root;
}

/** Says that a form is another name for a fuller one. False when it is not fuller, or something was said already. */
export function link(form: Form, to: Form, reason: JoinReason): boolean {
  if (form.link || form.alone || to.alone || form === to || byFullness(to, form) >= 0) return false;
  form.link = { to, reason };
  return true;
}
