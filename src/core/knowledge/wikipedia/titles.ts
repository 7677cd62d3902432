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
}

/** @returns undefined for a subject whose name can't be a title */
export function titlesOf({ names, type }: Subject, language: string): Titles | undefined {
  const [name = ''] = names;
  const first = titleOf(name);
  if (first === undefined || first.length < 2) return undefined;
  const qualifier = QUALIFIERS[type];
  const then = language === 'en' && qualifier !== undefined ? titleOf(`${first} (${qualifier})`) : undefined;
  return { first, ...(then === undefined ? {} : { then }) };
}
