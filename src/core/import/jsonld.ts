import { oneLine } from './dom.ts';

/** What JSON-LD in a page says of its article. */
export interface LinkedData {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly free?: boolean;
}

type Dictionary = Readonly<Record<string, unknown>>;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Interview|NewsItem|CreativeWork|Posting)$/;
const MOST_NODES = 2_000;

/**
 * Reads the JSON-LD scripts of a page; what can't be read is passed over.
 * @param scripts Texts of the scripts.
 */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes = scripts.flatMap(parseNodes).slice(0, MOST_NODES);
  const byId = new Map(
    nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node]] : [])),
  );
  const articles = nodes.filter((node) => types(node).some((type) => ARTICLE.test(type)));
  // A page about one article can carry teasers of others: the fullest is the one.
  const article = articles.sort((a, b) => weight(b) - weight(a))[0];
  if (!article) return { authors: [] };
  const title = text(article['headline']) ?? text(article['name']);
  const publisher = names(article['publisher'], byId)[0] ?? names(article['sourceOrganization'], byId)[0];
  const date = text(article['datePublished']) ?? text(article['dateCreated']);
  const url = text(article['url']) ?? identifier(article['mainEntityOfPage']);
  const free = article['isAccessibleForFree'];
  return {
    authors: names(article['author'] ?? article['creator'], byId),
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(free === undefined
      ? {}
      : { free: !(free === false || (typeof free === 'string' && /^false$/i.test(free))) }),
  };
}

function parseNodes(script: string): Dictionary[] {
  // Some sites wrap the script in a comment, or leave a line feed inside a string.
  const json = script.replace(
    /^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g,
    '',
  );
  const value = tryParse(json) ?? tryParse(json.replace(/[\r\n\t]+/g, ' '));
  return list(value).flatMap((node) => (isDictionary(node) ? [node, ...nested(node)] : []));
}

function nested(node: Dictionary): Dictionary[] {
  return ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']
    .flatMap((key) => list(node[key]))
    .filter(isDictionary);
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function weight(node: Dictionary): number {
  return ['headline', 'datePublished', 'author', 'publisher', 'articleBody'].filter((key) => key in node)
    .length;
}

function types(node: Dictionary): string[] {
  return list(node['@type']).filter((type) => typeof type === 'string');
}

function names(value: unknown, byId: ReadonlyMap<string, Dictionary>): string[] {
  return list(value).flatMap((each) => {
    if (typeof each === 'string') return text(each) ?? [];
    if (!isDictionary(each)) return [];
    const node =
      typeof each['@id'] === 'string' && !('name' in each) ? (byId.get(each['@id']) ?? each) : each;
    return list(node['name']).flatMap((name) => text(name) ?? []);
  });
}

function identifier(value: unknown): string | undefined {
  return isDictionary(value) ? (text(value['@id']) ?? text(value['url'])) : text(value);
}

function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  return oneLine(value) || undefined;
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
