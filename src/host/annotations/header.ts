import { headerOf, textHash } from '../../core/annotations/format.ts';
import type { Article } from '../../core/article/model.ts';
import type { JsonObject } from '../../core/records/index.ts';
import { plainArticle } from './plainArticle.ts';

const hashes = new WeakMap<Article, Promise<string>>();

/** What the header of a file of annotations says of its article, as the article is now. */
export async function headerFields(article: Article, author: string): Promise<JsonObject> {
  const { value } = headerOf(article, author, await hashOf(article));
  const said = Object.entries(value).filter(([key]) => key !== 'format' && key !== 'version');
  return Object.fromEntries(said);
}

/** SHA-256 of an article's text, worked out by the platform where it does: a long text would hold the thread. */
export function hashOf(article: Article): Promise<string> {
  const hash = hashes.get(article) ?? digest(article);
  hashes.set(article, hash);
  return hash;
}

async function digest(article: Article): Promise<string> {
  // A page that was not sent over a secure connection has none.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return textHash(article.source);
  const bytes = await subtle.digest('SHA-256', new TextEncoder().encode(plainArticle(article).text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
