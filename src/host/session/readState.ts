import type { Article, Statement } from '../../core/article/model.ts';
import { shiftOffset, type Replacement } from './shiftOffset.ts';

/**
 * Names a statement so that it is known again after edits elsewhere: by who speaks and how it begins. Statements that
 * begin alike are told apart by their order.
 */
export function statementKeys(article: Article): readonly string[] {
  let keys = known.get(article);
  if (!keys) known.set(article, (keys = readKeys(article)));
  return keys;
}

/** Session and tree ask for the same article's keys. */
const known = new WeakMap<Article, readonly string[]>();

function readKeys(article: Article): readonly string[] {
  const seen = new Map<string, number>();
  return article.statements.map((statement) => {
    const key = keyOf(article, statement);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth === 1 ? key : `${key}#${nth}`;
  });
}

const WORDS_IN_KEY = 64;

function keyOf(article: Article, statement: Statement): string {
  const from = statement.label.textStart;
  const beginning = article.source
    .slice(from, Math.min(statement.end, from + WORDS_IN_KEY))
    .replace(/\s+/g, ' ');
  return `${article.speakers[statement.speaker]?.name ?? ''}|${beginning}`;
}

/**
 * What has been read stays read while its beginning is edited: for statements that go by another key than before, the
 * new key takes the old one's place.
 *
 * @param read - keys of what has been read in `before`
 * @param changes - the replacements of each edit from `before` to `after`, edits in order
 * @returns keys to add
 */
export function carriedKeys(
  before: Article,
  after: Article,
  read: ReadonlySet<string>,
  changes: readonly (readonly Replacement[])[],
): string[] {
  const touched = before.statements.flatMap(({ label }, index) => {
    const at = placeAfter(label.start, label.textStart + WORDS_IN_KEY, changes);
    return at === undefined ? [] : [[index, at] as const];
  });
  if (touched.length === 0 || read.size === 0) return [];
  const oldKeys = statementKeys(before);
  const newKeys = statementKeys(after);
  const indexAt = new Map(after.statements.map(({ label }, index) => [label.start, index]));
  return touched.flatMap(([index, at]) => {
    const key = newKeys[indexAt.get(at) ?? -1];
    return key !== undefined && read.has(oldKeys[index] ?? '') ? [key] : [];
  });
}

/** Where `start` stands after the changes, if any of them reaches into `[start, end]`. */
function placeAfter(
  start: number,
  end: number,
  changes: readonly (readonly Replacement[])[],
): number | undefined {
  const reach = end - start;
  let at = start;
  let touched = false;
  for (const replacements of changes) {
    const from = at;
    touched ||= replacements.some(({ offset, length }) => offset <= from + reach && offset + length >= from);
    at = shiftOffset(at, replacements);
  }
  return touched ? at : undefined;
}
