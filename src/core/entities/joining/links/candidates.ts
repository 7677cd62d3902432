import { byFullness, rootOf, type Form } from '../forms.ts';

/** More than so many names with one word in common say nothing of who is meant. */
const TOO_MANY = 200;

/** Finds the forms that have a word or part of a word. */
export interface PartIndex {
  /** The forms with this part, the fullest first; none where there are too many to tell. */
  with: (part: string) => readonly Form[];
}

export function indexParts(forms: readonly Form[], partsOf: (form: Form) => Iterable<string>): PartIndex {
  const index = new Map<string, Form[]>();
  for (const form of [...forms].sort(byFullness)) {
    for (const part of new Set(partsOf(form))) {
      const found = index.get(part);
      if (found) found.push(form);
      else index.set(part, [form]);
    }
  }
  return {
    with: (part) => {
      const found = index.get(part) ?? [];
      return found.length > TOO_MANY ? [] : found;
    },
  };
}

/** The one entity that all of some forms belong to: its fullest form here. Undefined when there are several, or none. */
export function only(forms: readonly Form[]): Form | undefined {
  const roots = new Set(forms.map(rootOf));
  return roots.size === 1 ? [...forms].sort(byFullness)[0] : undefined;
}

/** Where a run of words stands in a longer one, or -1. */
export function runAt(longer: readonly string[], run: readonly string[], from = 0): number {
  for (let at = from; at + run.length <= longer.length; at += 1) {
    if (run.every((word, index) => longer[at + index] === word)) return at;
  }
  return -1;
}
