import type { NameType } from '../../entities/model.ts';
import { FAMILY_FIRST, HEADS } from '../../entities/joining/data/words.ts';
import { keyOf } from '../../entities/joining/fold.ts';
import { kindOf } from '../../entities/joining/forms.ts';
import { knownAs } from '../../entities/joining/links/known.ts';

/**
 * What the names of one entity have in common in all articles: case, accents, hyphens and the like don't count, nor which
 * of the well-known names of a country, body or people it is. Names of different kinds never have the same.
 *
 * @returns undefined where nothing of the name is left
 */
export function indexKey(name: string, type: NameType): string | undefined {
  const key = keyOf(name);
  if (key === '') return undefined;
  const kind = kindOf(type);
  return knownAs(key, kind) ?? `${kind} ${key}`;
}

const PERSON = 'person ';

/** A person's name as a key: its family name's key, and whether it is nothing more. Undefined for keys of other kinds. */
export function familyOf(key: string): { readonly key: string; readonly alone: boolean } | undefined {
  if (!key.startsWith(PERSON)) return undefined;
  const parts = key.slice(PERSON.length).split(' ');
  const first = parts[0] ?? '';
  const family = FAMILY_FIRST.has(first) && parts.length <= 3 ? first : (parts.at(-1) ?? '');
  return { key: `${PERSON}${family}`, alone: parts.length === 1 };
}

/**
 * Whether another name of an entity tells which one is meant, even in an article that does not say what it is short for:
 * `IRGC` does, `the Guard` does not. A single name of a person never does.
 */
export function isTelling(key: string): boolean {
  const [kind, ...parts] = key.split(' ');
  if (parts.length !== 1) return true;
  return kind !== 'person' && !HEADS.has(parts[0] ?? '');
}
