import * as vscode from 'vscode';
import type { ArticleIndex } from '../../../core/knowledge/workspace/articleIndex.ts';
import type { Steps } from '../../../core/steps.ts';
import { detach, type Log } from '../../log.ts';
import type { Slices } from '../../slices.ts';
import type { Builder } from './builder.ts';
import { Changes } from './changes.ts';
import type { Journal } from './journal.ts';
import { isOfWorkspace, type WorkspaceLibrary } from './workspaceLibrary.ts';

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
    if (isOfWorkspace(uri) && !this.parts.index.get(uri.toString())) this.changes?.unsure();
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
    const { library, builder, slices } = this.parts;
    const found = await library.find();
    const { wanted, doubtful, gone } = await slices.inSlices(this.compare(found));
    if (this.disposed) return;
    for (const uri of gone) builder.forget(uri);
    builder.check(doubtful);
    const last = [...this.opened].at(-1) ?? '';
    builder.check(nearestFirst(wanted, last.slice(0, last.lastIndexOf('/') + 1)));
  }

  /** Sorts out what is to be looked at, and what is known of articles that were not found. */
  private *compare(found: ReadonlyMap<string, readonly vscode.Uri[]>): Steps<Sorted> {
    const wanted = new Set<string>();
    for (const uri of [...found.values()].flat()) {
      if (isOfWorkspace(uri)) wanted.add(uri.toString());
      yield;
    }
    // Where nothing at all was found, nothing may be searchable: the article itself says whether it is there.
    const isUnsearchable = (uri: string): boolean => found.get(folderOf(uri) ?? '')?.length === 0;
    const [doubtful, gone]: [string[], string[]] = [[], []];
    for (const uri of [...this.parts.index.uris()]) {
      if (!wanted.has(uri)) (isUnsearchable(uri) ? doubtful : gone).push(uri);
      yield;
    }
    for (const uri of this.opened) if (isUnsearchable(uri)) wanted.add(uri);
    return { wanted: [...wanted], doubtful, gone };
  }
}

interface Sorted {
  readonly wanted: readonly string[];
  /** Whether they are still there, a look at them tells. */
  readonly doubtful: readonly string[];
  readonly gone: readonly string[];
}

/** Those in a folder come before the others. */
function nearestFirst(uris: readonly string[], folder: string): string[] {
  const isNear = (uri: string): boolean => uri.startsWith(folder);
  return [...uris.filter(isNear), ...uris.filter((uri) => !isNear(uri))];
}

function folderOf(uri: string): string | undefined {
  return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri))?.uri.toString();
}
