import { isRoleHead } from '../../entities/joining/roles/words.ts';
import { isHead } from '../own/heads.ts';
import type { NameType } from '../../entities/model.ts';
import type { Page } from './answer.ts';

/** What pages are about, as far as it matters: what can't be taken for one another. */
type Sort = 'person' | 'place' | 'body' | 'people' | 'work' | 'event' | 'name';

const SORTS: Readonly<Record<NameType, readonly Sort[]>> = {
  PERSON: ['person'],
  NORP: ['people', 'body', 'place'],
  FAC: ['place', 'body'],
  ORG: ['body', 'place', 'work'],
  GPE: ['place', 'body'],
  LOC: ['place'],
  PRODUCT: ['work', 'body'],
  EVENT: ['event', 'body'],
  WORK_OF_ART: ['work', 'event', 'body'],
  LAW: ['work'],
  LANGUAGE: ['work', 'people'],
};

const NAMES =
  /\b(?:surname|family name|given name|first name|name list|list of|index of|wikimedia (?:list|category|template))\b/iu;
const LIVED =
  /\((?:[^()]{0,60}\b)?(?:born\b[^()]*|\d{3,4}\s*[–-]\s*\d{3,4}|c\. \d{3,4}[^()]*)\)\s*$|\bborn (?:in )?\d{4}\b/iu;
const PEOPLES =
  /\b(?:ethnic group|ethnolinguistic group|nation and ethnic group|people|peoples|tribe|religion|religious group|denomination|ethnicity|nationality|political party|demonym)\b/iu;
const MADE =
  /\b(?:film|novel|album|song|single|series|book|video game|band|magazine|episode|manga|anime|play|opera|poem|soundtrack)\b/iu;
const TONGUE = /\b(?:language|dialect)\b/iu;

/** The end of what a description names: in `Capital of Russia` it is the first word. */
const BEFORE_MORE =
  /^[^,;()]*?(?=\s+(?:of|in|for|from|by|at|on|to|based|that|which|who|since|between|near|within|under|and|or|directed|with)\b|[,;(]|$)/iu;

/**
 * Whether a page can be about a subject of a type: not where it plainly is about another sort of thing.
 *
 * @param sure - it has to be plain that it is: for a name that many things have
 */
export function fits({ description, extract }: Page, type: NameType, sure = false): boolean {
  const sort = sortOf(description, type) ?? sortOf(definitionIn(extract), type);
  if (sort === undefined) return !sure;
  return SORTS[type].includes(sort);
}

/** What a description like `Russian politician (born 1952)` says that a page is about; undefined where it isn't plain. */
function sortOf(description: string, type: NameType): Sort | undefined {
  if (description === '') return undefined;
  if (NAMES.test(description)) return 'name';
  if (LIVED.test(description)) return 'person';
  const noun = BEFORE_MORE.exec(description)?.[0].trim() ?? '';
  const head = noun.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  if (head === '') return undefined;
  // A word may fit several sorts, `club` or `party`: the subject's own is heard first.
  if (type === 'NORP' && PEOPLES.test(noun)) return 'people';
  if (isHead(head, type)) return SORTS[type][0];
  if (TONGUE.test(noun)) return type === 'LANGUAGE' ? 'work' : 'people';
  if (isRoleHead(head) || isHead(head, 'PERSON')) return 'person';
  if (MADE.test(noun)) return /\bband\b/iu.test(noun) ? 'body' : 'work';
  if (isHead(head, 'GPE')) return 'place';
  if (isHead(head, 'NORP') && PEOPLES.test(noun)) return 'people';
  if (isHead(head, 'EVENT')) return 'event';
  return isHead(head, 'ORG') ? 'body' : undefined;
}

/** `Russian politician` in `X (born 1952) is a Russian politician who …`. */
function definitionIn(extract: string): string {
  const verb = /\s(?:is|was|are|were)\s+(?:an?|the|one of the)\s+/u.exec(extract.slice(0, 300));
  return verb ? extract.slice(verb.index + verb[0].length, verb.index + verb[0].length + 120) : '';
}
