import type { Span } from '../../model.ts';
import { plainScalar, quotedScalar } from './scalars.ts';
import type { YamlMapping, YamlValue } from './yaml.ts';

/** Nesting deeper than this is read as text. */
const DEEPEST = 12;

/** Where a flow list or mapping that begins the text ends, exclusive; undefined while a bracket is open. */
export function flowEnd(text: string): number | undefined {
  let depth = 0;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|[[\]{}]/gu)) {
    if (/^["']/u.test(token)) continue;
    depth += token === '[' || token === '{' ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return undefined;
}

/** Reads `[a, "b"]` and `{name: X}`; what does not close is plain text. */
export function flowValue(text: string, depth = 0): YamlValue {
  const trimmed = text.trim();
  const opens = trimmed[0];
  if (depth >= DEEPEST || (opens !== '[' && opens !== '{'))
    return quotedScalar(trimmed) ?? plainScalar(trimmed);
  const end = flowEnd(trimmed);
  if (end === undefined || !/^\s*(?:#.*)?$/u.test(trimmed.slice(end))) return plainScalar(trimmed);
  const inside = trimmed.slice(1, end - 1);
  const parts = flowParts(inside).map((part) => inside.slice(part.start, part.end));
  return opens === '[' ? parts.map((part) => flowValue(part, depth + 1)) : pairs(parts, depth);
}

function pairs(parts: readonly string[], depth: number): YamlMapping {
  const values = Object.create(null) as Record<string, YamlValue>;
  for (const part of parts) {
    const pair = /^\s*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^:]+?)\s*:(?:\s+([\s\S]*))?$/u.exec(part);
    if (pair) values[quotedScalar(pair[1] ?? '') ?? pair[1] ?? ''] = flowValue(pair[2] ?? '', depth + 1);
  }
  return values;
}

/**
 * Cuts what stands inside brackets at the commas that stand outside quotes and deeper brackets; blank parts are left out.
 *
 * @returns offsets into `text`
 */
export function flowParts(text: string): Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let from = 0;
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|[[\]{},]/gu)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    else if (token === ',' && depth === 0) {
      parts.push({ start: from, end: index });
      from = index + 1;
    }
  }
  parts.push({ start: from, end: text.length });
  return parts.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
