import * as vscode from 'vscode';
import type { Sessions } from '../session/sessions.ts';
import type { Author } from '../storage/author.ts';
import { OpenAnnotations, STEP_KIND, type AnnotationsParts } from './articleAnnotations.ts';
import { FilesPool } from './filesPool.ts';
import { annotationsFolder } from './home.ts';
import type { AnnotationsLease, ArticleAnnotations } from './model.ts';

interface Held {
  readonly annotations: OpenAnnotations;
  holders: number;
  release(): void;
}

type Parts = Omit<AnnotationsParts, 'files'> & {
  /** Whose file is written. */
  readonly author: () => Author;
  /** The extension's own storage: for what the disk refuses, and for articles that lie in no folder yet. */
  readonly memory: vscode.Memento;
  readonly storage: vscode.Uri;
};

/** The annotations of the articles that are open, once each however many show them. */
export class Annotations {
  private readonly held = new Map<string, Held>();
  private readonly pool: FilesPool;
  private readonly opened = new vscode.EventEmitter<ArticleAnnotations>();

  /** The first to need an article's annotations has opened them. */
  readonly onDidOpen = this.opened.event;

  constructor(
    private readonly sessions: Sessions,
    private readonly parts: Parts,
  ) {
    this.pool = new FilesPool(parts);
    parts.history.handle(STEP_KIND, (article, data) => this.takeBack(article, data));
  }

  /** The annotations that are open. */
  get all(): readonly ArticleAnnotations[] {
    return [...this.held.values()].map(({ annotations }) => annotations);
  }

  /** An article's annotations; they stay open until all who asked have let go. */
  acquire(document: vscode.TextDocument): AnnotationsLease {
    const key = document.uri.toString();
    const known = this.held.get(key);
    const held = known ?? this.open(document);
    if (!known) this.held.set(key, held);
    held.holders++;
    if (!known) this.opened.fire(held.annotations);
    let released = false;
    return {
      annotations: held.annotations,
      dispose: () => {
        if (released) return;
        released = true;
        if (--held.holders === 0) this.close(key, held);
      },
    };
  }

  /** Where an article's annotations lie. */
  folderOf(article: vscode.Uri): vscode.Uri {
    return annotationsFolder(article, this.parts.storage);
  }

  /** Settles when all that was annotated in an article has been written, or the disk refused it. */
  async flush(article: vscode.Uri): Promise<void> {
    await this.pool.save(this.folderOf(article));
  }

  /**
   * The annotations of an article, or of those in a folder, are elsewhere from now on: what is open of them writes nothing
   * there any more.
   */
  retire(uri: vscode.Uri): void {
    for (const [key, held] of [...this.held])
      if (key === uri.toString() || key.startsWith(`${uri.toString()}/`)) this.close(key, held);
    this.pool.retire(this.folderOf(uri));
    this.pool.retire(uri);
  }

  dispose(): void {
    for (const [key, held] of this.held) this.close(key, held);
    this.pool.dispose();
    this.opened.dispose();
  }

  private open(document: vscode.TextDocument): Held {
    const lease = this.sessions.acquire(document);
    const { session } = lease;
    const files = this.pool.take(this.folderOf(document.uri), () => session.article);
    const annotations = new OpenAnnotations(session, { ...this.parts, files: files.files });
    return {
      annotations,
      holders: 0,
      release: () => {
        annotations.dispose();
        files.dispose();
        lease.dispose();
      },
    };
  }

  private close(key: string, held: Held): void {
    if (this.held.get(key) === held) this.held.delete(key);
    held.release();
  }

  private async takeBack(article: vscode.Uri, data: string): Promise<string | undefined> {
    const document = await vscode.workspace.openTextDocument(article);
    const lease = this.acquire(document);
    try {
      return await this.held.get(article.toString())?.annotations.takeBack(data);
    } finally {
      lease.dispose();
    }
  }
}
