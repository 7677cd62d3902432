import * as vscode from 'vscode';
import { CORRECTIONS, correctionRecord, readCorrection } from '../../core/entities/corrections/format.ts';
import { concerns } from '../../core/entities/corrections/concern.ts';
import type {
  ArticleCorrections,
  Correction,
  QuotedPlace,
  Statement,
} from '../../core/entities/corrections/model.ts';
import { deletion, instant, nextVersion, urnUuidV7, type StoredRecord } from '../../core/records/index.ts';
import { paced, type Steps } from '../../core/steps.ts';
import { AuthorFiles, type AuthorFilesParts } from './authorFiles.ts';
import type { StorageProblem } from './problems.ts';

/** What a correction is to hold for, as the reader chooses it. */
export type ChosenReach =
  | { readonly scope: 'mention'; readonly place: QuotedPlace }
  | { readonly scope: 'article' }
  | { readonly scope: 'workspace' };

/** What it takes to undo a change of corrections: hand it to `undo`. Plain data. */
export interface CorrectionUndo {
  /** Where the correction is kept. */
  readonly folder: string;
  readonly id: string;
  /** The version before; none where there was no such correction. */
  readonly before?: StoredRecord;
}

interface Folder {
  readonly files: AuthorFiles;
  listed: Promise<readonly Correction[]>;
}

/** Where an article's corrections are kept, and what they call it. */
interface Home {
  readonly folder: vscode.Uri;
  readonly path: string;
}

type Parts = Omit<AuthorFilesParts, 'folder' | 'format'> & {
  /** The extension's own storage, for articles that lie in no workspace folder. */
  readonly storage: vscode.Uri;
};

/** Corrections validated in one step. */
const AT_ONCE = 200;

/**
 * What readers said that was found wrong. Each workspace folder has its own, in `.lectern/corrections`, and they hold for
 * the articles in it; those of articles outside of all folders lie in the extension's storage.
 */
export class Corrections {
  private readonly folders = new Map<string, Folder>();
  private readonly valid = new WeakMap<StoredRecord, { readonly correction: Correction | undefined }>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly problemsChanged = new vscode.EventEmitter<void>();

  /** Some corrections are not as they were. */
  readonly onDidChange = this.changed.event;
  readonly onDidChangeProblems = this.problemsChanged.event;

  constructor(private readonly parts: Parts) {}

  /** The corrections that may say something of an article. */
  async for(article: vscode.Uri): Promise<ArticleCorrections> {
    const { path } = this.homeOf(article);
    return { path, corrections: (await this.list(article)).filter((each) => concerns(each, path)) };
  }

  /** All corrections that are kept where an article's are, the newest last. */
  async list(article: vscode.Uri): Promise<readonly Correction[]> {
    const folder = this.folderOf(this.homeOf(article).folder);
    await folder.files.ready;
    return folder.listed;
  }

  /**
   * Keeps what the reader says of an article. It counts at once, and is on disk when this has settled, unless `problems`
   * says otherwise.
   */
  async add(article: vscode.Uri, says: Statement, reach: ChosenReach): Promise<CorrectionUndo> {
    const { folder, path } = this.homeOf(article);
    const { files } = this.folderOf(folder);
    await files.ready;
    const now = Date.now();
    const id = urnUuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
    const time = instant(now);
    const where = reach.scope === 'workspace' ? reach : { ...reach, article: path };
    const fields = { id, created: time, modified: time, creator: files.author.name };
    await files.put([correctionRecord({ ...where, ...says }, fields)]);
    return { folder: folder.toString(), id };
  }

  /**
   * Takes a correction back, whoever made it.
   *
   * @throws RangeError where there is none of that id
   */
  async remove(article: vscode.Uri, id: string): Promise<CorrectionUndo> {
    return this.become(this.homeOf(article).folder, id, undefined);
  }

  /**
   * Makes a correction what it was before a change.
   *
   * @returns what undoes that again
   * @throws RangeError where the correction is nowhere to be found any more
   */
  undo({ folder, id, before }: CorrectionUndo): Promise<CorrectionUndo> {
    return this.become(vscode.Uri.parse(folder, true), id, before);
  }

  /** What is wrong with the files read so far. */
  get problems(): readonly StorageProblem[] {
    return [...this.folders.values()].flatMap(({ files }) => files.problems);
  }

  /** Tries once more to write what the disk refused. */
  async save(): Promise<void> {
    await Promise.all([...this.folders.values()].map(({ files }) => files.save()));
  }

  dispose(): void {
    for (const { files } of this.folders.values()) files.dispose();
    this.changed.dispose();
    this.problemsChanged.dispose();
  }

  private async become(
    at: vscode.Uri,
    id: string,
    before: StoredRecord | undefined,
  ): Promise<CorrectionUndo> {
    const { files } = this.folderOf(at);
    await files.ready;
    const current = files.records.get(id);
    if (!current) throw new RangeError(`no correction ${id}`);
    const now = Date.now();
    const gone = Object.fromEntries(Object.keys(current.value).map((key) => [key, undefined]));
    const next =
      !before || before.deleted
        ? deletion(current, now, CORRECTIONS)
        : nextVersion(current, { ...gone, ...before.value }, now, CORRECTIONS);
    await files.put([next]);
    return { folder: at.toString(), id, before: current };
  }

  private homeOf(article: vscode.Uri): Home {
    const folder = vscode.workspace.getWorkspaceFolder(article)?.uri;
    if (!folder) {
      return { folder: vscode.Uri.joinPath(this.parts.storage, 'corrections'), path: article.toString() };
    }
    const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return {
      folder: vscode.Uri.joinPath(folder, '.lectern', 'corrections'),
      path: article.path.slice(root.length),
    };
  }

  private folderOf(uri: vscode.Uri): Folder {
    const known = this.folders.get(uri.toString());
    if (known) return known;
    const files = new AuthorFiles({ ...this.parts, folder: uri, format: CORRECTIONS });
    const folder: Folder = { files, listed: files.ready.then(() => this.listOf(files)) };
    this.folders.set(uri.toString(), folder);
    files.onDidChange(() => {
      folder.listed = this.listOf(files);
      folder.listed.then(
        () => this.changed.fire(),
        () => undefined,
      );
    });
    files.onDidChangeProblems(() => this.problemsChanged.fire());
    return folder;
  }

  private listOf(files: AuthorFiles): Promise<readonly Correction[]> {
    return this.parts.slices.inSlices(this.read(files.records));
  }

  private *read(records: ReadonlyMap<string, StoredRecord>): Steps<readonly Correction[]> {
    const list: Correction[] = [];
    yield* paced(records.values(), AT_ONCE, (record) => {
      const known = this.valid.get(record) ?? { correction: readCorrection(record) };
      this.valid.set(record, known);
      if (known.correction) list.push(known.correction);
    });
    return list.sort((a, b) => a.modified - b.modified || (a.id < b.id ? -1 : 1));
  }
}
