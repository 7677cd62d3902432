import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../../core/annotations/model.ts';
import type { AnnotationsLease, ArticleAnnotations } from '../model.ts';

const { l10n } = vscode;

export const NOTE_SCHEME = 'lectern-note';

/** Characters that don't belong in a file's name. */
const UNNAMEABLE = /[\\/:*?"<>|#%\p{Cc}]+/gu;

/** Opens the annotations of any article of this workspace, whether or not it shows. */
export type OpenAnnotations = (article: vscode.Uri) => Promise<AnnotationsLease>;

/** The address under which a note opens as a file. Its name does not end in `.md`: it is no article. */
export function noteUri(article: vscode.Uri, id: string, about: string): vscode.Uri {
  const name = about.replace(UNNAMEABLE, ' ').replace(/\s+/gu, ' ').trim();
  const path = `/${name === '' ? l10n.t('Note') : l10n.t('Note on {0}', name)}`;
  return vscode.Uri.from({
    scheme: NOTE_SCHEME,
    path,
    query: JSON.stringify([article.toString(), id]),
  });
}

/** Notes as files: saving one is one step of undo in its article's annotations. */
export class NoteFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(
    private readonly openAnnotations: OpenAnnotations,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Opens a note to be written in. */
  async open(article: vscode.Uri, id: string, about: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(noteUri(article, id, about));
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  }

  /** Tells the editor when a note changes that it shows: in the view, in a page, or on another machine. */
  watch(uri: vscode.Uri): vscode.Disposable {
    let listening: vscode.Disposable | undefined;
    let isOver = false;
    const listen = async (): Promise<void> => {
      const [article, id] = addressOf(uri);
      const lease = await this.openAnnotations(article);
      const { annotations } = lease;
      let known = annotations.find(id)?.annotation.modified;
      listening = vscode.Disposable.from(
        annotations.onDidChange(() => {
          const modified = annotations.find(id)?.annotation.modified;
          if (modified === known) return;
          known = modified;
          const { Changed, Deleted } = vscode.FileChangeType;
          this.changed.fire([{ type: modified === undefined ? Deleted : Changed, uri }]);
        }),
        lease,
      );
      if (isOver) listening.dispose();
    };
    listen().catch(this.failed);
    return new vscode.Disposable(() => {
      isOver = true;
      listening?.dispose();
    });
  }

  stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return this.find(uri, ({ annotation: { note, created, modified } }) => ({
      type: vscode.FileType.File,
      ctime: created,
      mtime: modified,
      size: new TextEncoder().encode(note).byteLength,
    }));
  }

  readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return this.find(uri, ({ annotation }) => new TextEncoder().encode(annotation.note));
  }

  async writeFile(uri: vscode.Uri, content: Uint8Array): Promise<void> {
    const note = new TextDecoder().decode(content).replace(/\r\n?/g, '\n').trim();
    await this.find(uri, async ({ annotation: { id, note: before } }, annotations) => {
      if (note === before) return;
      await annotations.apply({
        label: l10n.t('Edit Note'),
        changes: [{ kind: 'edit', id, content: { note } }],
      });
    });
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async find<Result>(
    uri: vscode.Uri,
    work: (found: PlacedAnnotation, annotations: ArticleAnnotations) => Result | Promise<Result>,
  ): Promise<Result> {
    const [article, id] = addressOf(uri);
    const lease = await this.openAnnotations(article);
    try {
      const found = lease.annotations.find(id);
      if (!found) throw vscode.FileSystemError.FileNotFound(uri);
      return await work(found, lease.annotations);
    } finally {
      lease.dispose();
    }
  }
}

function addressOf(uri: vscode.Uri): readonly [article: vscode.Uri, id: string] {
  try {
    const parts: unknown = JSON.parse(uri.query);
    if (Array.isArray(parts) && parts.every((part) => typeof part === 'string') && parts.length === 2)
      return [vscode.Uri.parse(parts[0] ?? '', true), parts[1] ?? ''];
  } catch {
    // What is no address of ours names no file.
  }
  throw vscode.FileSystemError.FileNotFound(uri);
}
