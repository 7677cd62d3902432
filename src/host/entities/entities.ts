import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/index.ts';
import type { Article } from '../../core/article/model.ts';
import { excerptOf } from '../../core/article/excerpt.ts';
import { firstScreen } from '../reader/window.ts';
import { describeError, type Log } from '../log.ts';
import type { ReadingSession } from '../session/readingSession.ts';
import type { FinderThread } from './finderThread.ts';

/** Milliseconds of quiet after an edit before the article is looked through again. */
const EDIT_MS = 200;
/** Units of source from which on looking through takes long enough to say so. */
const LONG = 300_000;

/** Units of source from which on even reading the article takes longer than the reader should wait for the first marks. */
const GLANCED = 50_000;

/** Finds the names and figures of the articles that are shown, and tells their sessions. */
export class Entities {
  private readonly followed = new Map<ReadingSession, { views: number; readonly following: Following }>();
  private job = 0;

  constructor(
    private readonly finder: Pick<FinderThread, 'call' | 'prepare'>,
    private readonly log: Log,
  ) {}

  /** An article is about to be shown. */
  prepare(): void {
    this.finder.prepare();
  }

  /** Keeps a session's findings up to date until this is disposed; a session that several views show is done once. */
  follow(session: ReadingSession): vscode.Disposable {
    const followed = this.followed.get(session) ?? {
      views: 0,
      following: new Following(session, (over) => this.find(session, over)),
    };
    this.followed.set(session, followed);
    followed.views++;
    let released = false;
    return new vscode.Disposable(() => {
      if (released) return;
      released = true;
      if (--followed.views > 0) return;
      this.followed.delete(session);
      followed.following.dispose();
    });
  }

  private async find(session: ReadingSession, over: () => boolean): Promise<void> {
    const { article } = session;
    const job = ++this.job;
    const ended = (): boolean => over() || session.article !== article;
    try {
      const work = (report: (share: number) => void): Promise<void> =>
        this.lookThrough(session, article, job, ended, report);
      if (article.source.length < LONG) await work(() => undefined);
      else await withProgress(work);
    } catch (error) {
      this.log.error(describeError(`Finding names in ${session.document.uri.toString()}`, error));
    }
  }

  private async lookThrough(
    session: ReadingSession,
    article: Article,
    job: number,
    ended: () => boolean,
    report: (share: number) => void,
  ): Promise<void> {
    if (article.source.length > GLANCED) {
      const { from, to } = firstScreen(article, session.place);
      const excerpt = excerptOf(article, from, to);
      const seen = await this.finder.call('glance', excerpt.article, excerpt.offset);
      if (ended()) return;
      session.setFindings(session.findings.withPassage(seen), seen);
    }
    await this.finder.call('begin', job, article.source, article.format, session.place?.offset ?? 0);
    const entities: Entity[] = [];
    while (!ended()) {
      const passage = await this.finder.call('next', job);
      if (ended()) break;
      if (!passage) {
        session.setEntities(entities);
        return;
      }
      entities.push(...(passage.entities ?? []));
      session.setFindings(session.findings.withPassage(passage), passage);
      report(passage.share);
    }
    await this.finder.call('end', job);
  }
}

/** One session looked through, and again after each edit. */
class Following {
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    session: ReadingSession,
    private readonly find: (over: () => boolean) => Promise<void>,
  ) {
    this.listener = session.onDidChangeArticle(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.begin(), EDIT_MS);
    });
    // The text comes first.
    this.timer = setTimeout(() => {
      if (session.entitiesVersion !== session.version) this.begin();
    }, 0);
  }

  dispose(): void {
    this.round++;
    clearTimeout(this.timer);
    this.listener.dispose();
  }

  private begin(): void {
    const round = ++this.round;
    void this.find(() => round !== this.round);
  }
}

function withProgress(work: (report: (share: number) => void) => Promise<void>): Thenable<void> {
  const title = vscode.l10n.t('Finding names and figures');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
    work((share) => progress.report({ message: `${Math.round(share * 100)} %` })),
  );
}
