import type { NameSpan } from '../model.ts';
import { HONORIFICS } from './data/titles.ts';
import { fold, keyOf } from './fold.ts';
import { addName, newForm, kindOf, type Form } from './forms.ts';
import { harmonise } from './harmony.ts';
import type { TaggedText } from './model.ts';
import { settledType } from './settle.ts';
import { completed } from './shared.ts';
import { tidy, type TidyName } from './tidy.ts';

/** A name in its text, with what is known of it before anything is joined. */
export interface Found extends TidyName {
  /** As the text has it, white space evened out. */
  readonly written: string;
  /** With the words that it shares with the name behind it: `South Asia` for `South` in `South and Central Asia`. */
  readonly completed?: { readonly text: string; readonly of: string };
  readonly form: Form;
}

/** All names of an article, each with its form. */
export interface Names {
  readonly texts: readonly TaggedText[];
  /** For each text its names, in order; undefined where nothing of a name was left. */
  readonly found: readonly (readonly (Found | undefined)[])[];
  readonly forms: readonly Form[];
}

/** A whole family, not one of it. */
const FAMILY = /^(?:['’]s)?\s+(?:famil(?:y|ies)|dynasty|clan|brothers|sisters|siblings|twins)\b/u;

export function collectNames(texts: readonly TaggedText[]): Names {
  const forms = new Map<string, Form>();
  const keys = new Map<string, string>();
  const keyFor = (written: string): string => {
    let key = keys.get(written);
    if (key === undefined) keys.set(written, (key = keyOf(written)));
    return key;
  };
  const drafts = texts.map((text, index) => draftsOf(text, index, forms, keyFor));
  const merged = harmonise(forms);
  const found = drafts.map((names) =>
    names.map((draft): Found | undefined => {
      const form = draft && merged.get(draft.id);
      return form && { ...draft.name, form };
    }),
  );
  return { texts, found, forms: [...new Set(merged.values())] };
}

interface Draft {
  readonly id: string;
  readonly name: Omit<Found, 'form'>;
}

function draftsOf(
  { text, names }: TaggedText,
  index: number,
  forms: Map<string, Form>,
  keyFor: (written: string) => string,
): (Draft | undefined)[] {
  const tidied = names.map((name) => tidy(text, name));
  return tidied.map((name, at): Draft | undefined => {
    if (!name) return undefined;
    const settled = { ...name, type: settledType(name.type, keyFor(text.slice(name.start, name.end))) };
    const written = text.slice(name.start, name.end).replace(/\s+/gu, ' ');
    const whole = completed(text, name, tidied[at + 1]);
    const alone = isFamily(text, settled);
    const key = keyFor(whole?.text ?? written);
    if (key === '') return undefined;
    const id = `${kindOf(settled.type)}:${key}${alone ? ':family' : ''}`;
    const form = forms.get(id) ?? newForm(whole?.text ?? written, kindOf(settled.type), alone);
    forms.set(id, form);
    addName(form, whole?.text ?? written, settled, { text: index, name: at });
    if (!HONORIFICS.has(fold(name.title ?? '').replaceAll('.', ''))) form.formal = false;
    return { id, name: { ...settled, written, ...(whole && { completed: whole }) } };
  });
}

function isFamily(text: string, { start, end, type }: NameSpan): boolean {
  return type === 'PERSON' && !/\s/u.test(text.slice(start, end)) && FAMILY.test(text.slice(end, end + 20));
}
