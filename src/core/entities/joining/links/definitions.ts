import type { Found, Names } from '../collect.ts';
import { countryOf, demonymOf } from '../countries.ts';
import { keyOf } from '../fold.ts';
import { byFullness, link, spellingOf, type Form } from '../forms.ts';
import { abbreviates, holdsInitials } from './initials.ts';

/** What a bracket behind a name holds, where it is one word that may be short for the name. */
const BRACKET = /^\s*[([]\s*(?:the\s+|or\s+)?["“'‘]?(\p{Lu}[\p{L}\p{N}.&/-]{1,14})["”'’]?\s*[)\]]/u;
/** Between a short name and the bracket with the long one. */
const OPENING = /^(?:\s+\p{Ll}+){0,2}\s*[([]\s*(?:the\s+)?$/u;
const CLOSING = /^\s*[)\]]/u;
const ALSO =
  /^,?\s+(?:(?:or|(?:also|better|otherwise|formerly|commonly|popularly)\s+)?(?:known|called|referred\s+to)\s+as|also\s+called|or|aka|a\.k\.a\.)\s+(?:simply\s+)?(?:the\s+)?["“'‘]?$/u;

/** Links what the article itself says to be one: `Korean Central News Agency (KCNA)`, `X, also known as Y`. */
export function linkDefinitions({ texts, found, forms }: Names): void {
  const byKey = new Map(forms.filter(({ kind }) => kind === 'other').map((form) => [form.key, form]));
  for (const [index, names] of found.entries()) {
    const { text = '' } = texts[index] ?? {};
    for (const [at, name] of names.entries()) {
      if (!name) continue;
      const next = names[at + 1];
      if (next) linkNext(text, name, next);
      if (name.form.kind === 'other') linkBracket(text, name, byKey);
    }
  }
}

function linkBracket(text: string, name: Found, byKey: ReadonlyMap<string, Form>): void {
  const [, short] = BRACKET.exec(text.slice(name.end, name.end + 60)) ?? [];
  if (short === undefined) return;
  const key = keyOf(short);
  const form = byKey.get(key);
  if (!form) return;
  const letters = key.replaceAll(' ', '');
  const fits = abbreviates(letters, name.form.parts);
  // A body may be known by the initials of its name in another language.
  const foreign =
    name.type === 'ORG' && short === short.toUpperCase() && (countryOf(key) ?? demonymOf(key)) === undefined;
  if (fits || foreign) pair(form, name.form);
}

function linkNext(text: string, name: Found, next: Found): void {
  if (name.form.kind !== next.form.kind) return;
  const between = text.slice(name.end, next.start);
  if (between.length > 60) return;
  if (ALSO.test(between)) {
    // `Washington, or Moscow` says nothing of the kind: where it is no more than an `or`, initials must speak for it.
    const stated = /known|called|referred|a\.?k\.?a/u.test(between);
    const short = [...name.form.spellings.keys(), ...next.form.spellings.keys()];
    if (stated || short.some((word) => holdsInitials(word, fuller(name.form, next.form).parts)))
      pair(name.form, next.form);
  } else if (OPENING.test(between) && CLOSING.test(text.slice(next.end, next.end + 4))) {
    if (holdsInitials(name.written, next.form.parts)) pair(name.form, next.form);
  }
}

function fuller(a: Form, b: Form): Form {
  return byFullness(a, b) < 0 ? a : b;
}

function pair(a: Form, b: Form): void {
  const to = fuller(a, b);
  link(to === a ? b : a, to, { kind: 'defined', of: spellingOf(to) });
}
