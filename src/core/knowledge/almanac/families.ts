import type { NameType } from '../../entities/model.ts';

/**
 * What kind of thing an entry is about, as the compiled almanac writes it: people, groups, organisations, lands and
 * places, events, works and laws, tongues. `D` is no kind of its own: what the people of a place are called.
 */
export type Family = 'P' | 'G' | 'O' | 'L' | 'E' | 'W' | 'T';

const FAMILIES: Readonly<Record<NameType, Family>> = {
  PERSON: 'P',
  NORP: 'G',
  ORG: 'O',
  GPE: 'L',
  LOC: 'L',
  FAC: 'L',
  EVENT: 'E',
  LAW: 'W',
  WORK_OF_ART: 'W',
  PRODUCT: 'W',
  LANGUAGE: 'T',
};

/**
 * Where a name may lead to besides its own family, if an entry was written by hand. Taggers and articles differ over
 * these: the Taliban as a group, the White House as a place, a treaty as an event. A person is nothing but a person.
 */
const NEAR: Readonly<Record<Family, string>> = {
  P: '',
  G: 'O',
  O: 'GLEW',
  L: 'O',
  E: 'W',
  W: 'EO',
  T: '',
};

/** The family of a type. */
export function familyOf(type: NameType): Family {
  return FAMILIES[type];
}

/** Whether a name of the one family may lead to an entry of the other, if that was written by hand. */
export function isNear(family: Family, other: string): boolean {
  return NEAR[family].includes(other);
}
