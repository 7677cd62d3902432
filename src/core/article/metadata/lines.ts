import type { ArticleMeta } from '../model.ts';
import { webAddress, withoutTrailing } from './address.ts';
import { isPerson, readByline, readNames } from './bylines.ts';
import { readDate } from './dates.ts';
import { isOrganisation } from './organisations.ts';

/** What one line above or below an article says of it. `updated` is a date that is not the first one. */
export interface MetaLine extends ArticleMeta {
  readonly updated?: string;
}

type Key = 'title' | 'byline' | 'published' | 'updated' | 'publisher' | 'url' | 'source' | 'other';

const KEYED: readonly [RegExp, Key][] = [
  [/^(?:title|headline|subject)$/iu, 'title'],
  [/^(?:authors?|author\(s\)|by|byline|written by|reported by|from|writers?)$/iu, 'byline'],
  [
    /^(?:date|dated|published|published on|publication date|date published|pub date|first published|posted|posted on|issued|released|release date|date posted|filed|aired|air date|original air date|recorded|broadcast)$/iu,
    'published',
  ],
  [/^(?:updated|last updated|last modified|modified|updated on)$/iu, 'updated'],
  [
    /^(?:publisher|publication|outlet|newspaper|site|website|organi[sz]ation|published by|published in|originally published (?:in|by))$/iu,
    'publisher',
  ],
  [
    /^(?:url|link|web|web address|address|permalink|canonical|original|original article|read (?:the )?(?:original|full article|more)(?: at| here)?|originally (?:published|posted|appeared)(?: at| on)?|retrieved from|available (?:at|from)|view original|see)$/iu,
    'url',
  ],
  [/^(?:source|via)$/iu, 'source'],
  [
    /^(?:to|cc|bcc|sent|reply-to|message-id|mime-version|content-type|location|category|categories|section|tags?|keywords|topics?|language|reading time|read time|isbn|doi|licen[cs]e|copyright|network|program|programme|episode|duration|length|word count|id|byline date|content language)$/iu,
    'other',
  ],
];

const LONGEST = 220;
const CHAFF =
  /^(?:\d+ min(?:ute)?s?(?: read)?|\d+ minutes?|reading time.*|listen(?: to (?:this )?article)?|share(?: this.*)?|print|email|save|subscribe|comments?|\d+ comments?|\(?updated\)?|transcript|exclusive|opinion|analysis|news|world|politics|for immediate release|\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s\(?[A-Z]{2,4}\)?)?)$/iu;
const PUBLISHED =
  /^(?:for immediate release|(?:first |originally )?(?:published|posted|issued|released|aired|filed|broadcast|recorded)(?: (?:on|at|by))?|on)\s*:?\s+/iu;
const UPDATED =
  /^(?:last |this (?:article|story|page) was last )?(?:updated|modified|revised)(?: (?:on|at))?\s*:?\s+/iu;
const RETRIEVED =
  /^(?:(?:originally )?(?:published|posted|appeared|available|retrieved|accessed)(?: (?:at|from|on|by))?|source|read (?:the )?(?:original|full|more).*?(?: at| here)?|from|via|link|url)\s*:?\s*(https?:\/\/\S+?)[.)]?$/iu;

/**
 * Reads a line that says something of the article rather than in it: a byline, a date, an outlet, an address, or several
 * of them with bars or dots between.
 *
 * @param line - the line as a reader sees it
 * @returns undefined for a line of the article's own text; an empty object for a line that only fills space there
 */
export function readMetaLine(line: string): MetaLine | undefined {
  if (line === '' || line.length > LONGEST) return undefined;
  const address = webAddress(line) ?? RETRIEVED.exec(line)?.[1];
  if (address !== undefined) return { url: address };
  return readKeyed(line) ?? readPlain(line) ?? readSegments(line);
}

/** `Key: value`. */
function readKeyed(line: string): MetaLine | undefined {
  const pair = /^([^:]{2,40}?)\s*:\s+(\S.*)$/u.exec(line);
  const name = pair?.[1];
  const value = pair?.[2];
  if (name === undefined || value === undefined) return undefined;
  const key = KEYED.find(([words]) => words.test(name))?.[1];
  switch (key) {
    case undefined:
      return undefined;
    case 'title':
      return { title: value };
    case 'byline': {
      const names = readNames(value.replace(/^by\s+/iu, ''));
      return names === undefined ? {} : { byline: names };
    }
    case 'published':
    case 'updated': {
      const iso = readDate(value) ?? readDate(value.split(/\s+[|·•–—]\s+|;\s+/u)[0] ?? '') ?? mailDate(value);
      return iso === undefined ? undefined : { [key]: iso };
    }
    case 'publisher':
      return webAddress(value) === undefined ? { publisher: value } : { url: value };
    case 'url': {
      const url = webAddress(value.split(/\s/u)[0] ?? '');
      return url === undefined ? undefined : { url };
    }
    case 'source':
      return readSource(value);
    case 'other':
      return {};
  }
}

function mailDate(value: string): string | undefined {
  const found = /^(?:\w{3},\s+)?(\d{1,2} \w{3} \d{4})\s+\d{1,2}:\d{2}/u.exec(value);
  return found?.[1] === undefined ? undefined : readDate(found[1]);
}

