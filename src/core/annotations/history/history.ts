import { versionLike, type RecordFormat, type StoredRecord } from '../../records/index.ts';

/** What a step did to one record: `to` took the place of `from`, or is the first version. */
export interface RecordChange {
  /** `RecordFormat.name` of the files that it is in. */
  readonly format: string;
  readonly from: StoredRecord | undefined;
  readonly to: StoredRecord;
}

/** What the reader did at once, and takes back at once. */
export interface HistoryStep {
  /** Names the step in menus. */
  readonly label: string;
  readonly changes: readonly RecordChange[];
}

/** All steps that can be undone or redone, the latest one last. Never changed: each step makes a new one. */
export interface History {
  readonly done: readonly HistoryStep[];
  readonly undone: readonly HistoryStep[];
}

export const NO_HISTORY: History = { done: [], undone: [] };
const MOST_STEPS = 200;

/** What undoing or redoing comes to. */
export interface Turn {
  readonly label: string;
  readonly history: History;
  /** New versions, to be written. */
  readonly written: readonly RecordChange[];
  /** Records that somebody else, or another window, has changed since: they stay as they are. */
  readonly left: readonly RecordChange[];
}

export interface TurnOptions {
  readonly formats: readonly RecordFormat[];
  /** The version of a record that counts today. */
  readonly current: (format: string, id: string) => StoredRecord | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The history with another step, behind which nothing can be redone. */
export function withStep(history: History, step: HistoryStep): History {
  if (step.changes.length === 0) return history;
  return { done: [...history.done, step].slice(-MOST_STEPS), undone: [] };
}

/** @returns undefined where there is nothing to undo */
export function undo(history: History, options: TurnOptions): Turn | undefined {
  const step = history.done.at(-1);
  if (!step) return undefined;
  const { written, left, replaced } = turn(step.changes, options, ({ from, to }) => ({
    expected: to,
    wanted: from,
  }));
  const undone = written.map(({ change, version }): RecordChange => ({ ...change, from: version }));
  return {
    label: step.label,
    written: written.map(({ change, version }) => ({ ...change, from: change.to, to: version })),
    left,
    history: {
      done: renewed(history.done.slice(0, -1), replaced),
      undone: [...renewed(history.undone, replaced), ...stepOf(step, undone)],
    },
  };
}

/** @returns undefined where there is nothing to redo */
export function redo(history: History, options: TurnOptions): Turn | undefined {
  const step = history.undone.at(-1);
  if (!step) return undefined;
  const { written, left, replaced } = turn(step.changes, options, ({ from, to }) => ({
    expected: from,
    wanted: to,
  }));
  const done = written.map(({ change, version }): RecordChange => ({ ...change, to: version }));
  return {
    label: step.label,
    written: done,
    left,
    history: {
      done: [...renewed(history.done, replaced), ...stepOf(step, done)],
      undone: renewed(history.undone.slice(0, -1), replaced),
    },
  };
}

interface Ends {
  /** What has to be there still. */
  readonly expected: StoredRecord | undefined;
  /** What is to be there again; undefined for nothing. */
  readonly wanted: StoredRecord | undefined;
}

function turn(
  changes: readonly RecordChange[],
  { formats, current, now }: TurnOptions,
  ends: (change: RecordChange) => Ends,
): {
  readonly written: { readonly change: RecordChange; readonly version: StoredRecord }[];
  readonly left: RecordChange[];
  readonly replaced: ReadonlyMap<string, StoredRecord>;
} {
  const written: { change: RecordChange; version: StoredRecord }[] = [];
  const left: RecordChange[] = [];
  const replaced = new Map<string, StoredRecord>();
  for (const change of changes) {
    const { expected, wanted } = ends(change);
    const format = formats.find(({ name }) => name === change.format);
    const today = current(change.format, change.to.id);
    if (!format || !today || today.text !== expected?.text) {
      left.push(change);
      continue;
    }
    const version = versionLike(wanted, today, now, format);
    written.push({ change, version });
    if (wanted) replaced.set(wanted.text, version);
  }
  return { written, left, replaced };
}

/** Steps before and behind know a version by what it says today: a newer version that says the same takes its place. */
function renewed(
  steps: readonly HistoryStep[],
  replaced: ReadonlyMap<string, StoredRecord>,
): readonly HistoryStep[] {
  if (replaced.size === 0) return steps;
  return steps.map((step) => ({
    ...step,
    changes: step.changes.map((change) => ({
      ...change,
      from: change.from && (replaced.get(change.from.text) ?? change.from),
      to: replaced.get(change.to.text) ?? change.to,
    })),
  }));
}

function stepOf(step: HistoryStep, changes: readonly RecordChange[]): HistoryStep[] {
  return changes.length > 0 ? [{ ...step, changes }] : [];
}
