import { dump } from 'js-yaml';
import { resolveAddress, withoutFragment } from './address.ts';
import { clean } from './clean.ts';
import { buildPage, type DomDocument } from './dom.ts';
import { readMeta } from './metadata.ts';
import { ImportError, LIMITS, type ImportedPage, type ImportLimits, type PageMeta } from './model.ts';
import { takeNotes, type Note } from './notes.ts';
import { findReadable } from './readable.ts';
import { sift, type PageHead } from './sift.ts';
import { slugOf } from './slug.ts';
import { lettersIn } from './tidyMdast.ts';
import { toTree, write } from './toMarkdown.ts';

/** Fewer letters than this in a whole page are no article. */
const SHORTEST = 60;

/** What to do a page with. */
export interface ImportOptions {
  /** Where the page came from, after redirects. A saved page may say so itself. */
  readonly address?: string;
  /** What the article is called if the page doesn't say. */
  readonly fallbackTitle?: string;
  readonly limits?: Partial<ImportLimits>;
  /** Milliseconds from any start; for tests. */
  readonly now?: () => number;
}

/**
 * Turns a web page into an article: its readable part as Markdown, under front matter and a heading with its title.
 * Nothing in the page runs or is fetched, and nothing of it is trusted: addresses other than http, https and mailto
 * are dropped, text stays text.
 * @param html The page, decoded.
 * @throws ImportError where the page holds no article, or is more than the limits allow.
 */
export function importPage(html: string, options: ImportOptions = {}): ImportedPage {
  const limits = { ...LIMITS, ...options.limits };
  const now = options.now ?? Date.now;
  const end = now() + limits.time;
  const late = (): boolean => now() > end;
  const check = (): void => {
    if (late()) throw new ImportError('tooSlow');
  };
  try {
    if (html.trim() === '') throw new ImportError('empty');
    return convert(html, options, limits, late, check);
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError('tooDeep');
    throw error;
  }
}

function convert(
  html: string,
  options: ImportOptions,
  limits: ImportLimits,
  late: () => boolean,
  check: () => void,
): ImportedPage {
  const { head, body } = sift(html, limits, late);
  const found = readMeta(head, buildPage(body), options.address);
  const title = found.title ?? options.fallbackTitle;
  check();
  const prepare = (): { document: DomDocument; notes: Note[] } => {
    check();
    const document = buildPage(body, title);
    clean(document);
    check();
    return { document, notes: takeNotes(document) };
  };
  const { document, notes } = prepare();
  check();
  const readable = findReadable(document, () => prepare().document);
  if (!readable) throw new ImportError('noArticle');
  check();
  const tree = toTree(readable, notes, placeOf(head, found, options.address), {
    ...found,
    ...(title === undefined ? {} : { title }),
  });
  if (lettersIn(tree.children) < SHORTEST) throw new ImportError('noArticle');
  check();
  const meta = title === undefined ? found : { ...found, title };
  if (title !== undefined) {
    tree.children.unshift({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  }
  return { meta, markdown: `${frontMatter(meta)}${write(tree)}`, slug: slugOf(title ?? '') };
}

function placeOf(
  head: PageHead,
  meta: PageMeta,
  address: string | undefined,
): { base: string | undefined; own: string[] } {
  const own = resolveAddress(head.savedFrom) ?? resolveAddress(address) ?? meta.url;
  const base = resolveAddress(head.base, own) ?? own;
  return {
    base,
    own: [own, meta.url].flatMap((each) => (each === undefined ? [] : [withoutFragment(each)])),
  };
}

/** YAML front matter with what is known, in the order that a reader would look for it. */
export function frontMatter(meta: PageMeta): string {
  const { title, authors, publisher, date, url } = meta;
  const fields = {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors: [...authors] }),
    ...(publisher === undefined ? {} : { publisher }),
  };
  const rest = url === undefined ? {} : { url };
  // A date is written without quotes: it is one to whoever reads it, and it can hold nothing else.
  const lines = [yaml(fields), date === undefined ? '' : `date: ${date}\n`, yaml(rest)].join('');
  return lines === '' ? '' : `---\n${lines}---\n\n`;
}

function yaml(fields: object): string {
  return Object.keys(fields).length === 0 ? '' : dump(fields, { lineWidth: -1 });
}
