import * as vscode from 'vscode';
import {
  byVersion,
  changedHeader,
  newest,
  newHeader,
  serialiseInSteps,
  withRecords,
  type Json,
  type RecordFile,
  type RecordFormat,
  type StoredRecord,
} from '../../core/records/index.ts';
import { describeError, type Log } from '../log.ts';
import type { Slices } from '../slices.ts';
import type { Author } from './author.ts';
import { isTemporaryOf, messageOf, namesIn, readFile, replaceFile, type FileState } from './files.ts';
import { readLeftovers, removeStale } from './leftovers.ts';
import { problemsOf, type StorageProblem } from './problems.ts';
import { Unsaved, unsavedKey } from './unsaved.ts';

export interface AuthorFilesParts {
  /** Where the files lie, one an author. It need not be there yet. */
  readonly folder: vscode.Uri;
  readonly format: RecordFormat;
  /** Whose file is written. */
  readonly author: () => Author;
  /** What the header of the reader's file says, whenever the file is written, besides what it says anyway. */
  readonly header?: (author: string) => Promise<Readonly<Record<string, Json>>>;
  /** What was read stays when its file goes, until `letGo`: files of one article go with it, or by mistake. */
  readonly keepsGone?: boolean;
  /** The extension's own storage, for what the disk refuses. */
  readonly memory: vscode.Memento;
  readonly slices: Slices;
  readonly log: Pick<Log, 'error'>;
}

/** For so long after writing, another window that wrote at the same moment may have undone it: milliseconds. */
export const SETTLING_MS = 5_000;
/** How long to wait before trying again what the disk refused: milliseconds. */
const RETRY_MS = 30_000;
/** Several changes of files in a row are read once. */
const GATHER_MS = 50;
/** What comes into a folder right after it was made may be missed by those who watch: milliseconds. */
const LATE_MS = 1_000;
/** Whoever puts a new file in the old one's place takes less time for it than this: milliseconds. */
const REPLACING_MS = 500;

type Timer = 'gather' | 'late' | 'retry' | 'look' | 'settle' | 'replace';

/**
 * All authors' records in one folder. Files are read again when they change; only the reader's own is ever written. What
 * is put in counts at once, and is written as soon as the disk takes it.
 */
export class AuthorFiles {
  private readonly files = new Map<string, FileState>();
  /** Files that were there and are not any more. */
  private readonly gone = new Set<string>();
  /** Files of which there was only a new one that had not taken their place. */
  private between = new Set<string>();
  private readonly unsaved: Unsaved;
  private refused: string | undefined;
  /** How often writing failed in a row. */
  private failures = 0;
  /** What the files say, of each record the version that counts. */
  private read: ReadonlyMap<string, StoredRecord> = new Map();
  private current: ReadonlyMap<string, StoredRecord> = new Map();
  private currentProblems: readonly StorageProblem[] = [];
  private last: Promise<unknown>;
  private readonly timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  private started = false;
  private disposed = false;
  private readonly watchers: readonly vscode.FileSystemWatcher[];
  private readonly changed = new vscode.EventEmitter<ReadonlySet<string>>();
  private readonly problemsChanged = new vscode.EventEmitter<void>();

  /** Ids of the records that are not as they were. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeProblems = this.problemsChanged.event;
  /** Settles when the files have been read for the first time. */
  readonly ready: Promise<void>;

