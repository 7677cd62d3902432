import type { NameType } from '../../entities/model.ts';
import type { Subject } from '../model.ts';
import { titleOf } from './address.ts';

/** What Wikipedia sets behind a title that several things have. */
const QUALIFIERS: Readonly<Partial<Record<NameType, string>>> = {
  PERSON: 'politician',
  ORG: 'organization',
  GPE: 'country',
  NORP: 'people',
  EVENT: 'event',
  WORK_OF_ART: 'book',
  LAW: 'law',
  LANGUAGE: 'language',
};

/** The titles under which to look for a subject. */
export interface Titles {
  readonly first: string;
  /** Where the first is that of several things. */
  readonly then?: string;
  /** The first is the very page, as the almanac knows. */
  readonly known: boolean;
}

/** @returns undefined for a subject whose name can't be a title */
export function titlesOf({ names, type, ids }: Subject, language: string): Titles | undefined {
  const prefix = `${language}wiki:`;
  const id = ids?.find((each) => each.startsWith(prefix));
  const known = id === undefined ? undefined : titleOf(id.slice(prefix.length));
  if (known !== undefined) return { first: known, known: true };
  const [name = ''] = names;
  const first = titleOf(name);
  if (first === undefined || first.length < 2) return undefined;
  const qualifier = QUALIFIERS[type];
  const then = language === 'en' && qualifier !== undefined ? titleOf(`${first} (${qualifier})`) : undefined;
  return { first, known: false, ...(then === undefined ? {} : { then }) };
}
