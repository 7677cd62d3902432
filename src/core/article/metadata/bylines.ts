import { bareWords, isTitle, nameShape, wordsOf } from '../structure/names/names.ts';
import { isRole } from '../structure/names/lexicon.ts';
import { isOrganisation } from './organisations.ts';

const LEAD =
  /^(?:(?:written|reported|words|text|story|posted|interview(?:ed)?|analysis|essay|review|article|commentary|opinion|reporting|compiled|transcribed) by|by|byline|author\(?s?\)?)(?:\s*:\s*|\s+)/iu;
const STAFF =
  /^(?:the )?(?:[\p{Lu}][\p{L}.&-]* ){0,3}(?:staff|editors?|editorial board|newsroom|correspondents?|reporters?|news desk|team|contributors?)(?: (?:writers?|reporters?|report))?$/iu;
const JOIN = /\s*;\s*|\s*,?\s+(?:and|&|with)\s+|\s*,\s*/iu;

/**
 * Reads a byline: `By Jane Doe and John Smith`, `Written by Jane Doe, Reuters`, `Author: Jane Doe`.
 *
 * @returns the names as written, posts and outlets behind them left out; undefined if the line names nobody
 */
export function readByline(line: string): string | undefined {
  const lead = LEAD.exec(line);
  if (!lead) return undefined;
  return readNames(line.slice(lead[0].length));
}

/** Reads a list of names without `By` in front; undefined where there is anything but names and what they are. */
export function readNames(text: string): string | undefined {
  const plain = text
    .replaceAll(/\s*[([][^)\]]*[)\]]/gu, '')
    .replaceAll(/\s*<[^>]*>/gu, '')
    .replaceAll(/\s+@\w+/gu, '')
    .trim();
  if (plain === '' || plain.length > 160 || /[!?:]$/u.test(plain)) return undefined;
  if (STAFF.test(plain)) return plain;
  let end = 0;
  let names = 0;
  for (const part of parts(plain)) {
    if (!isPerson(part.text)) {
      if (names === 0 && part.start === 0 && (isOrganisation(part.text) || STAFF.test(part.text)))
        return part.text;
      if (names === 0 || !isPost(part.text)) return undefined;
      continue;
    }
    names += 1;
    end = part.end;
  }
  return names > 0 ? tidy(plain.slice(0, end)) : undefined;
}

/** A post between two names goes: `Jane Doe, Staff Writer, and John Smith`. */
function tidy(list: string): string {
  const kept: string[] = [];
  const marks: string[] = [];
  let done = 0;
  for (const part of parts(list)) {
    if (isPerson(part.text)) {
      if (kept.length > 0) marks.push(list.slice(done, part.start));
      kept.push(part.text);
    }
    done = part.end;
  }
  return kept
    .map((name, at) => (at === 0 ? name : `${marks[at - 1] ?? ', '}${name}`))
    .join('')
    .replaceAll(/\s+/gu, ' ');
}

function parts(text: string): { text: string; start: number; end: number }[] {
  const found: { text: string; start: number; end: number }[] = [];
  let start = 0;
  for (const join of [...text.matchAll(new RegExp(JOIN, 'giu')), undefined]) {
    const end = join ? join.index : text.length;
    if (
      join &&
      /^\s*,\s*$/u.test(join[0]) &&
      /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\b/u.test(text.slice(end + join[0].length))
    )
      continue;
    if (end > start) found.push({ text: text.slice(start, end), start, end });
    if (join) start = end + join[0].length;
  }
  return found;
}

/** Two names or more, none of them a role's or an organisation's. */
export function isPerson(text: string): boolean {
  const shape = nameShape(text);
  if (shape !== 'full' && shape !== 'titled') return false;
  if (isOrganisation(text) || STAFF.test(text)) return false;
  const words = wordsOf(text);
  if (words.length > 6 || words.some((word) => /^(?:of|for|the|and|on|in)$/iu.test(word))) return false;
  return (
    bareWords(text).length >= (shape === 'titled' ? 1 : 2) &&
    !words.slice(1).some((word) => isRole(word) && !isTitle(word))
  );
}

function isPost(text: string): boolean {
  const words = wordsOf(text);
  return words.length <= 10 && !/[.!?]$/u.test(text) && /^[\p{L}\d'’(]/u.test(text);
}