  constructor(private readonly parts: AuthorFilesParts) {
    const { folder, format, memory } = parts;
    const key = unsavedKey(format, folder);
    this.unsaved = new Unsaved(memory, key, format, (error) => this.report('Keeping unsaved records', error));
    const again = (): void => this.after('gather', GATHER_MS, () => this.reload());
    this.watchers = watch(folder, again, () => {
      again();
      this.after('late', LATE_MS, () => this.reload());
    });
    this.ready = this.load().then(() => {
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
    this.refresh(new Set(records.map(({ id }) => id)));
    return this.save();
  }

  /** Tries once more to write what the disk refused. */
  save(): Promise<boolean> {
    return this.inTurn(() => this.write());
  }

  /** Reads the files again. */
  reload(): Promise<void> {
    return this.inTurn(() => this.load());
  }

  /**
   * Writes again the files that were there and are gone: the reader's own, and the others' as they were.
   *
   * @returns whether all are there now; where not, `problems` says why
   */
  restore(): Promise<boolean> {
    return this.inTurn(async () => {
      const { folder, slices } = this.parts;
      for (const name of this.gone) {
        const state = this.files.get(name);
        if (name !== this.author.file && state?.kind === 'file')
          await replaceFile(folder, name, state.text, slices).then(undefined, (error: unknown) =>
            this.report('Restoring', error),
          );
      }
      const written = await this.write(this.gone.has(this.author.file));
      await this.load();
      return written && this.gone.size === 0;
    });
  }

  /** What was in files that are gone shall be gone too. */
  letGo(): Promise<void> {
    return this.inTurn(() => {
      for (const name of this.gone) this.files.delete(name);
      if (this.gone.has(this.author.file)) this.unsaved.settled();
      this.gone.clear();
      return this.load();
    });
  }

  dispose(): void {
    this.disposed = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const each of [...this.watchers, this.changed, this.problemsChanged]) each.dispose();
  }

  private async load(): Promise<void> {
    if (this.over()) return;
    const { folder, format, slices } = this.parts;
    try {
      const names = await namesIn(folder);
      const states = new Map<string, FileState>();
      for (const name of names.filter((each) => each.endsWith('.jsonl')).sort()) {
        const uri = vscode.Uri.joinPath(folder, name);
        const state = await readFile(uri, format, slices, { known: this.files.get(name) });
        if (state) states.set(name, state);
      }
      await this.readMissing(names, states);
      if (states.has(this.author.file) && !this.gone.has(this.author.file))
        await removeStale(folder, this.author.file, names);
      this.files.clear();
      for (const [name, state] of states) this.files.set(name, state);
    } catch (error) {
      this.report('Reading', error);
    }
    this.read = newest(this.recordFiles());
    if (this.unsaved.compare(this.read) && !this.over()) void this.save();
    this.refresh();
  }

  /** Files that were there, or whose place a new one had not taken yet: what they held still counts, for now or longer. */
  private async readMissing(names: readonly string[], states: Map<string, FileState>): Promise<void> {
    const { folder, format, slices, keepsGone = false } = this.parts;
    const temporary = names.flatMap((name) => /^\.(.+\.jsonl)\.[0-9a-f]+\.tmp$/u.exec(name)?.[1] ?? []);
    const between = new Set(temporary.filter((name) => !states.has(name)));
    for (const name of between) {
      const known = this.files.get(name);
      if (known) states.set(name, known);
      else if (this.between.has(name)) {
        const { state } = await readLeftovers(folder, name, names, format, slices);
        if (state) states.set(name, state);
        if (state && name === this.author.file) void this.inTurn(() => this.write(true));
      }
    }
    if ([...between].some((name) => !this.between.has(name)))
      this.after('replace', REPLACING_MS, () => this.reload());
    this.between = between;
    this.gone.clear();
    if (!keepsGone) return;
    for (const [name, state] of this.files) {
      if (states.has(name) || state.kind !== 'file' || state.file.records.length === 0) continue;
      states.set(name, state);
      this.gone.add(name);
    }
  }

  /**
   * Reads the reader's file as it is now, puts in what is not there, and writes it.
   *
   * @param anyway even where nothing waits to be written
   */
  private async write(anyway = false): Promise<boolean> {
    const waiting = this.unsaved.records;
    if (waiting.length === 0 && !anyway) return true;
    const { folder, format, header, slices } = this.parts;
    const author = this.author;
    try {
      const fields = await header?.(author.name);
      const { state, leftovers } = await this.own(author);
      if (state?.kind === 'unreadable') {
        if (state.reason.why === 'access') throw new Error(state.reason.error);
        this.files.set(author.file, state);
        throw new Error(vscode.l10n.t('the file is left alone, since Lectern cannot read it'));
      }
      const before = state?.file ?? this.newFile(author);
      const changed = withRecords(before, waiting);
      const file = { ...changed, header: changedHeader(before.header, fields ?? {}, format) };
      const text = await slices.inSlices(serialiseInSteps(file));
      if (text !== state?.text || this.gone.has(author.file))
        await replaceFile(folder, author.file, text, slices);
      for (const name of leftovers) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
      const asBefore = state !== undefined && state === this.files.get(author.file);
      this.files.set(author.file, { kind: 'file', file, text, conflicts: 0 });
      this.gone.delete(author.file);
      this.read = asBefore ? overlaid(this.read, waiting) : newest(this.recordFiles());
      this.unsaved.written(waiting);
      this.settle();
      this.refused = undefined;
      this.failures = 0;
      this.refresh(asBefore ? new Set(waiting.map(({ id }) => id)) : undefined);
      return true;
    } catch (error) {
      this.failures += 1;
      // Two windows that replace the file at the same moment are in each other's way: that is over soon.
      if (this.failures === 1) {
        await new Promise((resolve) => setTimeout(resolve, REPLACING_MS * Math.random()));
        return this.write(anyway);
      }
      this.refused = messageOf(error);
      this.report('Writing', error);
      this.refresh();
      this.after('retry', this.failures === 2 ? REPLACING_MS : RETRY_MS, () => this.save());
      return false;
    }
  }

  /**
   * The reader's file as it is on disk. Where a file system puts the new file in the old one's place in two steps, and
   * the window ended between them, there is only the new one, by the name that it was written under.
   */
  private async own({ file }: Author): Promise<{
    readonly state: FileState | undefined;
    readonly leftovers: readonly string[];
  }> {
    const { folder, format, slices } = this.parts;
    const uri = vscode.Uri.joinPath(folder, file);
    const known = this.files.get(file);
    let state = await readFile(uri, format, slices, { known });
    if (state) return { state, leftovers: [] };
    const names = await namesIn(folder);
    if (names.some((name) => isTemporaryOf(name, file))) {
      // Another window may be between the steps just now.
      await new Promise((resolve) => setTimeout(resolve, REPLACING_MS));
      state = await readFile(uri, format, slices, { known });
      if (state) return { state, leftovers: [] };
    }
    const left = await readLeftovers(folder, file, await namesIn(folder), format, slices);
    const kept = this.gone.has(file) ? known : undefined;
    return { state: left.state ?? kept, leftovers: left.state ? left.names : [] };
  }

  private newFile({ name }: Author): RecordFile {
    return { header: newHeader({ author: name }, this.parts.format), records: [], kept: [] };
  }

  private recordFiles(): RecordFile[] {
    return [...this.files.values()].flatMap((state) => (state.kind === 'file' ? [state.file] : []));
  }

  /** Looks again whether what was written is still there, soon and when nobody can have undone it any more. */
  private settle(): void {
    this.after('look', SETTLING_MS / 10, () => this.reload());
    this.after('settle', SETTLING_MS, async () => {
      await this.reload();
      // What was written meanwhile has not settled.
      if (!this.timers.has('settle')) this.unsaved.settled();
    });
  }

  private after(name: Timer, wait: number, work: () => Promise<unknown>): void {
    clearTimeout(this.timers.get(name));
    if (this.over()) return;
    const timer = setTimeout(() => {
      this.timers.delete(name);
      work().then(undefined, (error: unknown) => this.report(name, error));
    }, wait);
    this.timers.set(name, timer);
  }

  private over(): boolean {
    return this.disposed;
  }

  /** @param only ids of the records that can have changed; without them, any */
  private refresh(only?: ReadonlySet<string>): void {
    if (this.disposed) return;
    const before = this.current;
    const now = overlaid(this.read, this.unsaved.records);
    this.current = now;
    const looked = only ?? new Set([...before.keys(), ...now.keys()]);
    const changed = [...looked].filter((id) => before.get(id)?.text !== now.get(id)?.text);
    if (changed.length > 0 && this.started) this.changed.fire(new Set(changed));
    const refused =
      this.refused === undefined ? undefined : { error: this.refused, count: this.unsaved.records.length };
    const { folder } = this.parts;
    const problems = problemsOf(folder, this.files, { own: this.author.file, refused, gone: this.gone });
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

/** @param made the folder, or the one that it lies in, is there now */
function watch(folder: vscode.Uri, changed: () => void, made: () => void): vscode.FileSystemWatcher[] {
  const files = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*.jsonl'));
  for (const event of [files.onDidChange, files.onDidCreate, files.onDidDelete]) event(changed);
  const parent = vscode.Uri.joinPath(folder, '..');
  const folders = [folder, parent].map((each) => {
    // A name may hold what means something in a pattern.
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(each, '..'), '*');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern, false, true, true);
    watcher.onDidCreate((uri) => {
      if (uri.toString() === each.toString()) made();
    });
    return watcher;
  });
  return [files, ...folders];
}

/** The version of each record that counts, with some records more. */
function overlaid(
  known: ReadonlyMap<string, StoredRecord>,
  records: readonly StoredRecord[],
): ReadonlyMap<string, StoredRecord> {
  const all = new Map(known);
  for (const record of records) {
    const before = all.get(record.id);
    if (!before || byVersion(before, record) < 0) all.set(record.id, record);
  }
  return all;
}