function readSource(value: string): MetaLine | undefined {
  const found = /https?:\/\/[^\s<>"]+/iu.exec(value)?.[0];
  const url = found === undefined ? undefined : withoutTrailing(found);
  const name = value.replace(/[\s,;:(<|–—-]*https?:\/\/\S+$/iu, '').trim();
  if (url !== undefined) return name === '' || name.length > 80 ? { url } : { url, publisher: name };
  return name.length <= 80 && !/[.!?]$/u.test(name) ? { publisher: name } : undefined;
}

/** A byline, a date, an outlet with a date. */
function readPlain(line: string): MetaLine | undefined {
  const iso = readDate(line.replace(PUBLISHED, '').replace(/^\((.*)\)$/u, '$1'));
  if (iso !== undefined) return { published: iso };
  if (UPDATED.test(line)) {
    const updated = readDate(line.replace(UPDATED, ''));
    if (updated !== undefined) return { updated };
  }
  if (/[.!?]$/u.test(line) && !/\b(?:Jr|Sr|[A-Z])\.$/u.test(line)) return undefined;
  return readDatedOutlet(line);
}

/** `Wikinews, 2013-10-19`; `The Guardian, Saturday 19 October 2013`. */
function readDatedOutlet(line: string): MetaLine | undefined {
  for (let comma = line.indexOf(','); comma !== -1; comma = line.indexOf(',', comma + 1)) {
    const iso = readDate(line.slice(comma + 1));
    const name = line.slice(0, comma).trim();
    if (iso === undefined || name === '' || name.length > 60) continue;
    const byline = readByline(name);
    if (byline !== undefined) return { byline, published: iso };
    return /^[\p{Lu}\p{Lo}\d]/u.test(name) && name.split(' ').length <= 8
      ? { publisher: name, published: iso }
      : undefined;
  }
  return undefined;
}

/** `By Jane Doe | Reuters | May 3, 2014 | 5 min read`. */
function readSegments(line: string): MetaLine | undefined {
  // Bylines begin with a word of their own, dates have figures: nothing else is worth the cutting.
  if (!/\d|\bby\s|author/iu.test(line) && !CHAFF.test(line)) return undefined;
  const segments = line
    .split(/\s+[|·•—–]\s+|\s*[|•·]\s*|\s{3,}|\t+|\s+-\s+(?=\p{Lu}|\d)/u)
    .filter((segment) => segment !== '');
  const found: { byline?: string; published?: string; updated?: string; publisher?: string; url?: string } =
    {};
  let known = 0;
  const loose: string[] = [];
  for (const segment of segments) {
    const one = segmentOf(segment);
    if (one) {
      known += 1;
      Object.assign(found, { ...one, ...found });
    } else loose.push(segment);
  }
  const says = found.byline !== undefined || found.published !== undefined || found.updated !== undefined;
  if (!says) return known === segments.length && CHAFF.test(segments[0] ?? '') ? {} : undefined;
  for (const segment of loose) {
    if (segment.length > 60 || /[.!?]$/u.test(segment)) return undefined;
    if (isOrganisation(segment) || /^[\p{Lu}\d][\p{L}\p{N}.&-]*$/u.test(segment)) found.publisher ??= segment;
    else if (isPerson(segment)) found.byline ??= segment;
    // A date behind other words is part of a title, unless a byline stands there too.
    else if (found.byline === undefined) return undefined;
  }
  return found;
}

function segmentOf(segment: string): MetaLine | undefined {
  const byline =
    /[.!?]$/u.test(segment) && !/\b(?:Jr|Sr|[A-Z])\.$/u.test(segment) ? undefined : readByline(segment);
  if (byline !== undefined) return { byline };
  const plain = bylineThenDate(segment);
  if (plain) return plain;
  const iso = readDate(segment.replace(PUBLISHED, ''));
  if (iso !== undefined) return { published: iso };
  const updated = UPDATED.test(segment) ? readDate(segment.replace(UPDATED, '')) : undefined;
  if (updated !== undefined) return { updated };
  return CHAFF.test(segment) ? {} : undefined;
}

/** `By Jane Doe, May 3, 2014`; `By Jane Doe on May 3, 2014`. */
function bylineThenDate(segment: string): MetaLine | undefined {
  const cut =
    /(?:\s+on\s+|,\s*|\s+\()(?=(?:\p{L}+\.?,?\s+)?(?:\p{L}+\.?\s+\d{1,2}|\d{1,2}\s+\p{L}+|\d{4}-))/iu.exec(
      segment,
    );
  if (!cut) return undefined;
  const byline = readByline(segment.slice(0, cut.index));
  const published = readDate(segment.slice(cut.index + cut[0].length).replace(/\)$/u, ''));
  return byline !== undefined && published !== undefined ? { byline, published } : undefined;
}

/** The date at the end of a title: `Press Briefing – March 3, 2022`, `Minutes (3 May 2014)`. */
export function dateInTitle(title: string): string | undefined {
  for (const cut of title.matchAll(/\s+[|·•—–-]\s+|,\s+|\s+\(|:\s+|\s+on\s+/gu)) {
    const iso = readDate(title.slice(cut.index + cut[0].length).replace(/\)$/u, ''));
    if (iso !== undefined && iso.length >= 10) return iso;
  }
  return undefined;
}
