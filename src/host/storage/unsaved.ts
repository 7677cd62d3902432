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

/**
 * Records that are not on disk yet. The extension's own storage keeps them too, so that they outlast the window where the
 * disk refuses them.
 */
export class Unsaved {
  private readonly held = new Map<string, StoredRecord>();

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
    for (const record of records) if (this.held.get(record.id) === record) this.held.delete(record.id);
    this.keep();
  }

  private keep(): void {
    const texts = this.records.map(({ text }) => text);
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
