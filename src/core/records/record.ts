import { parseObject, stringifyObject } from './json.ts';
import type { Json, JsonObject, RecordFormat, StoredRecord } from './model.ts';
import { byUnits } from './order.ts';

const ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u;

/** A line as a record. @returns undefined where it is none */
export function readRecord(text: string): StoredRecord | undefined {
  const value = parseObject(text);
  return value && storedRecord(value, text);
}

/**
 * A record to be written.
 *
 * @throws RangeError where `id` or `modified` is missing or is none
 */
export function newRecord(
  value: Readonly<Record<string, Json | undefined>>,
  format: RecordFormat,
): StoredRecord {
  const text = stringifyObject(value, format.keys);
  const record = readRecord(text);
  if (!record) throw new RangeError('a record needs an id and the instant when it was modified');
  return record;
}

/**
 * The next version of a record, newer than the one that it takes the place of whatever the clock says.
 *
 * @param changes what is different; undefined takes a key away
 * @param now milliseconds since 1970
 */
export function nextVersion(
  record: StoredRecord,
  changes: Readonly<Record<string, Json | undefined>>,
  now: number,
  format: RecordFormat,
): StoredRecord {
  const modified = instant(Math.max(now, record.modified + 1));
  return newRecord({ ...record.value, ...changes, id: record.id, modified }, format);
}

/** The version that says that a record is gone. What the record said stays in the earlier versions. */
export function deletion(record: StoredRecord, now: number, format: RecordFormat): StoredRecord {
  const gone = Object.fromEntries(Object.keys(record.value).map((key) => [key, undefined]));
  const { created } = record.value;
  return nextVersion(record, { ...gone, created, deleted: true }, now, format);
}

/**
 * A version that says what an earlier one said, newer than the one that it takes the place of: what undoing writes.
 *
 * @param earlier undefined where the record was not there: then it goes again
 */
export function versionLike(
  earlier: StoredRecord | undefined,
  current: StoredRecord,
  now: number,
  format: RecordFormat,
): StoredRecord {
  if (!earlier || earlier.deleted) return deletion(current, now, format);
  return nextVersion(earlier, {}, Math.max(now, current.modified + 1), format);
}

/** Milliseconds since 1970 as ISO 8601. */
export function instant(time: number): string {
  return new Date(Math.min(Math.max(Math.floor(time), 0), LATEST - 1)).toISOString();
}

const LATEST = Date.UTC(9999, 0);

/** Orders versions of one record: the one that wins comes last. Of two of one instant, one that is there still wins. */
export function byVersion(a: StoredRecord, b: StoredRecord): number {
  return a.modified - b.modified || Number(b.deleted) - Number(a.deleted) || byUnits(a.text, b.text);
}

function storedRecord(value: JsonObject, text: string): StoredRecord | undefined {
  const { id, modified, deleted } = value;
  if (typeof id !== 'string' || !ID.test(id)) return undefined;
  if (typeof modified !== 'string' || !INSTANT.test(modified)) return undefined;
  const time = Date.parse(modified);
  // A version from the end of time could never be followed by a newer one.
  if (Number.isNaN(time) || time >= LATEST) return undefined;
  return { id, modified: time, deleted: deleted === true, value, text };
}
