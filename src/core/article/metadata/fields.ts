import type { ArticleMeta } from '../model.ts';
import { readDate } from './dates.ts';
import { webAddress } from './address.ts';

/** Keys as `readFrontMatter` writes them, best first. */
const KEYS = {
  title: ['title', 'headline', 'ogtitle', 'pagetitle', 'dctitle'],
  byline: [
    'author',
    'authors',
    'byline',
    'by',
    'writer',
    'writers',
    'creator',
    'creators',
    'dccreator',
    'articleauthor',
  ],
  published: [
    ...[
      'published',
      'date',
      'datepublished',
      'publisheddate',
      'publishdate',
      'pubdate',
      'publishedat',
      'publishedon',
    ],
    ...[
      'publishedtime',
      'articlepublishedtime',
      'publicationdate',
      'dateissued',
      'issued',
      'posted',
      'postedon',
      'created',
      'dcdate',
    ],
  ],
  publisher: [
    ...[
      'publisher',
      'sitename',
      'site',
      'ogsitename',
      'publication',
      'outlet',
      'website',
      'newspaper',
      'journal',
    ],
    ...['magazine', 'containertitle', 'source', 'organization', 'organisation', 'dcpublisher'],
  ],
  url: [
    ...[
      'url',
      'link',
      'canonical',
      'canonicalurl',
      'sourceurl',
      'permalink',
      'ogurl',
      'originalurl',
      'articleurl',
      'uri',
    ],
    ...['href', 'web', 'source'],
  ],
} as const;

/** Takes what front matter says of an article; each value as a reader would see it. */
export function fromFields(fields: ReadonlyMap<string, unknown>): ArticleMeta {
  const title = pick(fields, KEYS.title, plain);
  const byline = pick(fields, KEYS.byline, people);
  const published = pick(fields, KEYS.published, date);
  const publisher = pick(fields, KEYS.publisher, outlet);
  const url = pick(fields, KEYS.url, (value) => (typeof value === 'string' ? webAddress(value) : undefined));
  return {
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(published === undefined ? {} : { published }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  };
}

function pick(
  fields: ReadonlyMap<string, unknown>,
  keys: readonly string[],
  read: (value: unknown) => string | undefined,
): string | undefined {
  for (const key of keys) {
    const value = fields.has(key) ? read(fields.get(key)) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

function plain(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/\s+/gu, ' ').trim();
  return text === '' || text.length > 2000 ? undefined : text;
}

/** A publisher's name; a web address is none. */
function outlet(value: unknown): string | undefined {
  const text = plain(named(value));
  return text !== undefined && webAddress(text) === undefined ? text : undefined;
}

function named(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'name' in value) return value.name;
  return value;
}

/** Names in a string, a list, or objects that have a name. */
function people(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 50)
      .map((each: unknown) => plain(named(each)))
      .filter((name) => name !== undefined);
    return names.length > 0 ? joinNames(names) : undefined;
  }
  const text = plain(named(value));
  return text?.replace(/^by\s+(?=\p{Lu})/iu, '');
}

/** `A`, `A and B`, `A, B and C`. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function date(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return /^(?:1[5-9]|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/u.test(text) ? text : readDate(text);
}
