import { statementKeys } from '../../../src/host/session/readState.ts';
import { articleIds } from '../../../src/host/views/tree/ids.ts';
import type * as vscode from 'vscode';
import { finish } from '../../../src/core/steps.ts';
import { ActiveArticle } from '../../../src/host/session/activeArticle.ts';
import { Articles } from '../../../src/host/session/articles.ts';
import { ProgressStore } from '../../../src/host/session/progress.ts';
import type { ReadingSession } from '../../../src/host/session/readingSession.ts';
import { Sessions } from '../../../src/host/session/sessions.ts';

/** What an extension keeps between two starts. */
export class Memory implements vscode.Memento {
  private readonly values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string, fallback?: T): T | undefined {
    return (this.values.get(key) as T | undefined) ?? fallback;
  }

  update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
    return Promise.resolve();
  }
}

/** For whoever takes errors to a log: here they fail the test. */
export function rethrow(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error));
}

/** Sessions of our own beside the extension's, over the same documents. */
export class Reading {
  readonly articles = new Articles();
  readonly progress: ProgressStore;
  readonly sessions: Sessions;
  readonly active: ActiveArticle;

  constructor(memory = new Memory()) {
    this.progress = new ProgressStore(memory, (error) => {
      throw error;
    });
    this.sessions = new Sessions(this.articles, this.progress, { error: rethrow });
    this.active = new ActiveArticle(this.sessions);
  }

  open(document: vscode.TextDocument): ReadingSession {
    return this.sessions.acquire(document).session;
  }

  dispose(): void {
    for (const each of [this.active, this.sessions, this.progress]) each.dispose();
  }
}

/** Ids of an article's rows, as a tree of its own would have them. */
export function rowIds(articles: Articles, document: vscode.TextDocument) {
  const article = articles.get(document);
  const { sections, speakers, statements } = finish(articleIds(article, statementKeys(article)));
  return { sections: sections.ids, speakers: speakers.ids, statements: statements.ids };
}
