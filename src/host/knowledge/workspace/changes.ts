import * as vscode from 'vscode';
import type { Steps } from '../../../core/steps.ts';
import type { Slices } from '../../slices.ts';
import { endsAsArticle, isNeverArticle } from './excludes.ts';

/** Milliseconds in which events are gathered: a checkout brings thousands. */
const GATHER_MS = 500;

/** What is told of the workspace's files. */
export interface Told {
  /** All known articles' addresses. */
  known(): Iterable<string>;
  isKnown(uri: string): boolean;
  /** These articles, which are known, may be other than they were, or gone. */
  touched(uris: readonly string[]): void;
  renamed(from: string, to: string): void;
  /** There may be articles that are not known, or are none any more. */
  unsure(): void;
}

/** Watches the workspace's files, and tells what that means for articles, some at a time. */
export class Changes {
  private touched = new Set<string>();
  private isUnsure = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly told: Told,
    private readonly slices: Slices,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.listeners = vscode.Disposable.from(
      watcher,
      watcher.onDidChange((uri) => {
        if (endsAsArticle(uri.path)) this.note(uri, !told.isKnown(uri.toString()));
      }),
      // A folder is told of without what is in it.
      watcher.onDidCreate((uri) => {
        if (endsAsArticle(uri.path) || !/\.[^/]*$/u.test(uri.path)) this.note(uri, true);
      }),
      watcher.onDidDelete((uri) => this.note(uri, false)),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.rename(oldUri.toString(), newUri.toString());
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.unsure()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('files.exclude') || event.affectsConfiguration('search.exclude'))
          this.unsure();
      }),
    );
  }

  /** Has the workspace gone through, soon. */
  unsure(): void {
    this.isUnsure = true;
    this.gather();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
  }

  private note(uri: vscode.Uri, created: boolean): void {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder || isNeverArticle(uri.path.slice(folder.uri.path.length))) return;
    this.touched.add(uri.toString());
    this.isUnsure ||= created;
    this.gather();
  }

  private gather(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      void this.tell();
    }, GATHER_MS);
  }

  private async tell(): Promise<void> {
    const { touched, isUnsure } = this;
    this.touched = new Set();
    this.isUnsure = false;
    const known = await this.slices.inSlices(within(this.told.known(), touched));
    if (known.length > 0) this.told.touched(known);
    if (isUnsure) this.told.unsure();
  }

  private rename(from: string, to: string): void {
    for (const uri of [...this.told.known()]) {
      if (uri === from || uri.startsWith(`${from}/`))
        this.told.renamed(uri, `${to}${uri.slice(from.length)}`);
    }
    this.unsure();
  }
}

/** Those that are one of these files, or lie in one of them. */
function* within(uris: Iterable<string>, files: ReadonlySet<string>): Steps<string[]> {
  const found: string[] = [];
  for (const uri of [...uris]) {
    for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
      if (!files.has(uri.slice(0, end))) continue;
      found.push(uri);
      break;
    }
    yield;
  }
  return found;
}
