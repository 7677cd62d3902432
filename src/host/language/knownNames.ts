import * as vscode from 'vscode';
import type { Entities } from '../entities/entities.ts';
import type { ActiveArticle } from '../session/activeArticle.ts';
import { isReadable } from '../session/articles.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { SessionLease, Sessions } from '../session/sessions.ts';

/** Milliseconds that an article's names are kept up to date after they were last asked for. */
const KEPT_MS = 60_000;

interface Held {
  readonly session: ReadingSession;
  readonly parts: vscode.Disposable;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Names of articles in text editors: found when somebody asks for them, and kept up to date for a while. */
export class KnownNames {
  private readonly held = new Map<vscode.TextDocument, Held>();
  private readonly listener = vscode.workspace.onDidCloseTextDocument((document) => this.release(document));

  constructor(
    private readonly sessions: Pick<Sessions, 'acquire'>,
    private readonly entities: Pick<Entities, 'follow' | 'prepare'>,
    private readonly active: Pick<ActiveArticle, 'session'>,
  ) {}

  /**
   * The document's session once the names of its text, as it stands, have been joined.
   *
   * @param limit - milliseconds to wait for that at most
   * @returns undefined when they are not by then, or the document is no article
   */
  async of(
    document: vscode.TextDocument,
    limit: number,
    token?: vscode.CancellationToken,
  ): Promise<ReadingSession | undefined> {
    if (!isReadable(document)) return undefined;
    const session = this.hold(document);
    if (!isKnown(session)) await joined(session, limit, token);
    return isKnown(session) ? session : undefined;
  }

  /** The same for who can't wait, and asks so often that it must not set off anything. */
  now(document: vscode.TextDocument): ReadingSession | undefined {
    const session = [this.held.get(document)?.session, this.active.session].find(
      (each) => each?.document === document,
    );
    return session && isKnown(session) ? session : undefined;
  }

  /** The document's session, whether its names are known or not, until it is let go. */
  lease(document: vscode.TextDocument): SessionLease {
    return this.sessions.acquire(document);
  }

  dispose(): void {
    this.listener.dispose();
    for (const document of [...this.held.keys()]) this.release(document);
  }

  private hold(document: vscode.TextDocument): ReadingSession {
    let held = this.held.get(document);
    if (!held) {
      this.entities.prepare();
      const lease = this.sessions.acquire(document);
      const parts = vscode.Disposable.from(this.entities.follow(lease.session), lease);
      held = { session: lease.session, parts, timer: undefined };
      this.held.set(document, held);
    }
    clearTimeout(held.timer);
    held.timer = setTimeout(() => this.release(document), KEPT_MS);
    return held.session;
  }

  private release(document: vscode.TextDocument): void {
    const held = this.held.get(document);
    if (!held) return;
    clearTimeout(held.timer);
    this.held.delete(document);
    held.parts.dispose();
  }
}

/** Whether session and names are those of the document's text as it stands. */
function isKnown({ document, version, entitiesVersion }: ReadingSession): boolean {
  return version === document.version && entitiesVersion === version;
}

function joined(session: ReadingSession, limit: number, token?: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const parts: vscode.Disposable[] = [];
    const end = (): void => {
      clearTimeout(timer);
      for (const each of parts) each.dispose();
      resolve();
    };
    const timer = setTimeout(end, limit);
    parts.push(
      session.onDidChangeEntities(() => {
        if (isKnown(session)) end();
      }),
    );
    if (token) parts.push(token.onCancellationRequested(end));
  });
}
