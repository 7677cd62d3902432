import * as vscode from 'vscode';
import type { Articles } from './articles.ts';
import type { ProgressStore } from './progress.ts';
import { ReadingSession } from './readingSession.ts';
import type { Replacement } from './shiftOffset.ts';

interface Held {
  readonly session: ReadingSession;
  holders: number;
}

/** A session somebody holds; it lives until everybody has let go. */
export interface SessionLease {
  readonly session: ReadingSession;
  dispose(): void;
}

/** The open articles, one session each however many editors show it. */
export class Sessions {
  private readonly held = new Map<string, Held>();
  /** Changes not read yet, event by event. */
  private readonly noted = new Map<string, (readonly Replacement[])[]>();
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly articles: Articles,
    private readonly progress: ProgressStore,
  ) {
    this.listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const replacements = contentChanges.map((change) => ({
        offset: change.rangeOffset,
        length: change.rangeLength,
        inserted: change.text.length,
      }));
      this.note(document.uri.toString(), replacements);
    });
  }

  /** Reading anew waits until the event is over: several changes made in one go are read once. */
  private note(key: string, replacements: readonly Replacement[]): void {
    if (!this.held.has(key)) return;
    const noted = this.noted.get(key);
    if (noted) {
      noted.push(replacements);
      return;
    }
    const changes = [replacements];
    this.noted.set(key, changes);
    setTimeout(() => {
      this.noted.delete(key);
      this.held.get(key)?.session.update(changes);
    }, 0);
  }

  acquire(document: vscode.TextDocument): SessionLease {
    const key = document.uri.toString();
    let held = this.held.get(key);
    if (!held) {
      held = { session: new ReadingSession(document, this.articles, this.progress), holders: 0 };
      this.held.set(key, held);
    }
    const mine = held;
    mine.holders++;
    let released = false;
    return {
      session: mine.session,
      dispose: () => {
        if (released) return;
        released = true;
        if (--mine.holders > 0) return;
        this.held.delete(key);
        mine.session.dispose();
      },
    };
  }

  dispose(): void {
    this.listener.dispose();
    for (const { session } of this.held.values()) session.dispose();
    this.held.clear();
  }
}
