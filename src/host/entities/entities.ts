import * as vscode from 'vscode';
import type { Entity } from '../../core/entities/index.ts';
import type { Article } from '../../core/article/model.ts';
import type { ArticleCorrections } from '../../core/entities/index.ts';
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

/** Where readers' corrections of articles come from. */
export interface CorrectionsSource {
  /** Those that may say something of an article. */
  for(article: vscode.Uri): Promise<ArticleCorrections>;
  /** Some are not as they were. */
  readonly onDidChange: vscode.Event<unknown>;
}

/** Why an article is looked through. */
type Cause = 'text' | 'corrections';

/** Finds the names and figures of the articles that are shown, and tells their sessions. */
export class Entities {
  private readonly followed = new Map<ReadingSession, { views: number; readonly following: Following }>();
  private job = 0;
  /** How many articles are being looked through, and who waits until there are none. */
  private busy = 0;
  private readonly waiting: (() => void)[] = [];
  private listener: vscode.Disposable | undefined;
  private disposed = false;

  /** @param corrections - settles soon: nothing is looked for before */
  constructor(
    private readonly finder: Pick<FinderThread, 'call' | 'prepare'>,
    private readonly log: Log,
    private readonly corrections: Promise<CorrectionsSource | undefined> = Promise.resolve(undefined),
  ) {
    corrections.then(
      (source) => {
        if (this.disposed) return;
        this.listener = source?.onDidChange(() => {
          for (const { following } of this.followed.values()) following.begin('corrections');
        });
      },
      (error: unknown) => log.error(describeError('Loading corrections', error)),
    );
  }

  dispose(): void {
    this.disposed = true;
    this.listener?.dispose();
  }

  /** An article is about to be shown: its thread starts, and its corrections are read, before they are waited for. */
  prepare(article?: vscode.Uri): void {
    this.finder.prepare();
    if (article) void this.correctionsOf(article);
  }

  /** Keeps a session's findings up to date until this is disposed; a session that several views show is done once. */
  follow(session: ReadingSession): vscode.Disposable {
    const followed = this.followed.get(session) ?? {
      views: 0,
      following: new Following(session, (round) => this.find(session, round)),
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

  /** Resolves when no article that is shown is being looked through: for work that nobody waits for. */
  async rested(): Promise<void> {
    while (this.busy > 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private async find(session: ReadingSession, round: Round): Promise<void> {
    const { article } = session;
    const job = ++this.job;
    const ended = (): boolean => round.over() || session.article !== article;
    this.busy++;
    try {
      const corrections = await this.correctionsOf(session.document.uri);
      if (ended()) return;
      const work = (report: (share: number) => void): Promise<void> =>
        this.lookThrough(session, { ...round, article, job, corrections }, ended, report);
      if (article.source.length < LONG || round.cause === 'corrections') await work(() => undefined);
      else await withProgress(work);
    } catch (error) {
      this.log.error(describeError(`Finding names in ${session.document.uri.toString()}`, error));
    } finally {
      if (--this.busy === 0) for (const goOn of this.waiting.splice(0)) goOn();
    }
  }

  /** Names are found without corrections rather than not at all. */
  private async correctionsOf(article: vscode.Uri): Promise<ArticleCorrections | undefined> {
    try {
      return await (await this.corrections)?.for(article);
    } catch (error) {
      this.log.error(describeError(`Corrections of ${article.toString()}`, error));
      return undefined;
    }
  }

  private async lookThrough(
    session: ReadingSession,
    { article, job, corrections, cause, joining }: Job,
    ended: () => boolean,
    report: (share: number) => void,
  ): Promise<void> {
    const anew = cause === 'text';
    if (anew && article.source.length > GLANCED) {
      const { from, to } = firstScreen(article, session.place);
      const excerpt = excerptOf(article, from, to);
      const seen = await this.finder.call('glance', excerpt.article, excerpt.offset, corrections);
      if (ended()) return;
      session.setFindings(session.findings.withPassage(seen), seen);
    }
    const from = session.place?.offset ?? 0;
    await this.finder.call('begin', job, article.source, article.format, from, corrections);
    const entities: Entity[] = [];
    while (!ended()) {
      const passage = await this.finder.call('next', job);
      if (ended()) break;
      if (!passage) {
        session.setEntities(entities);
        return;
      }
      if (passage.joined) joining();
      entities.push(...(passage.entities ?? []));
      // What is shown is joined already: it must not fall apart for a moment.
      if (anew || passage.joined) session.setFindings(session.findings.withPassage(passage), passage);
      report(passage.share);
    }
    await this.finder.call('end', job);
  }
}

/** An article is looked through once. */
interface Round {
  readonly cause: Cause;
  /** Another has begun. */
  readonly over: () => boolean;
  /** All names are known, and are being joined. */
  readonly joining: () => void;
}

interface Job extends Round {
  readonly article: Article;
  readonly job: number;
  readonly corrections: ArticleCorrections | undefined;
}

/** One session looked through, and again after each edit, and when corrections change. */
class Following {
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listener: vscode.Disposable;
  /** All names of the text are known. */
  private complete = false;

  constructor(
    session: ReadingSession,
    private readonly find: (round: Round) => Promise<void>,
  ) {
    this.listener = session.onDidChangeArticle(() => {
      this.complete = false;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.begin('text'), EDIT_MS);
    });
    // The text comes first. What was found before may have been corrected since.
    this.complete = session.entitiesVersion === session.version;
    this.timer = setTimeout(() => this.begin('corrections'), 0);
  }

  dispose(): void {
    this.round++;
    clearTimeout(this.timer);
    this.listener.dispose();
  }

  begin(cause: Cause): void {
    const round = ++this.round;
    const over = (): boolean => round !== this.round;
    const joining = (): void => {
      if (!over()) this.complete = true;
    };
    void this.find({ cause: this.complete ? cause : 'text', over, joining });
  }
}

function withProgress(work: (report: (share: number) => void) => Promise<void>): Thenable<void> {
  const title = vscode.l10n.t('Finding names and figures');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
    work((share) => progress.report({ message: `${Math.round(share * 100)} %` })),
  );
}
