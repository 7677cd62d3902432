import type { Article, Statement } from '../../core/article/model.ts';
import { finish, paced, type Steps } from '../../core/steps.ts';
import { shiftOffset, type Replacement } from '../../core/text/shiftOffset.ts';

/**
 * Names a statement so that it is known again after edits elsewhere: by who speaks and how it begins. Statements that
 * begin alike are told apart by their order.
 */
export function statementKeys(article: Article): readonly string[] {
  return finish(statementKeysInSteps(article));
}

export function* statementKeysInSteps(article: Article): Steps<readonly string[]> {
  const already = known.get(article);
  if (already) return already;
  const keys = yield* readKeys(article);
  known.set(article, keys);
  return keys;
}

/** Session and tree ask for the same article's keys. */
const known = new WeakMap<Article, readonly string[]>();

/** Statements looked at in one step. */
const AT_ONCE = 200;

function* readKeys(article: Article): Steps<readonly string[]> {
  const seen = new Map<string, number>();
  const keys: string[] = [];
  yield* paced(article.statements, AT_ONCE, (statement) => {
    const key = keyOf(article, statement);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    keys.push(nth === 1 ? key : `${key}#${nth}`);
  });
  return keys;
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
 * @param changes - the replacements of each edit from `before` to `after`, edits in order
 * @returns by the key in `before`, the key in `after`
 */
export function* renamedKeys(
  before: Article,
  after: Article,
  changes: readonly (readonly Replacement[])[],
): Steps<ReadonlyMap<string, string>> {
  const touched: (readonly [index: number, at: number])[] = [];
  yield* paced(before.statements, AT_ONCE, ({ label }, index) => {
    const at = placeAfter(label.start, label.textStart + WORDS_IN_KEY, changes);
    if (at !== undefined) touched.push([index, at]);
  });
  const renamed = new Map<string, string>();
  if (touched.length === 0) return renamed;
  const oldKeys = yield* statementKeysInSteps(before);
  const newKeys = yield* statementKeysInSteps(after);
  const indexAt = new Map<number, number>();
  yield* paced(after.statements, AT_ONCE, ({ label }, index) => indexAt.set(label.start, index));
  yield* paced(touched, AT_ONCE, ([index, at]) => {
    const [from, to] = [oldKeys[index], newKeys[indexAt.get(at) ?? -1]];
    if (from !== undefined && to !== undefined) renamed.set(from, to);
  });
  return renamed;
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
