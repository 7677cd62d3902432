import * as v from 'valibot';
import { pageAddress, titleOf, wikipediaOf } from './address.ts';
import { firstSentences } from './extract.ts';

/** A page as far as it is kept: plain text, nothing of it HTML. */
export const page = v.object({
  kind: v.literal('page'),
  title: v.pipe(v.string(), v.maxLength(300)),
  description: v.pipe(v.string(), v.maxLength(300)),
  /** A sentence or more, 400 characters at most. */
  extract: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
  /** An https address at Wikipedia. */
  link: v.pipe(v.string(), v.regex(/^https:\/\/[a-z-]+\.wikipedia\.org\//u), v.maxLength(2_000)),
  /** ISO 8601: when the page was last changed. */
  date: v.optional(v.pipe(v.string(), v.isoTimestamp())),
});
export type Page = v.InferOutput<typeof page>;

/** What Wikipedia says to a title. */
export const answer = v.variant('kind', [
  page,
  /** The title is that of several things. */
  v.object({ kind: v.literal('ambiguous') }),
  v.object({ kind: v.literal('unknown') }),
]);
export type Answer = v.InferOutput<typeof answer>;

const text = v.pipe(v.string(), v.maxLength(100_000));
/** The part of a summary that is read; all else it has is left where it is. */
const summary = v.object({
  type: text,
  title: text,
  titles: v.optional(v.object({ canonical: v.optional(text) })),
  description: v.nullish(text),
  extract: v.nullish(text),
  timestamp: v.nullish(text),
  content_urls: v.nullish(v.object({ desktop: v.nullish(v.object({ page: v.nullish(text) })) })),
});

const LIST_OF_MEANINGS =
  /\b(?:topics referred to by the same term|disambiguation page|wikimedia disambiguation)\b/iu;

/**
 * Reads an answer of the summary API.
 *
 * @param body - the answer as JSON
 * @returns undefined for what is no answer of that API
 */
export function readAnswer(body: string, language: string): Answer | undefined {
  const read = v.safeParse(summary, parsed(body));
  if (!read.success) return undefined;
  const { type, title, titles, extract, description, timestamp, content_urls: urls } = read.output;
  if (type === 'disambiguation' || LIST_OF_MEANINGS.test(description ?? '')) return { kind: 'ambiguous' };
  if (type !== 'standard') return { kind: 'unknown' };
  const words = firstSentences(extract ?? '');
  const canonical = titleOf(titles?.canonical ?? title);
  if (words === '' || canonical === undefined) return { kind: 'unknown' };
  const date = v.safeParse(v.pipe(v.string(), v.isoTimestamp()), timestamp);
  return {
    kind: 'page',
    title: plain(title, 300),
    description: plain(description ?? '', 300),
    extract: words,
    link: linkOf(urls?.desktop?.page ?? '', language) ?? pageAddress(language, canonical),
    ...(date.success ? { date: date.output } : {}),
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Titles may come with markup of their own, `<i>Dune</i>`. */
function plain(written: string, most: number): string {
  const spaced = written
    .replace(/<[^<>]*>/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return spaced.slice(0, most).replace(/\p{Cs}/gu, '');
}

function linkOf(written: string, language: string): string | undefined {
  const own = written.startsWith(`${wikipediaOf(language)}wiki/`) && written.length < 2_000;
  return own && !/[\s"'<>\\]/u.test(written) ? written : undefined;
}
