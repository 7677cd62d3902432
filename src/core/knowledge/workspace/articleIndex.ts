import type { Subject } from '../model.ts';
import { familyOf, indexKey, isTelling } from './keys.ts';
import type { ArticleNaming, IndexedArticle, IndexedEntity } from './model.ts';

/** An entity in its article. */
interface Posting {
  readonly article: IndexedArticle;
  readonly entity: IndexedEntity;
}

const NOTHING: readonly Posting[] = [];

/** Which articles of a workspace name whom, kept up to date article by article. */
export class ArticleIndex {
  private readonly articles = new Map<string, readonly Posting[]>();
  private readonly known = new Map<string, IndexedArticle>();
  private readonly postings = new Map<string, Posting[]>();
  /** Keys of people's names that are more than a family name, by that one's key. */
  private readonly families = new Map<string, Set<string>>();

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

  private *candidates({ names, type }: Subject): Generator<readonly Posting[]> {
    const own = indexKey(names[0] ?? '', type);
    const wanted = new Set<string>();
    for (const name of names) {
      const key = indexKey(name, type);
      if (key !== undefined && (key === own || isTelling(key))) wanted.add(key);
    }
    for (const key of wanted) yield this.named(key);
    const family = own === undefined ? undefined : familyOf(own);
    if (!family) return;
    const full = [...(this.families.get(family.key) ?? [])];
    const [only] = full;
    if (family.alone) {
      if (only !== undefined && full.length === 1) yield this.named(only);
    } else if (full.every((name) => wanted.has(name))) yield this.named(family.key);
  }

  private named(key: string): readonly Posting[] {
    return this.postings.get(key) ?? NOTHING;
  }

  private add(posting: Posting): void {
    for (const key of posting.entity.keys) {
      const postings = this.postings.get(key);
      if (postings) {
        postings.push(posting);
        continue;
      }
      this.postings.set(key, [posting]);
      const family = familyOf(key);
      if (family?.alone !== false) continue;
      const full = this.families.get(family.key);
      if (full) full.add(key);
      else this.families.set(family.key, new Set([key]));
    }
  }

  private drop(posting: Posting): void {
    for (const key of posting.entity.keys) {
      const postings = this.postings.get(key) ?? [];
      // Their order does not count.
      const last = postings.pop();
      const at = postings.indexOf(posting);
      if (last && at >= 0) postings[at] = last;
      if (postings.length > 0) continue;
      this.postings.delete(key);
      const family = familyOf(key);
      const full = family && this.families.get(family.key);
      full?.delete(key);
      if (family && full?.size === 0) this.families.delete(family.key);
    }
  }
}

/** Any order that is always the same; comparing as people sort is slow. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
