import type { Knowledge, Subject } from '../model.ts';
import type { Answer } from './answer.ts';
import { fits } from './fits.ts';
import { titlesOf } from './titles.ts';

const ORIGIN = 'Wikipedia, CC BY-SA 4.0';

/** Asks for a title; undefined where there is no answer to be had. */
export type Ask = (title: string) => Promise<Answer | undefined>;

/**
 * What Wikipedia knows of a subject: of its own title, or, where several things have that, of the title with what the
 * subject is. A page on several things, or plainly on another sort of thing, is no answer.
 */
export async function lookUp(subject: Subject, language: string, ask: Ask): Promise<Knowledge | undefined> {
  const titles = titlesOf(subject, language);
  if (!titles) return undefined;
  const found = await ask(titles.first);
  const oneWord = subject.type === 'PERSON' && !/\s/u.test(titles.first);
  const sure = oneWord && language === 'en';
  if (found?.kind === 'page' && fits(found, subject.type, sure)) return knowledgeOf(found);
  if (found?.kind !== 'ambiguous' || titles.then === undefined) return undefined;
  const second = await ask(titles.then);
  return second?.kind === 'page' && fits(second, subject.type, true) ? knowledgeOf(second) : undefined;
}

function knowledgeOf({ title, extract, link, date }: Extract<Answer, { kind: 'page' }>): Knowledge {
  return {
    source: 'wikipedia',
    title,
    summary: extract,
    origin: ORIGIN,
    link,
    ...(date === undefined ? {} : { date }),
  };
}
