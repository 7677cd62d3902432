import type { Span } from '../../entities/model.ts';
import { findMatter } from './matter.ts';
import { FIELDS, type Field } from './model.ts';

/** What is being written at a place in front matter. */
export type Where =
  | { readonly at: 'key'; readonly span: Span }
  | { readonly at: 'value'; readonly field: Field; readonly span: Span };

const KEY = /^([\p{L}_-]+)[ \t]*:/u;

/**
 * Tells what the word at `offset` is: a key, or a value of a field that Lectern knows. `span` is what to replace: a key
 * with its colon, or one value alone.
 *
 * @param offset - UTF-16 offset into `source`, as all here
 * @returns undefined outside front matter, in comments, and where anything may stand
 */
export function whereIn(source: string, offset: number): Where | undefined {
  const matter = findMatter(source);
  if (matter?.kind !== 'yaml' || offset < matter.body.start) return undefined;
  // The empty line that ends front matter which is not closed yet is where more of it will be written.
  if (offset > matter.body.end || (offset === matter.body.end && matter.closed)) return undefined;
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
  const rest = source.slice(start);
  const line = rest.slice(0, /[\r\n]|$/u.exec(rest)?.index);
  const before = line.slice(0, offset - start);
  if (/(?:^|\s)#/u.test(before)) return undefined;
  if (/^[\p{L}_-]*$/u.test(before)) {
    const key = /^[\p{L}_-]*(?:[ \t]*:)?/u.exec(line)?.[0] ?? '';
    return { at: 'key', span: { start, end: start + key.length } };
  }
  const key = KEY.exec(line);
  const item = /^[ \t]*-[ \t]+/u.exec(line);
  const field = key ? fieldOf(key[1]) : item ? above(source, matter.body.start, start) : undefined;
  if (field === undefined) return undefined;
  const from = key ? key[0].length : (item?.[0].length ?? 0);
  return from > before.length
    ? undefined
    : { at: 'value', field, span: valueAt(line, from, before.length, start) };
}

/** The value around `at` in a line, up to a comma or bracket of a list in brackets. */
function valueAt(line: string, from: number, at: number, shift: number): Span {
  const isFlow = /^\s*\[/u.test(line.slice(from));
  const cut = isFlow ? /[[,\]]/u : /\s#/u;
  const after = line.slice(at);
  const before = line.slice(from, at);
  const end = at + after.slice(0, cut.exec(after)?.index ?? after.length).trimEnd().length;
  const last = isFlow ? Math.max(before.lastIndexOf('['), before.lastIndexOf(',')) + 1 : 0;
  const blank = before.slice(last).length - before.slice(last).trimStart().length;
  return { start: shift + from + last + blank, end: shift + Math.max(end, from + last + blank) };
}

/** The field whose list an item belongs to. */
function above(source: string, from: number, to: number): Field | undefined {
  const lines = source.slice(from, to).split(/\r\n|\r|\n/u);
  const line = lines.findLast((each) => KEY.test(each));
  return line === undefined ? undefined : fieldOf(KEY.exec(line)?.[1]);
}

function fieldOf(key: string | undefined): Field | undefined {
  return FIELDS.find((field) => field === key?.toLowerCase());
}
