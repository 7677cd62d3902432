import { countryOf } from './countries.ts';
import { countOf, type Form } from './forms.ts';

/** So many times as many names must speak for one kind as for the other, where one of the kinds is a person. */
const CLEAR = 4;

/**
 * Makes one form of two of different kinds that are written the same, where one of the kinds is a slip: a body that was
 * taken for a person once and for a body all the other times. A person called Washington stays beside the city.
 * @param forms by an id that tells kinds apart
 * @returns the form that now stands for each id
 */
export function harmonise(forms: ReadonlyMap<string, Form>): Map<string, Form> {
  const result = new Map(forms);
  const surnames = new Set<string>();
  for (const { kind, words } of forms.values()) {
    if (kind === 'person' && words.length > 1) surnames.add(words.at(-1) ?? '');
  }
  for (const [id, form] of forms) {
    if (!id.startsWith('other:')) continue;
    for (const kind of ['people', 'person'] as const) {
      const rivalId = `${kind}:${id.slice('other:'.length)}`;
      const rival = forms.get(rivalId);
      if (!rival) continue;
      const into = kind === 'people' ? majority(form, rival) : clear(form, rival, surnames);
      if (!into) continue;
      const from = into === form ? rival : form;
      merge(into, from);
      result.set(id, into);
      result.set(rivalId, into);
      break;
    }
  }
  return result;
}

function majority(other: Form, people: Form): Form {
  return countOf(people) > countOf(other) ? people : other;
}

function clear(other: Form, person: Form, surnames: ReadonlySet<string>): Form | undefined {
  if (countOf(other) >= CLEAR * countOf(person)) {
    return surnames.has(person.key) || person.formal ? undefined : other;
  }
  if (countOf(person) >= CLEAR * countOf(other))
    return countryOf(other.key) === undefined ? person : undefined;
  return undefined;
}

function merge(into: Form, from: Form): void {
  into.places.push(...from.places);
  into.places.sort((a, b) => a.text - b.text || a.name - b.name);
  for (const [text, count] of from.spellings)
    into.spellings.set(text, (into.spellings.get(text) ?? 0) + count);
  for (const [type, count] of from.types) into.types.set(type, (into.types.get(type) ?? 0) + count);
  into.formal &&= from.formal;
}
