import type { NameType } from '../../entities/model.ts';
import { isHead } from './heads.ts';

/** A noun phrase with what goes with it: `the Afghan branch of ISIS`. Offsets into the text it was read from. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** What ended it; empty at the sentence's end. */
  readonly closer: string;
}

const DETERMINER =
  /^(?:an?|the|one of (?:the|its|his|her|their)|another|then|formerly|once)\s+(?:the\s+|an?\s+)?/iu;
const OWNER = /^(?:the\s+)?(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,5}\p{Lu}[\p{L}\p{M}.-]*(?:['’]s|s['’])\s+/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&-]*/gu;
/** What may follow the noun; the noun stands before it. */
const BEHIND_NOUN =
  /^(?:of|in|for|from|with|at|on|to|by|near|under|within|outside|across|behind|between|among|against|about|that|which|who|whom|whose|where|when|and|or|but|as|based|led|founded|known|called|named|nicknamed|dubbed|headed|run|owned|backed|funded|made|built|created|established|formed|located|situated|designed|used|dedicated|devoted|aimed|opposed|loyal|close|responsible|fighting|operating|working|living|serving|representing|containing|covering|specialising|specializing|seeking|trying|born|killed|accused|convicted|sentenced|appointed|elected|nominated|charged|wanted|credited|published|written|directed|produced|held|signed|the|an?|his|her|its|their|there|now|until|since|during)$/iu;
/** A clause of its own rather than a noun phrase. */
const VERB =
  /^(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|does|do|did|said|says|told|tells|asked|added|wrote|went|came|took|got|began|saw|won|lost|left|ran)$/iu;
const RELATIVE = /^(?:that|which|who|whom|whose|where|when|and|or|but)$/iu;
/** The most units that a phrase is followed for. */
const REACH = 400;

/**
 * Reads a noun phrase that says what something of a type is.
 *
 * @param at - where it begins in the text
 * @param bare - whether it may do without an article: `former senator from Ohio`
 * @returns undefined where there is none, or where it speaks of something else
 */
export function readPhrase(text: string, at: number, type: NameType, bare = false): Phrase | undefined {
  const rest = text.slice(at, at + REACH);
  const lead = (OWNER.exec(rest) ?? DETERMINER.exec(rest))?.[0].length ?? 0;
  if (lead === 0 && !bare) return undefined;
  const closing = closerIn(rest);
  const inside = rest.slice(0, closing.at).trimEnd();
  const words = [...inside.slice(lead).matchAll(WORD)].map(([word]) => word);
  const count = words.findIndex((word, index) => index > 0 && BEHIND_NOUN.test(word));
  const noun = words.slice(0, count < 0 ? words.length : count);
  const head = noun.at(-1);
  if (head === undefined || noun.length > 9 || !isHead(head, type)) return undefined;
  // `Chairman Hastings, members of the committee`: several are not one person, but one of several may be.
  if (type === 'PERSON' && /[^s]s$/u.test(head) && !/^one of/iu.test(inside)) return undefined;
  // `the Taliban`: a name says nothing. A person's office is written large often enough.
  if (type !== 'PERSON' && !/^\p{Ll}|^NGO$/u.test(head)) return undefined;
  if (noun.some((word) => VERB.test(word)) || isClause(words.slice(noun.length))) return undefined;
  if (lead > 0 && /^(?:same|latter|former|more|less|better|other)$/iu.test(inside.slice(lead)))
    return undefined;
  return { start: at, end: at + inside.length, closer: closing.closer };
}

/** Whether what follows the noun has a verb that belongs to the noun: `the group of men was`. */
function isClause(words: readonly string[]): boolean {
  const verb = words.findIndex((word) => VERB.test(word));
  if (verb < 0) return false;
  const relative = words.findIndex((word) => RELATIVE.test(word));
  return relative < 0 || verb < relative;
}

/**
 * Where a phrase ends, and with what: at the first comma, dash, semicolon or bracket that is not inside brackets; with
 * nothing at the sentence's end.
 */
function closerIn(text: string): { at: number; closer: string } {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === '(' || unit === '[') depth += 1;
    else if (unit === ')' || unit === ']') {
      if (depth === 0) return { at, closer: unit };
      depth -= 1;
    } else if (depth === 0 && closes(text, at, unit)) return { at, closer: /[.!?…]/u.test(unit) ? '' : unit };
  }
  return { at: text.length, closer: text.length < REACH ? '' : '…' };
}

function closes(text: string, at: number, unit: string): boolean {
  const next = text.charAt(at + 1);
  if (unit === ',') return !/\d/u.test(next);
  if (unit === '—' || unit === ';') return true;
  if (unit === '–' || unit === '-') return /\s/u.test(text.charAt(at - 1)) && /\s/u.test(next);
  if (unit === ':' || unit === '”' || unit === '"') return next === '' || /[\s,.;)—]/u.test(next);
  return /[.!?…]/u.test(unit) && /^[\s"”'’)\]]*$/u.test(text.slice(at + 1));
}
