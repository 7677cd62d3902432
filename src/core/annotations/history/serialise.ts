import * as v from 'valibot';
import { readRecord } from '../../records/index.ts';
import { NO_HISTORY, type History, type HistoryStep, type RecordChange } from './history.ts';

const change = v.object({ format: v.string(), from: v.optional(v.string()), to: v.string() });
const steps = v.array(v.object({ label: v.string(), changes: v.array(change) }));
const stored = v.object({ version: v.literal(1), done: steps, undone: steps });

/** What survives the window: steps with their records' lines. */
export type StoredHistory = v.InferOutput<typeof stored>;

export function storeHistory({ done, undone }: History): StoredHistory {
  const plain = (list: readonly HistoryStep[]): StoredHistory['done'] =>
    list.map(({ label, changes }) => ({
      label,
      changes: changes.map(({ format, from, to }) => ({
        format,
        ...(from && { from: from.text }),
        to: to.text,
      })),
    }));
  return { version: 1, done: plain(done), undone: plain(undone) };
}

/** @param value what `storeHistory` gave; anything else is no history */
export function restoreHistory(value: unknown): History {
  const read = v.safeParse(stored, value);
  if (!read.success) return NO_HISTORY;
  return { done: read.output.done.map(stepOf), undone: read.output.undone.map(stepOf) };
}

function stepOf({ label, changes }: StoredHistory['done'][number]): HistoryStep {
  return {
    label,
    changes: changes.flatMap(({ format, from, to }): RecordChange[] => {
      const after = readRecord(to);
      const before = from === undefined ? undefined : readRecord(from);
      return after && (before || from === undefined) ? [{ format, from: before, to: after }] : [];
    }),
  };
}
