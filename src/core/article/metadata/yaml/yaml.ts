import { flowEnd, flowValue } from './flow.ts';
import { blockScalar, plainScalar, quotedScalar } from './scalars.ts';

/** A string, nothing, a list or a mapping: no value of front matter is read as a number, a date or a boolean. */
export type YamlValue = string | null | readonly YamlValue[] | YamlMapping;
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

interface Cursor {
  readonly lines: readonly string[];
  at: number;
}

/** Nesting deeper than this is read as nothing. */
const DEEPEST = 12;
/** A flow list that is not closed within so many lines is text: looking for its end costs the square of them. */
export const LONGEST_FLOW = 300;

/**
 * Reads the YAML that people write as front matter: mappings, lists, quoted, plain, folded and literal scalars, flow
 * lists and mappings, comments. It is lenient where a YAML parser must refuse the whole: `title: Afghanistan: what
 * next?` keeps its colon, an unclosed quote is text, and a line that makes no sense costs that line alone. Anchors
 * and tags are dropped, aliases are nothing.
 */
export function readYaml(text: string): YamlMapping {
  const value = block({ lines: text.split(/\r\n|\r|\n/u), at: 0 }, 0, 0);
  return isMapping(value) ? value : {};
}

function isMapping(value: YamlValue): value is YamlMapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping or a list whose lines stand at `indent` or deeper. */
function block(cursor: Cursor, indent: number, depth: number): YamlValue {
  skipBlank(cursor);
  const line = cursor.lines[cursor.at];
  if (line === undefined || indentOf(line) < indent) return null;
  const own = indentOf(line);
  return isItem(line) ? list(cursor, own, depth) : mapping(cursor, own, depth);
}

function mapping(cursor: Cursor, indent: number, depth: number): YamlMapping {
  const values = Object.create(null) as Record<string, YamlValue>;
  for (;;) {
    skipBlank(cursor);
    const line = cursor.lines[cursor.at];
    if (line === undefined || indentOf(line) < indent || (indentOf(line) === indent && isItem(line)))
      return values;
    cursor.at++;
    const pair = indentOf(line) === indent ? KEY.exec(line.slice(indent)) : null;
    if (!pair) continue;
    const name = (pair[1] ?? '').trim();
    const key = quotedScalar(name) ?? name;
    const value = valueAfter(cursor, (pair[2] ?? '').trim(), indent, depth);
    if (!(key in values)) values[key] = value;
  }
}

/** `key:`, `"a key":`; the colon needs white space or the line's end behind it. */
export const KEY =
  /^("(?:[^"\\]|\\.)*"\s*|'(?:[^']|'')*'\s*|[^\s"'#[\]{},][^:]*(?::(?=\S)[^:]*)*):(?:\s+(.*))?$/u;

function list(cursor: Cursor, indent: number, depth: number): YamlValue[] {
  const items: YamlValue[] = [];
  for (;;) {
    skipBlank(cursor);
    const line = cursor.lines[cursor.at];
    if (line === undefined || indentOf(line) < indent) return items;
    if (indentOf(line) > indent || !isItem(line)) {
      if (indentOf(line) === indent) return items;
      cursor.at++;
      continue;
    }
    items.push(item(cursor, line, indent, depth));
  }
}

function item(cursor: Cursor, line: string, indent: number, depth: number): YamlValue {
  const rest = line.slice(indent + 1);
  const inner = indent + 1 + indentOf(rest);
  const text = rest.trim();
  if (depth < DEEPEST && KEY.test(text) && quotedScalar(text) === undefined && !/^[[{]/u.test(text)) {
    // `- name: X` opens a mapping whose further keys stand under the first one.
    const lines = cursor.lines.with(cursor.at, ' '.repeat(inner) + text);
    const own: Cursor = { lines, at: cursor.at };
    const value = mapping(own, inner, depth + 1);
    cursor.at = own.at;
    return value;
  }
  cursor.at++;
  return valueAfter(cursor, text, indent, depth);
}

/** What stands behind `key:` or `- `, on its line and on the deeper lines below. */
function valueAfter(cursor: Cursor, raw: string, indent: number, depth: number): YamlValue {
  const text = raw.replace(/^(?:[&!]\S*(?:\s+|$))+/u, '');
  if (text === '' || text.startsWith('#')) {
    if (depth >= DEEPEST) return null;
    skipBlank(cursor);
    const next = cursor.lines[cursor.at];
    const sameList = next !== undefined && indentOf(next) === indent && isItem(next);
    return block(cursor, sameList ? indent : indent + 1, depth + 1);
  }
  if (text.startsWith('*')) return null;
  const header = /^([|>])[+-]?(\d?)[+-]?\s*(?:#.*)?$/u.exec(text);
  if (header)
    return blockScalar(
      deeperLines(cursor, indent),
      header[1] === '>',
      header[2] ? indent + Number(header[2]) : undefined,
    );
  const whole = [text, ...continuation(cursor, text, indent)].join('\n');
  if (/^[[{]/u.test(whole)) return flowValue(whole);
  return quotedScalar(whole) ?? plainScalar(whole);
}

/** Deeper lines that belong to a scalar or flow value begun on the line before. */
function continuation(cursor: Cursor, text: string, indent: number): readonly string[] {
  const lines: string[] = [];
  const isFlow = /^[[{]/u.test(text);
  for (;;) {
    if (isFlow && (lines.length > LONGEST_FLOW || flowEnd([text, ...lines].join('\n')) !== undefined))
      return lines;
    const line = cursor.lines[cursor.at];
    if (line === undefined || (line.trim() !== '' && indentOf(line) <= indent && !/^\s*[\]}]/u.test(line)))
      return lines;
    if (line.trim() === '' && !hasDeeperAhead(cursor, indent)) return lines;
    lines.push(line.trim());
    cursor.at++;
  }
}

function hasDeeperAhead(cursor: Cursor, indent: number): boolean {
  const next = cursor.lines.slice(cursor.at).find((line) => line.trim() !== '');
  return next !== undefined && indentOf(next) > indent;
}

function deeperLines(cursor: Cursor, indent: number): readonly string[] {
  const lines: string[] = [];
  for (;;) {
    const line = cursor.lines[cursor.at];
    if (line === undefined || (line.trim() !== '' && indentOf(line) <= indent)) return lines;
    lines.push(line);
    cursor.at++;
  }
}

function skipBlank(cursor: Cursor): void {
  while (cursor.at < cursor.lines.length && /^\s*(?:#.*)?$/u.test(cursor.lines[cursor.at] ?? '')) cursor.at++;
}

export const indentOf = (line: string): number => /^[ \t]*/u.exec(line)?.[0].length ?? 0;
export const isItem = (line: string): boolean => /^[ \t]*-(?:\s|$)/u.test(line);
