import type { ArticleFormat } from '../../../core/article/model.ts';
import type { Answer, Thread } from '../../../worker/messages.ts';
import type { ArticleNames } from '../../entities/articleNames.ts';
import type * as Feature from '../../entities/feature.ts';
import type { FeatureSource } from '../../features.ts';
import { NoThread, type NameFinding } from './builder.ts';

/** Milliseconds that one step may take; an article that takes longer is left alone. */
const PATIENCE = 30_000;
/** Milliseconds after which a thread that nobody asks is ended. */
const IDLE_MS = 20_000;

type Method = 'beginNames' | 'nextNames' | 'end';
type Args<M extends Method> = Parameters<(typeof Feature)[M]>;
type Result<M extends Method> = ReturnType<(typeof Feature)[M]>;

/**
 * Finds names for the index, in a thread that is not the reading view's, so that nobody waits for it. It ends when there
 * is nothing to do, and takes an article that it breaks down over for one without names.
 */
export class NamesThread implements NameFinding {
  private thread: Promise<Thread> | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private job = 0;

  constructor(
    private readonly source: FeatureSource,
    private readonly readModel: () => Thenable<Uint8Array>,
    private readonly rested: () => Promise<void>,
    private readonly warn: (message: string, error: unknown) => void,
  ) {}

  /** @throws NoThread */
  async namesOf(
    source: string,
    format: ArticleFormat,
    over: () => boolean,
  ): Promise<ArticleNames | undefined> {
    clearTimeout(this.idle);
    this.thread ??= this.start();
    const thread = await this.thread;
    const job = ++this.job;
    try {
      await ask(thread, 'beginNames', [job, source, format]);
      for (;;) {
        await this.rested();
        if (over()) break;
        const names = await ask(thread, 'nextNames', [job]);
        if (names) return names;
      }
      await ask(thread, 'end', [job]);
    } catch (error) {
      this.warn('Finding the names of an article of the workspace', error);
      this.end();
    }
    return undefined;
  }

  rest(): void {
    clearTimeout(this.idle);
    if (this.thread) this.idle = setTimeout(() => this.end(), IDLE_MS);
  }

  dispose(): void {
    clearTimeout(this.idle);
    this.end();
  }

  private end(): void {
    this.thread?.then(
      (thread) => thread.end(),
      () => undefined,
    );
    this.thread = undefined;
  }

  private async start(): Promise<Thread> {
    let thread: Thread | undefined;
    try {
      thread = await this.source.start('entities');
      const opened = await thread.ask({ method: 'open', args: [await this.readModel()] });
      if ('error' in opened) throw new Error(opened.error.message);
      return thread;
    } catch (error) {
      thread?.end();
      this.thread = undefined;
      throw new NoThread('No thread to find names in', { cause: error });
    }
  }
}

async function ask<M extends Method>(thread: Thread, method: M, args: Args<M>): Promise<Result<M>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    const answer: Answer = await Promise.race([thread.ask({ method, args }), late]);
    if ('error' in answer) throw new Error(answer.error.message);
    return answer.value as Result<M>;
  } finally {
    clearTimeout(timer);
  }
}
