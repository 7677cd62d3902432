import * as vscode from 'vscode';
import { describeError, type Log } from '../log.ts';
import type { Articles } from './articles.ts';
import { readingViewVisible } from './editors.ts';
import type { ProgressStore } from './progress.ts';
import { ReadingSession } from './readingSession.ts';
import type { Replacement } from '../../core/text/shiftOffset.ts';

interface Held {
  readonly session: ReadingSession;
  holders: number;
  /** Changes not read yet, event by event. */
  noted: (readonly Replacement[])[];
  /** Somebody is reading them, or about to. */
  catchingUp: boolean;
}

/** A session somebody holds; it lives until everybody has let go. */
export interface SessionLease {
  readonly session: ReadingSession;
  dispose(): void;
}

/** The open articles, one session each however many editors show it. */
export class Sessions {
  private readonly held = new Map<string, Held>();
  private readonly listeners: readonly vscode.Disposable[];

  constructor(
    private readonly articles: Articles,
    private readonly progress: ProgressStore,
    private readonly log: Pick<Log, 'error'>,
  ) {
    const edits = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const replacements = contentChanges.map((change) => ({
        offset: change.rangeOffset,
        length: change.rangeLength,
        inserted: change.text.length,
      }));
      this.note(document, replacements);
    });
    const tabs = vscode.window.tabGroups.onDidChangeTabs(() => {
      for (const { session } of this.held.values())
        if (!readingViewVisible(session.document.uri)) session.lookAway();
    });
    this.listeners = [edits, tabs];
  }

  /** Reading anew waits until the event is over: several changes made in one go are read once. */
  private note(document: vscode.TextDocument, replacements: readonly Replacement[]): void {
    const held = this.held.get(document.uri.toString());
    if (!held || held.session.document !== document) return;
    held.noted.push(replacements);
    if (held.catchingUp) return;
    held.catchingUp = true;
    setTimeout(() => {
      this.catchUp(held)
        .catch((error: unknown) => {
          this.log.error(describeError(`Reading ${document.uri.toString()} after an edit`, error));
        })
        .finally(() => (held.catchingUp = false));
    }, 0);
  }

  /** Edits that come while a long article is read anew wait for the next round. */
  private async catchUp(held: Held): Promise<void> {
    const { session } = held;
    while (held.noted.length > 0 && held.holders > 0) {
      const changes = held.noted;
      held.noted = [];
      const { version } = session.document;
      await session.update(await this.articles.read(session.document), version, changes);
    }
  }

  acquire(document: vscode.TextDocument): SessionLease {
    const key = document.uri.toString();
    let held = this.held.get(key);
    if (!held) {
      const session = new ReadingSession(document, this.articles, this.progress, (error) => {
        this.log.error(describeError(`Keeping what was read of ${key}`, error));
      });
      held = { session, holders: 0, noted: [], catchingUp: false };
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
    for (const listener of this.listeners) listener.dispose();
    for (const { session } of this.held.values()) session.dispose();
    this.held.clear();
  }
}
