import type { NameSpan } from '../model.ts';
import { DIRECTIONS, HEADS } from './data/words.ts';
import { fold } from './fold.ts';

const AND = /^\s*(?:,\s*)?(?:and|or|&)\s+(?:the\s+)?$/u;

/**
 * The whole of a name that leaves its last words to the next name: `South` in `South and Central Asia` is
 * `South Asia`, `State` in `the State and Homeland Security Departments` is `State Department`.
 * @param next the name behind it in the same text
 */
export function completed(
  text: string,
  name: NameSpan,
  next: NameSpan | undefined,
): { text: string; of: string } | undefined {
  if (!next || name.type === 'PERSON' || !AND.test(text.slice(name.end, next.start))) return undefined;
  const own = text.slice(name.start, name.end);
  const of = text.slice(next.start, next.end);
  const [first = '', ...rest] = of.split(/\s+/u);
  if (rest.length === 0) return undefined;
  if (DIRECTIONS.has(fold(own)) && DIRECTIONS.has(fold(first))) return { text: [own, ...rest].join(' '), of };
  const head = /^(\p{Lu}\p{L}+?)(ies|s)$/u.exec(rest.at(-1) ?? '');
  if (name.type !== 'ORG' || next.type !== 'ORG' || !head) return undefined;
  const singular = `${head[1] ?? ''}${head[2] === 'ies' ? 'y' : ''}`;
  if (!HEADS.has(fold(singular)) || HEADS.has(fold(own.split(/\s+/u).at(-1) ?? ''))) return undefined;
  return { text: `${own} ${singular}`, of };
}
