import type { NameType } from '../../model.ts';
import { bodyOf, countryOf, demonymOf } from '../countries.ts';
import { DIRECTIONS, HEADS, LEADS, PLACE_LEADS, PLACE_TAILS, SMALL_WORDS, TAILS } from '../data/words.ts';
import { byFullness, link, spellingOf, typeOf, type Form } from '../forms.ts';
import { indexParts, only, runAt } from './candidates.ts';

/** Types that a name and its short form may have: taggers take one for the other. */
const ALIKE: readonly ReadonlySet<NameType>[] = [
  new Set(['ORG', 'FAC']),
  new Set(['GPE', 'LOC', 'FAC']),
  new Set(['EVENT']),
  new Set(['LAW', 'WORK_OF_ART']),
  new Set(['PRODUCT']),
];

/** Links a name with the longer one of which it is part, where there is only one: `the Guard`, `Harvard`. */
export function linkShort(forms: readonly Form[]): void {
  const others = forms.filter(({ kind, alone }) => kind === 'other' && !alone).sort(byFullness);
  const byPart = indexParts(
    others.filter(({ parts }) => parts.length > 1),
    ({ parts }) => parts,
  );
  const places = new Set(others.filter((form) => isPlace(typeOf(form))).map(({ key }) => key));
  const droppable = (words: readonly string[]): boolean => isDroppable(words, places);
  for (const form of others) {
    if (form.link) continue;
    const [first = ''] = form.parts;
    const longer = byPart.with(first).filter((other) => byFullness(other, form) < 0);
    const to = only(longer.filter((other) => isShortFor(form, other, droppable)));
    if (to) link(form, to, { kind: 'short', of: spellingOf(to) });
  }
}

function isShortFor(form: Form, full: Form, droppable: (words: readonly string[]) => boolean): boolean {
  const type = typeOf(form);
  const fullType = typeOf(full);
  const quarter = DIRECTIONS.has(form.key) && fullType === 'GPE' && type === 'ORG';
  if (!quarter && !ALIKE.some((types) => types.has(type) && types.has(fullType))) return false;
  const at = runAt(full.parts, form.parts);
  if (at < 0) return false;
  const before = full.parts.slice(0, at);
  const behind = full.parts.slice(at + form.parts.length);
  if (quarter || (isPlace(type) && isPlace(fullType))) return isShortPlace(form, before, behind, full.key);
  if (countryOf(form.key) !== undefined || demonymOf(form.key) !== undefined) return false;
  if (HEADS.has(form.parts.at(-1) ?? '')) {
    // `the Guard`: what a body is, and nothing else, is short for the only one that is such.
    if (!behind.every((word) => HEADS.has(word) || TAILS.has(word))) return false;
    return form.parts.length === 1 || droppable(before);
  }
  return before.length === 0 && behind.every((word) => TAILS.has(word) || SMALL_WORDS.has(word));
}

function isShortPlace(
  form: Form,
  before: readonly string[],
  behind: readonly string[],
  full: string,
): boolean {
  if (before.length === 0 && behind.every((word) => PLACE_TAILS.has(word))) return true;
  const [last, ...rest] = [...before].reverse();
  if (behind.length === 0 && last === 'of' && rest.length > 0 && rest.every((word) => PLACE_LEADS.has(word)))
    return true;
  // `the North` beside `North Korea`, `the Gulf` beside `the Persian Gulf`.
  if (form.parts.length > 1) return false;
  if (before.length === 0 && DIRECTIONS.has(form.key)) return countryOf(full) !== undefined;
  return behind.length === 0 && HEADS.has(form.key);
}

/** Whether words before a name made of common ones add nothing but whose it is: `U.S.`, `Islamic`, `United Nations`. */
function isDroppable(words: readonly string[], places: ReadonlySet<string>): boolean {
  if (words.length === 0) return true;
  const key = words.join(' ');
  if (countryOf(key) ?? demonymOf(key) ?? bodyOf(key)) return true;
  return (
    places.has(key) ||
    words.every((word) => LEADS.has(word) || /^\d+$/u.test(word) || demonymOf(word) !== undefined)
  );
}

function isPlace(type: NameType): boolean {
  return type === 'GPE' || type === 'LOC';
}
