import type { NameType } from '../model.ts';
import { bodyOf, countryOf, isPeople } from './countries.ts';

/** A house may stand for those who work in it, and a body be taken for a people. */
const TAKEN_FOR_BODY: ReadonlySet<NameType> = new Set(['FAC', 'LOC', 'GPE', 'NORP', 'EVENT', 'PRODUCT']);
const TAKEN_FOR_PEOPLE: ReadonlySet<NameType> = new Set(['GPE', 'LOC', 'ORG', 'PERSON', 'FAC']);

/**
 * The type of a name: for a country, a people or a well-known body the one that it has nearly always.
 * @param type what the tagger says
 * @param key `keyOf` the name
 */
export function settledType(type: NameType, key: string): NameType {
  if (type === 'LANGUAGE') return type;
  // People may be called Jordan, or Christian.
  if (countryOf(key) !== undefined) return type === 'PERSON' ? type : 'GPE';
  if (TAKEN_FOR_BODY.has(type) && bodyOf(key) !== undefined) return 'ORG';
  const certain = type !== 'PERSON' || key.endsWith('s');
  return certain && TAKEN_FOR_PEOPLE.has(type) && isPeople(key) ? 'NORP' : type;
}
