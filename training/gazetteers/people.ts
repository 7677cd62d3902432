import { allLocales } from '@faker-js/faker';

/** First and last names of many countries, from the package @faker-js/faker; Latin script only. */
export function readPeople(): { readonly first: ReadonlySet<string>; readonly last: ReadonlySet<string> } {
  const first = new Set<string>();
  const last = new Set<string>();
  const collect = (value: unknown, into: Set<string>): void => {
    if (typeof value === 'string') {
      for (const part of value.split(/[\s-]+/u))
        if (/^\p{Lu}[\p{Ll}'’]+$/u.test(part) && /^\p{Script=Latin}/u.test(part)) into.add(part);
    } else if (Array.isArray(value)) for (const each of value) collect(each, into);
    else if (value !== null && typeof value === 'object')
      for (const each of Object.values(value)) collect(each, into);
  };
  for (const locale of Object.keys(allLocales).sort()) {
    const person: { first_name?: unknown; last_name?: unknown } | undefined = (
      allLocales as Record<string, { person?: object }>
    )[locale]?.person;
    collect(person?.first_name, first);
    collect(person?.last_name, last);
  }
  return { first, last };
}
