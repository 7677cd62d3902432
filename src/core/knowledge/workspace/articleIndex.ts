import type { Subject } from '../model.ts';
import { familyOf, indexKey, isTelling } from './keys.ts';
import type { ArticleNaming, IndexedArticle, IndexedEntity } from './model.ts';

/** An entity in its article. */
interface Posting {
  readonly article: IndexedArticle;
  readonly entity: IndexedEntity;
}

const NOTHING: ReadonlySet<Posting> = new Set();

/** Which articles of a workspace name whom, kept up to date article by article. */
export class ArticleIndex {
  private readonly articles = new Map<string, readonly Posting[]>();
  private readonly known = new Map<string, IndexedArticle>();
  private readonly postings = new Map<string, Set<Posting>>();
  /** People with more than a family name: by its key, then by the key of the whole name. */
  private readonly families = new Map<string, Map<string, Set<Posting>>>();

  get size(): number {
    return this.known.size;
  }

  get(uri: string): IndexedArticle | undefined {
    return this.known.get(uri);
  }

  /** All articles' addresses. */
  uris(): Iterable<string> {
    return this.known.keys();
  }

  /** Takes an article in, in place of what was known of it. */
  put(article: IndexedArticle): void {
    this.remove(article.uri);
    const postings = article.entities.map((entity) => ({ article, entity }));
    this.known.set(article.uri, article);
    this.articles.set(article.uri, postings);
    for (const posting of postings) this.add(posting);
  }

  /** @returns whether anything was known of it */
  remove(uri: string): boolean {
    for (const posting of this.articles.get(uri) ?? []) this.drop(posting);
    this.articles.delete(uri);
    return this.known.delete(uri);
  }

  /**
   * The articles that name a subject by any of its names, those that name it most first. Names that tell whom they mean
   * only in their own article don't count: `the Guard`; a family name that several people of the workspace have.
   *
   * @param exceptUri - the article that asks
   */
  articlesNaming(subject: Subject, exceptUri?: string): ArticleNaming[] {
    const found = new Set<Posting>();
    for (const some of this.candidates(subject)) for (const posting of some) found.add(posting);
    const counts = new Map<IndexedArticle, number>();
    for (const { article, entity } of found) {
      if (article.uri !== exceptUri) counts.set(article, (counts.get(article) ?? 0) + entity.count);
    }
    return [...counts]
      .map(([{ uri, title }, count]) => ({ uri, title, count }))
      .sort((a, b) => b.count - a.count || compare(a.title, b.title) || compare(a.uri, b.uri));
  }

  private *candidates({ names, type }: Subject): Generator<ReadonlySet<Posting>> {
    const own = indexKey(names[0] ?? '', type);
    const wanted = new Set<string>();
    for (const name of names) {
      const key = indexKey(name, type);
      if (key !== undefined && (key === own || isTelling(key))) wanted.add(key);
    }
    for (const key of wanted) yield this.postings.get(key) ?? NOTHING;
    const family = own === undefined ? undefined : familyOf(own);
    if (!family) return;
    const full = this.families.get(family.key) ?? new Map<string, Set<Posting>>();
    if (family.alone) {
      if (full.size === 1) yield* full.values();
    } else if ([...full.keys()].every((name) => wanted.has(name))) {
      yield this.postings.get(family.key) ?? NOTHING;
    }
  }

  private add(posting: Posting): void {
    for (const key of posting.entity.keys) addTo(this.postings, key, posting);
    const { name, family } = fullName(posting);
    if (family === undefined) return;
    const full = this.families.get(family) ?? new Map<string, Set<Posting>>();
    this.families.set(family, full);
    addTo(full, name, posting);
  }

  private drop(posting: Posting): void {
    for (const key of posting.entity.keys) dropFrom(this.postings, key, posting);
    const { name, family } = fullName(posting);
    const full = family === undefined ? undefined : this.families.get(family);
    if (!full || family === undefined) return;
    dropFrom(full, name, posting);
    if (full.size === 0) this.families.delete(family);
  }
}

/** The key of a person's name with more to it than a family name, and of that family name. */
function fullName({ entity }: Posting): { readonly name: string; readonly family: string | undefined } {
  const name = entity.keys[0] ?? '';
  const family = familyOf(name);
  return { name, family: family?.alone === false ? family.key : undefined };
}

function addTo(map: Map<string, Set<Posting>>, key: string, posting: Posting): void {
  const set = map.get(key);
  if (set) set.add(posting);
  else map.set(key, new Set([posting]));
}

function dropFrom(map: Map<string, Set<Posting>>, key: string, posting: Posting): void {
  const set = map.get(key);
  set?.delete(posting);
  if (set?.size === 0) map.delete(key);
}

/** Any order that is always the same; comparing as people sort is slow. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
