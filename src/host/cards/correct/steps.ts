import * as v from 'valibot';
import { CORRECTIONS } from '../../../core/entities/corrections/format.ts';
import { newRecord, type Json, type StoredRecord } from '../../../core/records/index.ts';
import type { CorrectionUndo } from '../../storage/corrections.ts';

/** The kind of the history's steps. */
export const STEP_KIND = 'corrections';

const stored = v.array(v.object({ folder: v.string(), id: v.string(), before: v.optional(v.string()) }));

/** What undoes corrections that were made in one go, as plain data for the history. */
export function writeUndos(undos: readonly CorrectionUndo[]): string {
  return JSON.stringify(undos.map(({ folder, id, before }) => ({ folder, id, before: before?.text })));
}

/** What `writeUndos` wrote; nothing where it is something else. */
export function readUndos(data: string): readonly CorrectionUndo[] {
  try {
    return v.parse(stored, JSON.parse(data)).map(({ folder, id, before }) => ({
      folder,
      id,
      ...(before !== undefined && { before: recordOf(before) }),
    }));
  } catch {
    return [];
  }
}

function recordOf(text: string): StoredRecord {
  return newRecord(JSON.parse(text) as Record<string, Json>, CORRECTIONS);
}
