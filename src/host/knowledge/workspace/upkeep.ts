import * as vscode from 'vscode';
import type { ArticleIndex } from '../../../core/knowledge/workspace/articleIndex.ts';
import { detach, type Log } from '../../log.ts';
import type { Slices } from '../../slices.ts';
import type { Builder } from './builder.ts';
import { Changes } from './changes.ts';
import type { Journal } from './journal.ts';
import type { WorkspaceLibrary } from './workspaceLibrary.ts';

interface Parts {
  readonly index: ArticleIndex;
  readonly journal: Journal | undefined;
  readonly library: WorkspaceLibrary;
  readonly builder: Builder;
  readonly slices: Slices;
  readonly log: Log;
}

/** Keeps the index what the workspace is: at the start, and with every change that the editor tells of. */
export class Upkeep {
  /** Articles that the reader has opened: where nothing can be searched, these are known at least. */
  private readonly opened = new Set<string>();
  private changes: Changes | undefined;
  private disposed = false;
  private scanning: Promise<void> | undefined;

  constructor(private readonly parts: Parts) {}

  /** Takes in what is known from before, then has the workspace gone through. */
  async begin(): Promise<void> {
    const { journal, index, builder, slices } = this.parts;
    await journal?.load();
    if (this.disposed) return;
    this.changes = new Changes(
      {
        known: () => index.uris(),
        isKnown: (uri) => index.get(uri) !== undefined,
        touched: (uris) => builder.check(uris),
        renamed: (from, to) => builder.rename(from, to),
        unsure: () => this.scanSoon(),
      },
      slices,
    );
    await this.scan();
  }

  /** The reader has opened an article: it and its neighbours come first. */
  open(uri: vscode.Uri): void {
    this.opened.add(uri.toString());
    if (this.changes && !this.parts.index.get(uri.toString())) this.changes.unsure();
  }

  dispose(): void {
    this.disposed = true;
    this.changes?.dispose();
  }

  private scanSoon(): void {
    const scan = (this.scanning ?? Promise.resolve()).then(() => this.scan());
    this.scanning = scan.catch(() => undefined);
    detach(this.parts.log, 'Finding the articles of the workspace', scan);
  }

  private async scan(): Promise<void> {
    const { index, library, builder } = this.parts;
    const found = await library.find();
    if (this.disposed) return;
    const wanted = new Set<string>();
    for (const uris of found.values()) for (const uri of uris) wanted.add(uri.toString());
    for (const uri of [...index.uris()]) {
      if (wanted.has(uri)) continue;
      // Where nothing at all was found, nothing may be searchable: the article itself says whether it is there.
      if (found.get(folderOf(uri) ?? '')?.length === 0) builder.check([uri]);
      else builder.forget(uri);
    }
    for (const uri of this.opened) if (found.get(folderOf(uri) ?? '')?.length === 0) wanted.add(uri);
    builder.check(this.nearestFirst([...wanted]));
  }

  private nearestFirst(uris: readonly string[]): string[] {
    const last = [...this.opened].at(-1) ?? '';
    const near = last.slice(0, last.lastIndexOf('/') + 1);
    const isNear = (uri: string): boolean => uri.startsWith(near);
    return [...uris.filter(isNear), ...uris.filter((uri) => !isNear(uri))];
  }
}

function folderOf(uri: string): string | undefined {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString();
}
