import * as vscode from 'vscode';
import type { ActiveArticle } from '../session/activeArticle.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { AnnotationsLease, ArticleAnnotations } from './model.ts';
import { openAnnotations, type AnnotationsSource } from './source.ts';

/** An article and its annotations. */
export interface Annotated {
  readonly session: ReadingSession;
  readonly annotations: ArticleAnnotations;
}

/** The annotations of the article that the views speak of. */
export class ActiveAnnotations {
  private lease: AnnotationsLease | undefined;
  private owner: ReadingSession | undefined;
  private opening: Promise<void> = Promise.resolve();
  private listener: vscode.Disposable | undefined;
  private readonly switched = new vscode.EventEmitter<void>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly activity: vscode.Disposable;
  private isDisposed = false;

  /** Another article's, or none: also when they have been read. */
  readonly onDidSwitch = this.switched.event;
  /** Those of the same article are not as they were. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly active: Pick<ActiveArticle, 'session' | 'onDidChange'>,
    private readonly source: AnnotationsSource,
    private readonly failed: (error: unknown) => void,
  ) {
    this.activity = active.onDidChange(() => this.follow());
    this.follow();
  }

  /** The active article, whether or not its annotations have been read. */
  get session(): ReadingSession | undefined {
    return this.active.session;
  }

  /** Undefined until they have been read. */
  get current(): Annotated | undefined {
    const { lease, owner } = this;
    return lease && owner && owner === this.active.session
      ? { session: owner, annotations: lease.annotations }
      : undefined;
  }

  /** The active article's, once they have been read; undefined where there is no article, or they can't be read. */
  async ready(): Promise<Annotated | undefined> {
    for (let waited; waited !== this.opening;) {
      waited = this.opening;
      await waited;
    }
    return this.current;
  }

  dispose(): void {
    this.isDisposed = true;
    this.activity.dispose();
    this.release();
    this.switched.dispose();
    this.changed.dispose();
  }

  private follow(): void {
    const { session } = this.active;
    if (session === this.owner) return;
    this.release();
    this.owner = session;
    this.opening = session ? this.open(session).catch(this.failed) : Promise.resolve();
    this.switched.fire();
  }

  private async open(session: ReadingSession): Promise<void> {
    const lease = await openAnnotations(this.source, session.document);
    if (this.isDisposed || this.owner !== session) {
      lease.dispose();
      return;
    }
    this.lease = lease;
    this.listener = lease.annotations.onDidChange(() => this.changed.fire());
    this.switched.fire();
  }

  private release(): void {
    this.listener?.dispose();
    this.lease?.dispose();
    this.lease = undefined;
    this.owner = undefined;
  }
}
