import type { FeatureSource } from '../features.ts';
import { pause } from '../slices.ts';
import type { Answer, Thread } from '../../worker/messages.ts';
import type * as Feature from './feature.ts';

type Method = keyof typeof Feature;
type Args<M extends Method> = (typeof Feature)[M] extends (...args: infer A) => unknown ? A : never;
type Result<M extends Method> = (typeof Feature)[M] extends (...args: never[]) => infer R ? R : never;

/** What finds names and figures, started when first asked for: in a thread of its own, where the host has threads. */
export class FinderThread {
  private thread: Promise<Thread> | undefined;
  /** A thread answers one call after the other. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly source: FeatureSource,
    private readonly readModel: () => Thenable<Uint8Array>,
    private readonly warn: (message: string, error: unknown) => void,
  ) {}

  /**
   * Calls one of the feature's functions.
   *
   * @throws what the function throws; an error when the thread broke down. The next call starts another.
   */
  async call<M extends Method>(method: M, ...args: Args<M>): Promise<Result<M>> {
    const answer = await this.inTurn(() => this.ask(method, args));
    if ('error' in answer) throw Object.assign(new Error(answer.error.message), answer.error);
    return answer.value as Result<M>;
  }

  /** Starts it, so that the first call need not wait for that; what goes wrong, the first call tells. */
  prepare(): void {
    this.thread ??= this.start();
    this.thread.catch(() => undefined);
  }

  dispose(): void {
    this.thread?.then(
      (thread) => thread.end(),
      () => undefined,
    );
    this.thread = undefined;
  }

  private async ask(method: Method, args: readonly unknown[]): Promise<Answer> {
    this.thread ??= this.start();
    try {
      const thread = await this.thread;
      return await thread.ask({ method, args });
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }

  private async start(): Promise<Thread> {
    const [thread, model] = await Promise.all([this.startThread(), this.readModel()]);
    const opened = await thread.ask({ method: 'open', args: [model] });
    if ('error' in opened) throw new Error(`The tagger's model: ${opened.error.message}`);
    return thread;
  }

  private async startThread(): Promise<Thread> {
    try {
      return await this.source.start('entities');
    } catch (error) {
      this.warn('Starting a thread; names are found in the host itself', error);
      return inHost((await this.source.load('entities')) as typeof Feature);
    }
  }
}

/** A feature loaded into the host, asked as a thread is. Each step of it is short. */
function inHost(feature: typeof Feature): Thread {
  const functions = feature as unknown as Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
  return {
    ask: async ({ method, args }) => {
      await pause();
      return { value: functions[method]?.(...args) };
    },
    end: () => undefined,
  };
}
