import { FAMILY_FIRST, PARTICLES } from '../data/words.ts';
import { byFullness, link, spellingOf, type Form } from '../forms.ts';
import { partsOf } from '../fold.ts';
import type { JoinReason } from '../model.ts';
import { indexParts, only, runAt, type PartIndex } from './candidates.ts';
import { samePerson, sameSpelling, SUFFIX } from './given.ts';

/**
 * Links the names of persons: fuller ones with each other first, then family names, then given names. A name that two
 * persons of the article share is linked with neither.
 */
export function linkPeople(forms: readonly Form[]): void {
  const people = forms.filter(({ kind }) => kind === 'person').sort(byFullness);
  const full = people.filter(({ words }) => words.length > 1);
  const byWord = indexParts(full, ({ words, parts }) => [...words, ...parts]);
  for (const form of full) linkFuller(form, byWord);
  const families = indexParts(full, familyNames);
  for (const form of people) {
    if (form.words.length > 1 || form.link) continue;
    const name = bare(form.words[0] ?? '');
    const family = families.with(name);
    if (family.length > 0) {
      join(form, only(family), 'surname');
      continue;
    }
    if (form.formal) continue;
    const given = byWord.with(form.words[0] ?? '').filter(({ words }) => words[0] === form.words[0]);
    if (given.length > 0) join(form, only(given), 'givenName');
    else join(form, only(byWord.with(form.words[0] ?? '')), 'givenName');
  }
}

function join(form: Form, to: Form | undefined, kind: JoinReason['kind'] & ('surname' | 'givenName')): void {
  if (to) link(form, to, { kind, of: spellingOf(to) });
}

/** `George Bush` to `George W. Bush`, `García Márquez` to `Gabriel García Márquez`. */
function linkFuller(form: Form, byWord: PartIndex): void {
  const last = form.words.at(-1) ?? '';
  const fuller = byWord.with(last).filter((other) => byFullness(other, form) < 0);
  const same = fuller.filter((other) => samePerson(form.words, other.words));
  const [top] = same;
  if (top) {
    if (!same.every((other) => other === top || samePerson(other.words, top.words))) return;
    link(form, top, { kind: 'fullerName', of: spellingOf(top) });
    return;
  }
  const spelled = only(fuller.filter((other) => sameSpelling(form.words, other.words)));
  if (spelled) {
    link(form, spelled, { kind: 'spelling', of: spellingOf(spelled) });
    return;
  }
  const around = fuller.filter(
    ({ words }) => !SUFFIX.test(words.at(-1) ?? '') && runAt(words, form.words) >= 0,
  );
  const one = only(around);
  if (!one) return;
  const behind = runAt(one.words, form.words) + form.words.length === one.words.length;
  link(form, one, { kind: behind ? 'surname' : 'fullerName', of: spellingOf(one) });
}

/** The ways in which a person's family name alone may be written: `von der leyen`, `leyen`; `al-assad`, `assad`. */
export function familyNames({ words }: Form): string[] {
  const core = words.filter((word) => !SUFFIX.test(word));
  const [first = ''] = core;
  const names = [bare(core.at(-1) ?? '')];
  for (let at = core.length - 2; at > 0 && PARTICLES.has(core[at] ?? ''); at -= 1) {
    names.push(core.slice(at).join(' '));
  }
  if (FAMILY_FIRST.has(first)) names.push(first);
  return names;
}

/** A family name without the little words it is joined to by a hyphen. */
function bare(word: string): string {
  const parts = partsOf([word]);
  while (parts.length > 1 && PARTICLES.has(parts[0] ?? '')) parts.shift();
  return parts.join('-');
}
