import * as v from 'valibot';
import { ANNOTATIONS } from '../../core/annotations/format.ts';
import {
  deletion,
  newRecord,
  nextVersion,
  type Json,
  type JsonObject,
  type StoredRecord,
} from '../../core/records/index.ts';

/** What a step did to one annotation. */
export interface VersionChange {
  readonly id: string;
  /** The version before; none where it was made by the step. */
  readonly before: StoredRecord | undefined;
  readonly after: StoredRecord;
}

const stored = v.array(v.object({ id: v.string(), before: v.optional(v.string()), after: v.string() }));

/** Changes as plain data, for the history. */
export function writeChanges(changes: readonly VersionChange[]): string {
  return JSON.stringify(
    changes.map(({ id, before, after }) => ({ id, before: before?.text, after: after.text })),
  );
}

/** What `writeChanges` wrote; nothing where it is something else. */
export function readChanges(data: string): readonly VersionChange[] {
  try {
    return v.parse(stored, JSON.parse(data)).map(({ id, before, after }) => ({
      id,
      before: before === undefined ? undefined : recordOf(before),
      after: recordOf(after),
    }));
  } catch {
    return [];
  }
}

/**
 * The version that takes a change back. What has changed since in other fields stays as it is.
 *
 * @param current the version that counts now; undefined where there is none any more
 * @returns undefined where nothing is left to take back
 */
export function takenBack(
  { before, after }: VersionChange,
  current: StoredRecord | undefined,
  now: number,
): StoredRecord | undefined {
  if (!before || before.deleted) {
    return !current || current.deleted ? undefined : deletion(current, now, ANNOTATIONS);
  }
  if (!current) return nextVersion(before, {}, now, ANNOTATIONS);
  // Somebody took the annotation away meanwhile: what was changed in it is gone with it.
  if (current.deleted && !after.deleted) return undefined;
  const changes: Record<string, Json | undefined> = {};
  for (const key of new Set([...Object.keys(before.value), ...Object.keys(after.value)])) {
    const was = own(before.value, key);
    if (key !== 'id' && key !== 'modified' && !isSame(was, own(after.value, key))) changes[key] = was;
  }
  const same = Object.entries(changes).every(([key, value]) => isSame(value, own(current.value, key)));
  return same ? undefined : nextVersion(current, changes, now, ANNOTATIONS);
}

function recordOf(text: string): StoredRecord {
  return newRecord(JSON.parse(text) as Record<string, Json>, ANNOTATIONS);
}

function own(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
