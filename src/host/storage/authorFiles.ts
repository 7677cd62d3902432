import * as vscode from 'vscode';
import {
  mergeRecords,
  newest,
  newHeader,
  serialiseRecords,
  withRecords,
  type RecordFile,
  type RecordFormat,
  type StoredRecord,
} from '../../core/records/index.ts';
import { describeError, type Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import type { Author } from './author.ts';
import { isTemporaryOf, messageOf, namesIn, readFile, replaceFile, type FileState } from './files.ts';
import { problemsOf, type StorageProblem } from './problems.ts';
import { Unsaved } from './unsaved.ts';

export interface AuthorFilesParts {
  /** Where the files lie, one an author. It need not be there yet. */
  readonly folder: vscode.Uri;
  readonly format: RecordFormat;
  /** Whose file is written. */
  readonly author: () => Author;
  /** The extension's own storage, for what the disk refuses. */
  readonly memory: vscode.Memento;
  readonly slices: Slices;
  readonly log: Pick<Log, 'error'>;
}

/** For so long after writing, another window that wrote at the same moment may have undone it: milliseconds. */
const SETTLING_MS = 5_000;
/** How long to wait before trying again what the disk refused: milliseconds. */
const RETRY_MS = 30_000;
/** Several changes of files in a row are read once. */
const GATHER_MS = 50;

/**
 * All authors' records in one folder. Files are read again when they change; only the reader's own is ever written. What
 * is put in counts at once, and is written as soon as the disk takes it.
 */
export class AuthorFiles {
  private readonly files = new Map<string, FileState>();
  private readonly unsaved: Unsaved;
  /** What was written a moment ago. */
  private settling: readonly StoredRecord[] = [];
  private refused: string | undefined;
  private current: ReadonlyMap<string, StoredRecord> = new Map();
  private currentProblems: readonly StorageProblem[] = [];
  private last: Promise<unknown>;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private retrying: ReturnType<typeof setTimeout> | undefined;
  private started = false;
  private disposed = false;
  private readonly watcher: vscode.FileSystemWatcher;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly problemsChanged = new vscode.EventEmitter<void>();

  readonly onDidChange = this.changed.event;
  readonly onDidChangeProblems = this.problemsChanged.event;
  /** Settles when the files have been read for the first time. */
  readonly ready: Promise<void>;

  constructor(private readonly parts: AuthorFilesParts) {
    const { folder, format, memory } = parts;
    const key = `lectern.unsaved ${format.name} ${folder.toString()}`;
    this.unsaved = new Unsaved(memory, key, format, (error) => this.report('Keeping unsaved records', error));
    this.watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.jsonl'));
    const again = (): void => {
      clearTimeout(this.gathering);
      this.gathering = setTimeout(() => void this.reload(), GATHER_MS);
    };
    for (const event of [this.watcher.onDidChange, this.watcher.onDidCreate, this.watcher.onDidDelete])
      event(again);
    this.ready = this.read().then(() => {
      this.started = true;
    });
    this.last = this.ready;
    if (this.unsaved.records.length > 0) void this.save();
  }

  /** The version of each record that counts, deletions included. */
  get records(): ReadonlyMap<string, StoredRecord> {
    return this.current;
  }

  /** What is wrong with the files. */
  get problems(): readonly StorageProblem[] {
    return this.currentProblems;
  }

  /** The author whose file is written. */
  get author(): Author {
    return this.parts.author();
  }

  /**
   * Takes new records, or newer versions. They count at once.
   *
   * @returns whether they are on disk; where not, they are kept and `problems` says why
   */
  put(records: readonly StoredRecord[]): Promise<boolean> {
    this.unsaved.add(records);
    this.refresh();
    return this.save();
  }

  /** Tries once more to write what the disk refused. */
  save(): Promise<boolean> {
    return this.inTurn(() => this.write());
  }

  /** Reads the files again. */
  reload(): Promise<void> {
    return this.inTurn(() => this.read());
  }

  dispose(): void {
    this.disposed = true;
    for (const timer of [this.gathering, this.retrying]) clearTimeout(timer);
    for (const timer of this.timers) clearTimeout(timer);
    for (const each of [this.watcher, this.changed, this.problemsChanged]) each.dispose();
  }

  private async read(): Promise<void> {
    if (this.over()) return;
    const { folder, format, slices } = this.parts;
    try {
      const names = await namesIn(folder);
      const states = new Map<string, FileState>();
      for (const [name, state] of this.files) {
        // Somebody is just putting a new one in its place.
        if (!names.includes(name) && names.some((each) => isTemporaryOf(each, name))) states.set(name, state);
      }
      if (states.size > 0) this.after(GATHER_MS * 10, () => void this.reload());
      for (const name of names.filter((each) => each.endsWith('.jsonl')).sort()) {
        const uri = vscode.Uri.joinPath(folder, name);
        const state = await readFile(uri, format, slices, this.files.get(name));
        if (state) states.set(name, state);
      }
      this.files.clear();
      for (const [name, state] of states) this.files.set(name, state);
    } catch (error) {
      this.report('Reading', error);
    }
    const own = this.files.get(this.author.file);
    const records = own?.kind === 'file' ? newest([own.file]) : new Map<string, StoredRecord>();
    const lost = this.settling.filter(({ id, modified }) => (records.get(id)?.modified ?? -1) < modified);
    if (lost.length > 0 && !this.over()) {
      this.unsaved.add(lost);
      void this.save();
    }
    this.refresh();
  }

  /** Reads the reader's file as it is now, puts in what is not there, and writes it. */
  private async write(): Promise<boolean> {
    const waiting = this.unsaved.records;
    if (waiting.length === 0) return true;
    const { folder } = this.parts;
    const author = this.author;
    try {
      const { state, leftovers } = await this.own(author);
      if (state?.kind === 'unreadable') {
        if (state.reason.why === 'access') throw new Error(state.reason.error);
        this.files.set(author.file, state);
        throw new Error(vscode.l10n.t('the file is left alone, since Lectern cannot read it'));
      }
      const file = withRecords(state?.file ?? this.newFile(author), waiting);
      const text = serialiseRecords(file);
      if (text !== state?.text) await replaceFile(folder, author.file, text);
      for (const name of leftovers) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
      this.files.set(author.file, { kind: 'file', file, text, conflicts: 0 });
      this.unsaved.written(waiting);
      this.settle(waiting);
      this.refused = undefined;
      this.refresh();
      return true;
    } catch (error) {
      this.refused = messageOf(error);
      this.report('Writing', error);
      this.refresh();
      clearTimeout(this.retrying);
      if (!this.disposed) this.retrying = setTimeout(() => void this.save(), RETRY_MS);
      return false;
    }
  }

  /**
   * The reader's file as it is on disk. Where a file system puts the new file in the old one's place in two steps, and
   * the window ended between them, there is only the new one, by the name that it was written under.
   */
  private async own({
    file,
  }: Author): Promise<{ state: FileState | undefined; leftovers: readonly string[] }> {
    const { folder, format, slices } = this.parts;
    const uri = vscode.Uri.joinPath(folder, file);
    let state = await readFile(uri, format, slices, this.files.get(file));
    const leftovers = state ? [] : (await namesIn(folder)).filter((name) => isTemporaryOf(name, file));
    if (leftovers.length === 0) return { state, leftovers };
    // Another window may be between the steps just now.
    await new Promise((resolve) => setTimeout(resolve, GATHER_MS * 10));
    state = await readFile(uri, format, slices);
    if (state) return { state, leftovers: [] };
    for (const name of leftovers) {
      const found = await readFile(vscode.Uri.joinPath(folder, name), format, slices);
      if (found?.kind !== 'file') continue;
      const merged: RecordFile =
        state?.kind === 'file' ? mergeRecords(state.file, found.file, format) : found.file;
      state = { kind: 'file', file: merged, text: '', conflicts: 0 };
    }
    return { state, leftovers: state ? leftovers : [] };
  }

  private newFile({ name }: Author): RecordFile {
    return { header: newHeader({ author: name }, this.parts.format), records: [], kept: [] };
  }

  /** Looks again whether what was written is still there. */
  private settle(records: readonly StoredRecord[]): void {
    this.settling = [...this.settling, ...records];
    this.after(SETTLING_MS / 10, () => void this.reload());
    this.after(SETTLING_MS, () => {
      const settled = new Set(records);
      this.settling = this.settling.filter((record) => !settled.has(record));
    });
  }

  private after(wait: number, work: () => void): void {
    if (this.over()) return;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, wait);
    this.timers.add(timer);
  }

  private over(): boolean {
    return this.disposed;
  }

  private refresh(): void {
    if (this.disposed) return;
    const files = [...this.files.values()].flatMap((state) => (state.kind === 'file' ? [state.file] : []));
    const before = this.current;
    this.current = newest([...files, { records: this.unsaved.records }]);
    const same =
      before.size === this.current.size &&
      [...this.current].every(([id, { text }]) => before.get(id)?.text === text);
    if (!same && this.started) this.changed.fire();
    const refused =
      this.refused === undefined ? undefined : { error: this.refused, count: this.unsaved.records.length };
    const problems = problemsOf(this.parts.folder, this.files, this.author.file, refused);
    const alike = JSON.stringify(problems) === JSON.stringify(this.currentProblems);
    this.currentProblems = problems;
    if (!alike) this.problemsChanged.fire();
  }

  private report(what: string, error: unknown): void {
    this.parts.log.error(describeError(`${what} ${this.parts.folder.toString()}`, error));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
