import type * as vscode from 'vscode';
import { ANNOTATIONS } from '../../core/annotations/format.ts';
import type { Article } from '../../core/article/model.ts';
import { AuthorFiles, SETTLING_MS, type AuthorFilesParts } from '../storage/authorFiles.ts';
import { headerFields } from './header.ts';

/** Files that somebody uses. */
export interface FilesLease {
  readonly files: AuthorFiles;
  dispose(): void;
}

interface Pooled {
  readonly files: AuthorFiles;
  article: () => Article;
  users: number;
  timer?: ReturnType<typeof setTimeout>;
}

type Parts = Omit<AuthorFilesParts, 'folder' | 'format' | 'header' | 'keepsGone'>;

/** For so long files stay open when nobody uses them: what was just written settles. */
const LINGER_MS = 2 * SETTLING_MS;

/** Files of annotations, one `AuthorFiles` for each folder, so that an article that is closed and opened again has the same. */
export class FilesPool {
  private readonly pooled = new Map<string, Pooled>();

  constructor(private readonly parts: Parts) {}

  /** @param article whom the folder is of, as it is whenever this is called */
  take(folder: vscode.Uri, article: () => Article): FilesLease {
    const key = folder.toString();
    const pooled = this.pooled.get(key) ?? this.open(folder, article);
    this.pooled.set(key, pooled);
    clearTimeout(pooled.timer);
    pooled.article = article;
    pooled.users++;
    let released = false;
    return {
      files: pooled.files,
      dispose: () => {
        if (released) return;
        released = true;
        if (--pooled.users > 0) return;
        // What is written from now on says what the article was when it was closed.
        const last = pooled.article();
        pooled.article = () => last;
        pooled.timer = setTimeout(() => this.close(key, pooled), LINGER_MS);
      },
    };
  }

  /** Writes what waits to be written into a folder that is in use. */
  async save(folder: vscode.Uri): Promise<void> {
    await this.pooled.get(folder.toString())?.files.save();
  }

  /** What is in a folder, and those in it, is elsewhere from now on: nothing is written there any more. */
  retire(folder: vscode.Uri): void {
    for (const [key, pooled] of [...this.pooled])
      if (key === folder.toString() || key.startsWith(`${folder.toString()}/`)) this.close(key, pooled);
  }

  dispose(): void {
    for (const [key, pooled] of this.pooled) this.close(key, pooled);
  }

  private open(folder: vscode.Uri, article: () => Article): Pooled {
    const header = (author: string) => headerFields(pooled.article(), author);
    const files = new AuthorFiles({ ...this.parts, folder, format: ANNOTATIONS, header, keepsGone: true });
    const pooled: Pooled = { files, article, users: 0 };
    return pooled;
  }

  private close(key: string, pooled: Pooled): void {
    clearTimeout(pooled.timer);
    if (this.pooled.get(key) === pooled) this.pooled.delete(key);
    pooled.files.dispose();
  }
}
