import { pathOf, resolveAddress, withoutFragment } from './address.ts';
import { all, isElement, oneLine, textOf, type DomDocument, type DomElement } from './dom.ts';
import { isoDate } from './date.ts';
import { splitNames } from './names.ts';
import { readLinkedData, type LinkedData } from './jsonld.ts';
import type { PageMeta } from './model.ts';
import type { PageHead } from './sift.ts';

const LONGEST_TITLE = 300;
const MOST_AUTHORS = 50;
const BYLINE =
  '[rel~="author"], [itemprop~="author"], a[href*="/author/"], .byline__name, .author-name, .article-author, ' +
  '.article__author, .c-byline__author, .byline, .by-author, .p-author, .post-author, .entry-author';
const DATE_TEXT =
  '.date, .published, .pubdate, .post-date, .entry-date, .article-date, .publication-date, .publish-date, .timestamp, ' +
  '.byline, .dateline, .meta, .post-meta, .entry-meta, .article-meta, .article__meta';

/**
 * Gathers what a page says about its article: JSON-LD, citation and Open Graph tags, and the markup of the page, in
 * that order of trust.
 * @param head What `sift` read from the head.
 * @param document The page's body, before anything is taken out.
 * @param address Where the page came from, if it came from the web.
 */
export function readMeta(head: PageHead, document: DomDocument, address: string | undefined): PageMeta {
  const data = readLinkedData(head.data);
  const url = ownAddress(head, data, address);
  const publisher = publisherOf(head, data, document);
  const title = titleOf(head, data, document, publisher);
  const date = dateOf(head, data, document);
  return {
    authors: authorsOf(head, data, document),
    complete: data.free !== false && !/^(?:locked|metered)$/i.test(first(head, 'article:content_tier') ?? ''),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
}

function titleOf(
  head: PageHead,
  data: LinkedData,
  document: DomDocument,
  publisher: string | undefined,
): string | undefined {
  const headings = all(document, 'h1').map(textOf).filter(Boolean);
  const candidates = [
    first(head, 'citation_title'),
    data.title,
    first(head, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'parsely-title'),
    headings.length === 1 ? headings[0] : undefined,
    head.title,
    headings[0],
  ];
  for (const candidate of candidates) {
    const title = withoutSite(lineOf(candidate), publisher, headings);
    if (title)
      return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…` : title;
  }
  return undefined;
}

/** Takes ` | Site` or `Site: ` off a title where the page itself bears out that it is no part of it. */
function withoutSite(title: string, publisher: string | undefined, headings: readonly string[]): string {
  const cuts = [...title.matchAll(/ [|\-–—·•»:/] |: /g)];
  for (const cut of cuts) {
    const before = title.slice(0, cut.index).trim();
    const after = title.slice(cut.index + cut[0].length).trim();
    if (headings.includes(before)) return before;
    if (headings.includes(after) && before === publisher) return after;
  }
  const last = cuts.at(-1);
  const tail =
    last &&
    title
      .slice(last.index + last[0].length)
      .trim()
      .toLowerCase();
  if (last && last[0] !== ': ' && tail === publisher?.toLowerCase()) return title.slice(0, last.index).trim();
  return title;
}

function authorsOf(head: PageHead, data: LinkedData, document: DomDocument): string[] {
  const sources: (() => readonly string[])[] = [
    () => every(head, 'citation_author'),
    () => data.authors,
    () => every(head, 'author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'byl'),
    () => every(head, 'article:author', 'og:article:author').filter((name) => !/^https?:/i.test(name)),
    () => bylines(document),
  ];
  for (const source of sources) {
    const names = source().flatMap(splitNames);
    if (names.length > 0) return [...new Set(names)].slice(0, MOST_AUTHORS);
  }
  return [];
}

function bylines(document: DomDocument): string[] {
  // Only ahead of the text: an author box or a comment further down names somebody else as often as not.
  const found = all(document, BYLINE).filter(
    (element) => !within(element, /comment|related|sidebar|footer/i),
  );
  const relation = found.filter((element) => /author/.test(element.getAttribute('rel') ?? ''));
  const chosen = relation.length > 0 ? relation : found.slice(0, 1);
  return chosen.map((element) => textOf(element.querySelector('[itemprop~="name"]') ?? element));
}

function publisherOf(head: PageHead, data: LinkedData, document: DomDocument): string | undefined {
  const names = [
    data.publisher,
    first(
      head,
      'og:site_name',
      'citation_publisher',
      'citation_journal_title',
      'dc.publisher',
      'dcterms.publisher',
    ),
    first(head, 'publisher', 'application-name', 'apple-mobile-web-app-title'),
    siteInTitle(lineOf(head.title), all(document, 'h1').map(textOf)),
  ];
  return names
    .map((name) => oneLine(name ?? '').slice(0, 200))
    .find((name) => name && !/^https?:/i.test(name));
}

/** `Heading | Site`: the page's own heading shows which part is the site. */
function siteInTitle(title: string, headings: readonly string[]): string | undefined {
  const [, before = '', site = ''] = /^(.+?) [|\-–—·•»] ([^|\-–—·•»]{2,60})$/.exec(title) ?? [];
  return headings.includes(before) && !/^by /i.test(site) ? site : undefined;
}

function dateOf(head: PageHead, data: LinkedData, document: DomDocument): string | undefined {
  const written = [
    data.date,
    first(head, 'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished'),
    first(head, 'citation_publication_date', 'citation_date', 'citation_online_date', 'parsely-pub-date'),
    first(
      head,
      'dc.date.issued',
      'dcterms.issued',
      'dc.date',
      'dcterms.date',
      'dcterms.created',
      'sailthru.date',
    ),
    first(head, 'date', 'pubdate', 'publish-date', 'publication_date', 'last-modified'),
    ...all(document, '[itemprop~="datePublished"], time[pubdate], time').flatMap((element) =>
      within(element, /comment|related|sidebar|footer|teaser/i)
        ? []
        : [element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element)],
    ),
    ...all(document, DATE_TEXT).map(textOf).slice(0, 3),
  ];
  for (const each of written) {
    const date = isoDate(each);
    if (date !== undefined) return date;
  }
  return undefined;
}

function ownAddress(head: PageHead, data: LinkedData, address: string | undefined): string | undefined {
  const base = resolveAddress(head.savedFrom) ?? address;
  const claims = [head.links.get('canonical')?.[0], first(head, 'og:url'), data.url];
  for (const claim of claims) {
    const url = resolveAddress(claim, base);
    // A canonical address that names the front page is a template's mistake.
    if (url !== undefined && (pathOf(url) !== '/' || base === undefined || pathOf(base) === '/'))
      return withoutFragment(url);
  }
  const own = resolveAddress(base);
  return own === undefined ? undefined : withoutFragment(own);
}

function within(element: DomElement, pattern: RegExp): boolean {
  for (let at: DomElement | null = element; isElement(at); at = at.parentNode) {
    if (at.tagName === 'BODY' || at.tagName === 'HTML') return false;
    if (pattern.test(`${at.className} ${at.id} ${at.tagName}`)) return true;
  }
  return false;
}

/** One line, and of a line that never ends its start. */
function lineOf(text = ''): string {
  return oneLine(text.slice(0, 10 * LONGEST_TITLE));
}

function every(head: PageHead, ...names: string[]): readonly string[] {
  for (const name of names) {
    const values = head.metas.get(name)?.filter((value) => value.trim() !== '');
    if (values && values.length > 0) return values;
  }
  return [];
}

function first(head: PageHead, ...names: string[]): string | undefined {
  return every(head, ...names)[0];
}
