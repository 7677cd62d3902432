import type * as vscode from 'vscode';
import * as v from 'valibot';
import { place as placeSchema, type Place } from '../../protocol.ts';

const record = v.object({
  place: v.optional(placeSchema),
  read: v.array(v.string()),
  used: v.number(),
});
const records = v.record(v.string(), record);
type ProgressRecord = v.InferOutput<typeof record>;

const KEY = 'lectern.progress';
/** Articles remembered; the one longest unused is forgotten first. */
const MOST = 500;

/** What a reader has read, and where each article was left: kept in the extension's own storage. */
export class ProgressStore {
  private readonly all: Map<string, ProgressRecord>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly memento: vscode.Memento,
    private readonly failed: (error: unknown) => void,
  ) {
    const stored = v.safeParse(records, memento.get(KEY, {}));
    this.all = new Map(stored.success ? Object.entries(stored.output) : []);
  }

  get(uri: vscode.Uri): { place: Place | undefined; read: readonly string[] } {
    const known = this.all.get(uri.toString());
    return { place: known?.place, read: known?.read ?? [] };
  }

  set(uri: vscode.Uri, place: Place | undefined, read: readonly string[]): void {
    this.all.set(uri.toString(), { ...(place && { place }), read: [...read], used: Date.now() });
    this.timer ??= setTimeout(() => this.flush(), 500);
  }

  /** Writes what is pending. Called on dispose too, so that closing the window right after reading loses nothing. */
  flush(): void {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.forgetOldest();
    this.memento.update(KEY, Object.fromEntries(this.all)).then(undefined, this.failed);
  }

  dispose(): void {
    this.flush();
  }

  private forgetOldest(): void {
    if (this.all.size <= MOST) return;
    const byUse = [...this.all].sort(([, a], [, b]) => a.used - b.used);
    for (const [uri] of byUse.slice(0, this.all.size - MOST)) this.all.delete(uri);
  }
}
