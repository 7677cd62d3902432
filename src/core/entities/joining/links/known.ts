import { bodyOf, countryOf, demonymOf } from '../countries.ts';
import { byFullness, link, spellingOf, type Form, type Kind } from '../forms.ts';
import type { JoinReason } from '../model.ts';

/** Links the well-known names of a country or body with the fullest that the article uses, and those of a people. */
export function linkKnown(forms: readonly Form[]): void {
  const groups = new Map<string, Form>();
  for (const form of [...forms].sort(byFullness)) {
    const group = knownAs(form.key, form.kind);
    if (group === undefined) continue;
    const first = groups.get(group);
    if (!first) groups.set(group, form);
    else link(form, first, reasonFor(form, first));
  }
}

/** What all well-known names of one country, body or people have in common; undefined for names that are not known. */
export function knownAs(key: string, kind: Kind): string | undefined {
  if (kind === 'people') return `people ${demonymOf(key) ?? singular(key)}`;
  if (kind !== 'other') return undefined;
  const country = countryOf(key);
  if (country !== undefined) return `country ${country}`;
  const body = bodyOf(key);
  return body === undefined ? undefined : `body ${body}`;
}

function reasonFor({ kind }: Form, first: Form): JoinReason {
  return { kind: kind === 'people' ? 'people' : 'known', of: spellingOf(first) };
}

function singular(key: string): string {
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return /[^su]s$/u.test(key) ? key.slice(0, -1) : key;
}
