import * as vscode from 'vscode';
import {
  dossier,
  MOST_FILES,
  readEntry,
  unread,
  type Dossier,
  type DossierEntry,
  type DossierProblem,
  type ProseReader,
} from '../../../core/knowledge/dossier/index.ts';
import type { Knowledge, KnowledgeSource, Subject } from '../../../core/knowledge/model.ts';
import type { Steps } from '../../../core/steps.ts';
import { describeError, type Log } from '../../log.ts';
import type { Slices } from '../../slices.ts';
import { dossierFolder } from './places.ts';
import { listFiles, readText } from './reading.ts';
import { watchDossiers } from './watch.ts';

export interface DossierFile {
  readonly uri: vscode.Uri;
  /** As read last; empty where it could not be. */
  readonly text: string;
  readonly entry: DossierEntry;
}

interface Parts {
  readonly log: Pick<Log, 'warn'>;
  readonly slices: Slices;
  /** `readProse`, from the bundle that has a Markdown parser. */
  readonly readProse: ProseReader;
}

const AT_ONCE = 8;

/** What is looked at in a folder: every file, or those alone that came or went. */
type Look = 'files' | 'names';

/** The dossiers of all workspace folders, kept up with what is written in them, saved or not. */
export class DossierFiles implements KnowledgeSource {
  readonly #parts: Parts;
  readonly #files = new Map<string, DossierFile>();
  readonly #due = new Map<string, vscode.Uri>();
  readonly #dueFolders = new Map<string, { readonly folder: vscode.WorkspaceFolder; readonly look: Look }>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #watch: vscode.Disposable;
  #work: Promise<void> | undefined;
  #whole: Dossier | undefined;
  #disposed = false;

  /** Something that a dossier says has changed. */
  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#watch = watchDossiers({
      folders: () => this.#lookAtAll(),
      folder: (folder) => this.#lookAt(folder, 'files'),
      names: (folder) => this.#lookAt(folder, 'names'),
      file: (uri) => this.refresh(uri),
    });
    this.#lookAtAll();
  }

  find(subject: Subject): Knowledge | undefined {
    return this.#dossier.find(subject);
  }

  /** The file about a subject, whether or not it says anything yet. */
  about(subject: Subject): vscode.Uri | undefined {
    const path = this.#dossier.entry(subject)?.path;
    return path === undefined ? undefined : this.uriOf(path);
  }

  /** The file that `Knowledge.link` names. */
  uriOf(path: string): vscode.Uri | undefined {
    return this.all().find(({ entry }) => entry.path === path)?.uri;
  }

  all(): readonly DossierFile[] {
    return [...this.#files.values()];
  }

  problemsOf({ entry }: DossierFile): readonly DossierProblem[] {
    return [...entry.problems, ...(this.#dossier.clashes.get(entry.path) ?? [])];
  }

  /** Reads a file again. */
  refresh(uri: vscode.Uri): void {
    this.#due.set(uri.toString(), uri);
    this.#start();
  }

  /** When all is read that was to be read when this was called, and what came meanwhile. */
  async settled(): Promise<void> {
    while (this.#work) await this.#work;
  }

  dispose(): void {
    this.#disposed = true;
    this.#watch.dispose();
    this.#changed.dispose();
  }

  get #dossier(): Dossier {
    return (this.#whole ??= dossier(this.all().map(({ entry }) => entry)));
  }

  #lookAtAll(): void {
    for (const folder of vscode.workspace.workspaceFolders ?? []) this.#lookAt(folder, 'files');
    this.#start();
  }

  #lookAt(folder: vscode.WorkspaceFolder, wanted: Look): void {
    const key = folder.uri.toString();
    const look = this.#dueFolders.get(key)?.look === 'files' ? 'files' : wanted;
    this.#dueFolders.set(key, { folder, look });
    this.#start();
  }

  #start(): void {
    if (this.#disposed) return;
    this.#work ??= this.#run().finally(() => {
      this.#work = undefined;
      // Whoever listens may have asked for more.
      if (this.#due.size > 0 || this.#dueFolders.size > 0) this.#start();
    });
  }

  async #run(): Promise<void> {
    // What comes in the same turn is done together.
    await Promise.resolve();
    let changed = this.#forget();
    while ((this.#due.size > 0 || this.#dueFolders.size > 0) && !this.#disposed) {
      for (const [key, { folder, look }] of this.#dueFolders) {
        this.#dueFolders.delete(key);
        await this.#list(folder, look);
      }
      const batch = [...this.#due].slice(0, AT_ONCE);
      for (const [key] of batch) this.#due.delete(key);
      const read = await Promise.all(batch.map(([key, uri]) => this.#read(key, uri)));
      changed = this.#forget() || read.includes(true) || changed;
    }
    if (!changed || this.#disposed) return;
    this.#whole = undefined;
    this.#changed.fire();
  }

  /** Drops files of folders that have left the workspace. */
  #forget(): boolean {
    const folders = new Set(
      (vscode.workspace.workspaceFolders ?? []).map((each) => dossierFolder(each).toString()),
    );
    const gone = [...this.#files].filter(
      ([, { uri }]) => !folders.has(vscode.Uri.joinPath(uri, '..').toString()),
    );
    for (const [key] of gone) this.#files.delete(key);
    return gone.length > 0;
  }

  /** Files of a folder are to be read: those that are there, and those that were. */
  async #list(folder: vscode.WorkspaceFolder, look: Look): Promise<void> {
    const parent = dossierFolder(folder);
    const there = new Set<string>();
    try {
      const found = await listFiles(parent);
      if (found.length > MOST_FILES)
        this.#parts.log.warn(
          `${parent.toString(true)} has ${found.length} files: only ${MOST_FILES} are read.`,
        );
      for (const uri of found.slice(0, MOST_FILES)) {
        const key = uri.toString();
        there.add(key);
        if (look === 'files' || !this.#files.has(key)) this.#due.set(key, uri);
      }
    } catch (error) {
      this.#parts.log.warn(describeError(`Looking through ${parent.toString(true)}`, error));
    }
    for (const [key, { uri }] of this.#files)
      if (!there.has(key) && vscode.Uri.joinPath(uri, '..').toString() === parent.toString())
        this.#due.set(key, uri);
  }

  /** @returns whether the file says something else than before */
  async #read(key: string, uri: vscode.Uri): Promise<boolean> {
    const reading = await readText(uri);
    if (reading === 'gone') return this.#files.delete(key);
    const path = vscode.workspace.asRelativePath(uri);
    const before = this.#files.get(key);
    if ('problem' in reading) {
      const [known] = before?.entry.problems ?? [];
      if (known?.kind === reading.problem) return false;
      this.#files.set(key, { uri, text: '', entry: unread(path, reading.problem) });
      return true;
    }
    const { text } = reading;
    if (before?.text === text && before.entry.path === path) return false;
    const { readProse, slices } = this.#parts;
    const entry = await slices.inSlices(once(() => readEntry(path, text, readProse)));
    this.#files.set(key, { uri, text, entry });
    return true;
  }
}

/** Work of one step. */
function* once<Result>(work: () => Result): Steps<Result> {
  return work();
}
