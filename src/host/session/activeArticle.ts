import * as vscode from 'vscode';
import { isReadable } from './articles.ts';
import type { ReadingSession } from './readingSession.ts';
import type { SessionLease, Sessions } from './sessions.ts';

/**
 * The article that the views speak of: the one in the editor that was last active, reading view or text editor, for
 * as long as any tab still shows it. Focus on a tree, a terminal or another kind of file does not change it.
 */
export class ActiveArticle {
  private lease: SessionLease | undefined;
  private readonly changed = new vscode.EventEmitter<ReadingSession | undefined>();
  private readonly listeners: vscode.Disposable[];
  private readonly firstLook: ReturnType<typeof setTimeout>;

  readonly onDidChange = this.changed.event;

  constructor(private readonly sessions: Sessions) {
    this.listeners = [
      vscode.window.onDidChangeActiveTextEditor((editor) => this.considerEditor(editor)),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.length > 0) this.dropIfClosed();
      }),
    ];
    // Reading an article takes time that activation must not take.
    this.firstLook = setTimeout(() => this.considerEditor(vscode.window.activeTextEditor), 0);
  }

  get session(): ReadingSession | undefined {
    return this.lease?.session;
  }

  /** A reading view, or a text editor, of this document became active. */
  show(document: vscode.TextDocument): void {
    if (this.lease?.session.document === document) return;
    const before = this.lease;
    this.lease = this.sessions.acquire(document);
    before?.dispose();
    this.announce();
  }

  dispose(): void {
    clearTimeout(this.firstLook);
    for (const listener of this.listeners) listener.dispose();
    this.lease?.dispose();
    this.changed.dispose();
  }

  private considerEditor(editor: vscode.TextEditor | undefined): void {
    if (editor && isReadable(editor.document)) this.show(editor.document);
  }

  private dropIfClosed(): void {
    const shown = this.lease?.session.document.uri.toString();
    if (shown === undefined || openTabUris().has(shown)) return;
    this.lease?.dispose();
    this.lease = undefined;
    this.considerEditor(vscode.window.activeTextEditor);
    this.announce();
  }

  private announce(): void {
    void vscode.commands.executeCommand('setContext', 'lectern.hasArticle', this.lease !== undefined);
    this.changed.fire(this.lease?.session);
  }
}

function openTabUris(): Set<string> {
  const uris = vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap((tab) => tabUris(tab.input)),
  );
  return new Set(uris);
}

function tabUris(input: unknown): string[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)
    return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.modified.toString()];
  return [];
}
