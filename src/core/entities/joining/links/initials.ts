import { countryOf, demonymOf } from '../countries.ts';
import { SMALL_WORDS } from '../data/words.ts';
import { keyOf } from '../fold.ts';
import { byFullness, link, spellingOf, type Form } from '../forms.ts';
import { indexParts, only } from './candidates.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&./-]{1,11}s?$/u;

/** Links `IRGC` with `Islamic Revolutionary Guard Corps`, wherever each stands, where only one name has the initials. */
export function linkInitials(forms: readonly Form[]): void {
  const others = forms.filter(({ kind, alone }) => kind === 'other' && !alone).sort(byFullness);
  const full = others.filter(({ parts }) => parts.length > 1);
  const byLetters = indexParts(full, ({ parts }) =>
    endLetters(withoutPlace(parts)).concat(endLetters(parts)),
  );
  const byPart = indexParts(full, ({ parts }) => parts);
  for (const form of others) {
    if (form.link || ![...form.spellings.keys()].some((text) => ACRONYM.test(text))) continue;
    const letters = lettersOf(form);
    const candidates = byLetters
      .with(`${letters.charAt(0)}${letters.at(-1) ?? ''}`)
      .filter((other) => other !== form && abbreviates(letters, other.parts));
    const compounds =
      form.parts.length < 2
        ? []
        : byPart.with(form.parts[0] ?? '').filter((other) => isCompound(form, other));
    const to = only([...candidates, ...compounds].filter((other) => byFullness(other, form) < 0));
    if (to) link(form, to, { kind: 'initials', of: spellingOf(to) });
  }
}

/** The letters of a name in capitals, folded: `isk` for `IS-K`. */
export function lettersOf({ parts }: Form): string {
  return parts.join('').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Whether letters are the initials of a name. Small words may have one or none; a country or people at the beginning,
 * too.
 */
export function abbreviates(letters: string, parts: readonly string[]): boolean {
  if (letters.length < 2) return false;
  return matches(letters, parts) || matches(letters, withoutPlace(parts));
}

function matches(letters: string, parts: readonly string[]): boolean {
  // Where reading may have come to, after each word: as many places as there are small words, and one, at the most.
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if (letters.charAt(at) === part.charAt(0)) next.add(at + 1);
      if (SMALL_WORDS.has(part)) next.add(at);
    }
    reached = next;
  }
  return reached.has(letters.length);
}

function withoutPlace(parts: readonly string[]): readonly string[] {
  for (let count = 3; count > 0; count -= 1) {
    const lead = parts.slice(0, count).join(' ');
    if (parts.length > count + 1 && (countryOf(lead) ?? demonymOf(lead)) !== undefined)
      return parts.slice(count);
  }
  return parts;
}

/** First and last initial, for each small word that may or may not count. */
function endLetters(parts: readonly string[]): string[] {
  const firsts: string[] = [];
  for (const part of parts) {
    firsts.push(part.charAt(0));
    if (!SMALL_WORDS.has(part)) break;
  }
  const lasts: string[] = [];
  for (const part of [...parts].reverse()) {
    lasts.push(part.charAt(0));
    if (!SMALL_WORDS.has(part)) break;
  }
  return firsts.flatMap((first) => lasts.map((last) => `${first}${last}`));
}

/** `ISIS-K` of `ISIS-Khorasan`: the same words, one of them by its initial. */
function isCompound({ parts }: Form, { parts: full }: Form): boolean {
  if (parts.length !== full.length || (parts[0] ?? '').length < 2) return false;
  return parts.every(
    (part, at) => part === full[at] || (at > 0 && part.length === 1 && full[at]?.startsWith(part) === true),
  );
}

/** Whether one of a name's words, as written, stands for another name by its initials. */
export function holdsInitials(text: string, parts: readonly string[]): boolean {
  return text
    .split(/\s+/u)
    .some((word) => ACRONYM.test(word) && abbreviates(keyOf(word).replaceAll(' ', ''), parts));
}
