import type { Span } from '../../model.ts';
import { flowEnd, flowParts } from './flow.ts';
import { quotedScalar } from './scalars.ts';
import { indentOf, isItem, KEY, LONGEST_FLOW } from './yaml.ts';

/** Where a key of the outermost mapping and its value stand; offsets into the text that was read. */
export interface YamlPlace {
  /** As `readYaml` has it. */
  readonly key: string;
  readonly keySpan: Span;
  /** Without comments around; empty, behind the colon, where there is no value. */
  readonly valueSpan: Span;
  /** The items of a list, each without its comment. As many as `readYaml` gives, for lists of plain items. */
  readonly items: readonly Span[];
}

export interface YamlPlaces {
  readonly keys: readonly YamlPlace[];
  /** Lines that `readYaml` makes nothing of. */
  readonly stray: readonly Span[];
}

interface Line extends Span {
  readonly text: string;
  readonly indent: number;
}

/** A key with all lines that belong to its value. */
interface Draft {
  readonly key: string;
  readonly keySpan: Span;
  /** Where its value may begin: behind the colon. */
  readonly from: number;
  readonly inline: string;
  readonly lines: Line[];
}

/**
 * Finds where the keys and values of the outermost mapping stand that `readYaml` reads.
 *
 * @param text - what stands between the fences; offsets are UTF-16 units into it
 */
export function yamlPlaces(text: string): YamlPlaces {
  const stray: Span[] = [];
  const drafts: Draft[] = [];
  let base: number | undefined;
  let current: Draft | undefined;
  let over = false;
  for (const line of linesOf(text)) {
    if (/^\s*(?:#.*)?$/u.test(line.text) && !(current && line.indent > (base ?? 0))) continue;
    base ??= line.indent;
    if (over) stray.push(trimmed(text, line));
    else if (current && belongs(line, base, current)) current.lines.push(line);
    else {
      const item = line.indent === base && isItem(line.text);
      current = line.indent === base && !item ? draftOf(line) : undefined;
      if (current) drafts.push(current);
      else stray.push(trimmed(text, line));
      // `readYaml` reads no further than a line that is not indented enough, or a list that belongs to no key.
      over = item || line.indent < base;
    }
  }
  return { keys: drafts.map((draft) => placeOf(text, draft)), stray };
}

function belongs(line: Line, base: number, { inline, lines }: Draft): boolean {
  if (line.indent > base) return true;
  if (/^\s*[\]}]/u.test(line.text) && /^[[{]/u.test(inline) && lines.length <= LONGEST_FLOW)
    return flowEnd([inline, ...lines.map((each) => each.text)].join('\n')) === undefined;
  return line.indent === base && isItem(line.text) && inline === '';
}

function draftOf({ text, indent, start }: Line): Draft | undefined {
  const pair = KEY.exec(text.slice(indent));
  if (!pair) return undefined;
  const name = (pair[1] ?? '').trim();
  const raw = (pair[2] ?? '').trim();
  const inline = raw.replace(/^(?:[&!]\S*(?:\s+|$))+/u, '');
  return {
    key: quotedScalar(name) ?? name,
    keySpan: { start: start + indent, end: start + indent + name.length },
    from:
      raw === ''
        ? start + indent + pair[0].trimEnd().length
        : start + text.lastIndexOf(raw) + raw.length - inline.length,
    inline: inline.startsWith('#') ? '' : inline,
    lines: [],
  };
}

function placeOf(text: string, { key, keySpan, from, inline, lines }: Draft): YamlPlace {
  const last = lines.at(-1);
  if (inline === '') {
    const first = lines.find((line) => line.text.trim() !== '' && !/^\s*#/u.test(line.text));
    if (!first) return { key, keySpan, valueSpan: { start: from, end: from }, items: [] };
    const valueSpan = trimmed(text, { start: first.start, end: last?.end ?? first.end });
    return {
      key,
      keySpan,
      valueSpan,
      items: isItem(first.text) ? blockItems(text, lines, first.indent) : [],
    };
  }
  const valueSpan = scalar(text, { start: from, end: last?.end ?? from + inline.length });
  return { key, keySpan, valueSpan, items: inline.startsWith('[') ? flowItems(text, valueSpan) : [] };
}

function blockItems(text: string, lines: readonly Line[], indent: number): Span[] {
  const items: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (line.indent === indent && isItem(line.text))
      items.push({ start: line.start + indent + 1, end: line.end });
    else if (last && line.indent > indent && !/^\s*(?:#.*)?$/u.test(line.text)) last.end = line.end;
  }
  return items.map((item) => scalar(text, item));
}

function flowItems(text: string, { start, end }: Span): Span[] {
  const length = flowEnd(text.slice(start, end));
  if (length === undefined) return [];
  const inside = text.slice(start + 1, start + length - 1);
  return flowParts(inside).map((part) =>
    trimmed(text, { start: start + 1 + part.start, end: start + 1 + part.end }),
  );
}

/** A value without white space around it, and without the comment behind it unless it is quoted. */
function scalar(text: string, span: Span): Span {
  const { start, end } = trimmed(text, span);
  const value = text.slice(start, end);
  const quoted = /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*')(?=\s*(?:\s#.*)?$)/u.exec(value)?.[0];
  if (quoted !== undefined) return { start, end: start + quoted.length };
  const bare = value.replace(/(?:^|[ \t])#[^\r\n]*$/u, '').trimEnd();
  return { start, end: start + bare.length };
}

function trimmed(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const from = start + value.length - value.trimStart().length;
  return { start: from, end: Math.max(from, start + value.trimEnd().length) };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { index, 0: ending } of text.matchAll(/\r\n|\r|\n|$/gu)) {
    const line = text.slice(start, index);
    lines.push({ start, end: index, text: line, indent: indentOf(line) });
    start = index + ending.length;
  }
  return lines;
}
