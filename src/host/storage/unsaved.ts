import type * as vscode from 'vscode';
import * as v from 'valibot';
import {
  newest,
  newRecord,
  type Json,
  type RecordFormat,
  type StoredRecord,
} from '../../core/records/index.ts';

const lines = v.array(v.string());

/** What records of a folder that are not on disk yet are kept by. */
export function unsavedKey(format: RecordFormat, folder: vscode.Uri): string {
  return `lectern.unsaved ${format.name} ${folder.toString()}`;
}

/** A folder, with all those in it, has another address now. */
export function moveUnsaved(
  memory: vscode.Memento,
  format: RecordFormat,
  from: vscode.Uri,
  to: vscode.Uri,
): void {
  const old = unsavedKey(format, from);
  for (const key of memory.keys()) {
    if (key !== old && !key.startsWith(`${old}/`)) continue;
    void memory.update(unsavedKey(format, to) + key.slice(old.length), memory.get(key));
    void memory.update(key, undefined);
  }
}

/**
 * Records that are not on disk yet, or were written a moment ago, so that another window that wrote at the same moment
 * may have undone it. The extension's own storage keeps both, so that they outlast the window, however it ends.
 */
export class Unsaved {
  private readonly held = new Map<string, StoredRecord>();
  private readonly settling = new Map<string, StoredRecord>();

  /** @param key what they are kept by */
  constructor(
    private readonly memory: vscode.Memento,
    private readonly key: string,
    format: RecordFormat,
    private readonly failed: (error: unknown) => void,
  ) {
    const kept = v.safeParse(lines, memory.get(key, []));
    for (const text of kept.success ? kept.output : []) {
      const record = recordIn(text, format);
      if (record) this.held.set(record.id, record);
    }
  }

  /** What is not on disk. */
  get records(): readonly StoredRecord[] {
    return [...this.held.values()];
  }

  add(records: readonly StoredRecord[]): void {
    const all = newest([{ records: this.records }, { records }]);
    for (const [id, record] of all) this.held.set(id, record);
    this.keep();
  }

  /** These are on disk now; of what has changed since, the newer version stays. */
  written(records: readonly StoredRecord[]): void {
    for (const record of records) {
      this.settling.set(record.id, record);
      if (this.held.get(record.id) === record) this.held.delete(record.id);
    }
  }

  /**
   * Takes back what was written a moment ago and is not on disk any more.
   *
   * @param found what is on disk
   * @returns whether there is something to be written again
   */
  compare(found: ReadonlyMap<string, StoredRecord>): boolean {
    const lost = [...this.settling.values()].filter(
      ({ id, modified }) => (found.get(id)?.modified ?? -1) < modified,
    );
    if (lost.length === 0) return false;
    for (const { id } of lost) this.settling.delete(id);
    this.add(lost);
    return true;
  }

  /** What was written is there to stay. */
  settled(): void {
    if (this.settling.size === 0) return;
    this.settling.clear();
    this.keep();
  }

  private keep(): void {
    const all = [...newest([{ records: [...this.settling.values()] }, { records: this.records }]).values()];
    const texts = all.map(({ text }) => text);
    this.memory.update(this.key, texts.length > 0 ? texts : undefined).then(undefined, this.failed);
  }
}

function recordIn(text: string, format: RecordFormat): StoredRecord | undefined {
  try {
    return newRecord(JSON.parse(text) as Record<string, Json>, format);
  } catch {
    return undefined;
  }
}
