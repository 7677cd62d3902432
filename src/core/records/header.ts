import { parseObject, stringifyObject } from './json.ts';
import type { Json, JsonObject, RecordFormat, RecordHeader, Unreadable } from './model.ts';
import { byUnits } from './order.ts';

/** The header of a new file. */
export function newHeader(fields: Readonly<Record<string, Json>>, format: RecordFormat): RecordHeader {
  const value = { ...fields, format: format.name, version: format.version };
  return { value, text: stringifyObject(value, format.headerKeys) };
}

/** A header that says some things otherwise, and keeps what else it says. It stays as it is where nothing differs. */
export function changedHeader(
  header: RecordHeader,
  fields: Readonly<Record<string, Json>>,
  format: RecordFormat,
): RecordHeader {
  const same = Object.entries(fields).every(
    ([key, value]) => JSON.stringify(own(header.value, key)) === JSON.stringify(value),
  );
  if (same) return header;
  const value = { ...header.value, ...fields };
  return { value, text: stringifyObject(value, format.headerKeys) };
}

/** A line as the header of a file of ours, or why it is none. */
export function readHeader(text: string, format: RecordFormat): RecordHeader | Unreadable {
  const value = parseObject(text);
  if (!value || !isHeader(value)) return { why: 'header' };
  const found = said(value['format']);
  if (found !== format.name) return { why: 'format', found };
  const version = said(value['version']);
  if (majorOf(version) !== majorOf(format.version)) return { why: 'version', found: version };
  return { value, text };
}

/** Whether a line is a header, of whatever format: git leaves two where both sides changed theirs. */
export function isHeader({ format, version, id }: JsonObject): boolean {
  return typeof format === 'string' && (typeof version === 'string' || typeof version === 'number') && !id;
}

/** All that two headers say; where they say different things, what comes later by its letters. */
export function mergeHeaders(a: RecordHeader, b: RecordHeader, format: RecordFormat): RecordHeader {
  if (a.text === b.text) return a;
  const keys = new Set([...Object.keys(a.value), ...Object.keys(b.value)]);
  const value: JsonObject = Object.fromEntries(
    [...keys].sort(byUnits).map((key) => [key, later(own(a.value, key), own(b.value, key))]),
  );
  return { value, text: stringifyObject(value, format.headerKeys) };
}

/** Versions may come as numbers. */
function said(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function later(a: Json | undefined, b: Json | undefined): Json {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return byUnits(JSON.stringify(a), JSON.stringify(b)) > 0 ? a : b;
}

function majorOf(version: string): string {
  return /^\d+/u.exec(version)?.[0] ?? version;
}
