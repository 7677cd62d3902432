import type { Thread, ThreadError } from '../worker/messages.ts';
import type * as Annotations from './annotations/register.ts';
import type * as Cards from './cards/register.ts';
import type * as Sections from './commands/sections.ts';
import type * as EntitiesFeature from './entities/feature.ts';
import type * as Import from './import/feature.ts';
import type * as ImportCommand from './import/importArticle.ts';
import type * as HostBundle from './start.ts';

/**
 * Parts of Lectern too heavy to be loaded while the editor waits. Each is a bundle of its own, `dist/<name>.cjs` for
 * the Node host and `dist/<name>.web.cjs` for the web host, touched only when it is first needed.
 */
export interface Features {
  readonly host: typeof HostBundle;
  readonly sections: typeof Sections;
  readonly cards: typeof Cards;
  readonly annotations: typeof Annotations;
  readonly entities: typeof EntitiesFeature;
  readonly import: typeof Import;
  readonly importCommand: typeof ImportCommand;
}

export type FeatureName = keyof Features;

/** The one thing about features that differs from host to host. */
export interface FeatureSource {
  /** Loads a feature's bundle into the host itself. */
  load(name: FeatureName): Promise<unknown>;
  /** Starts a feature's bundle in a thread of its own. */
  start(name: FeatureName): Promise<Thread>;
}

/** Any of a feature's functions. */
type Method<Name extends FeatureName> = keyof Features[Name] & string;
type Called<F> = F extends (...args: infer Args) => infer Result ? { args: Args; result: Result } : never;

/** How long one call may take, and what cancels it. */
export interface CallLimits {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** A call that took too long, or that the reader cancelled: its thread was ended in the middle of it. */
export class CallEnded extends Error {
  override readonly name = 'CallEnded';
  readonly reason: 'timeout' | 'cancelled';

  constructor(reason: 'timeout' | 'cancelled') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Calls features, each call in a thread of its own: the host stays free, and a call that never ends can be ended.
 * Where no thread can be started, the call is made in the host itself.
 */
export class FeatureCalls {
  private readonly loaded = new Map<FeatureName, Promise<unknown>>();
  private readonly source: FeatureSource;

  constructor(source: FeatureSource) {
    this.source = source;
  }

  /**
   * @param method The name of one of the feature's functions; arguments and result are plain data.
   * @throws CallEnded; what the function threw, as an `Error` with the same name, message and `failure`.
   */
  async call<Name extends FeatureName, M extends Method<Name>>(
    name: Name,
    method: M,
    args: Called<Features[Name][M]>['args'],
    limits: CallLimits,
  ): Promise<Called<Features[Name][M]>['result']> {
    let thread: Thread;
    try {
      thread = await this.source.start(name);
    } catch {
      const feature = await this.load(name);
      return (feature[method] as (...given: unknown[]) => Called<Features[Name][M]>['result'])(...args);
    }
    return await askThread(thread, method, args, limits);
  }

  /** Loads a feature into the host; asked again, it gives the same, unless loading failed. */
  async load<Name extends FeatureName>(name: Name): Promise<Features[Name]> {
    const feature = this.loaded.get(name) ?? this.source.load(name);
    this.loaded.set(name, feature);
    try {
      return (await feature) as Features[Name];
    } catch (error) {
      this.loaded.delete(name);
      throw error;
    }
  }
}

async function askThread(
  thread: Thread,
  method: string,
  args: readonly unknown[],
  { timeout, signal }: CallLimits,
): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CallEnded('timeout')), timeout);
    const cancel = (): void => reject(new CallEnded('cancelled'));
    if (signal.aborted) cancel();
    else signal.addEventListener('abort', cancel, { once: true });
  });
  try {
    const answer = await Promise.race([thread.ask({ method, args }), ended]);
    if ('error' in answer) throw revive(answer.error);
    return answer.value;
  } finally {
    clearTimeout(timer);
    thread.end();
  }
}

function revive({ message, ...rest }: ThreadError): Error {
  return Object.assign(new Error(message), rest);
}

/**
 * Evaluates a bundle the way VS Code's web host evaluates the extension itself: there is no `require` for files there
 * and no `import()` of anything that isn't one file, but the bundle is CommonJS and needs at most the editor's API. The
 * code is the extension's own, read from the folder that it is installed in; nothing else is ever evaluated.
 * @param code The bundle's text.
 * @param modules What it may ask for by name: the editor's API, bundles that were loaded before.
 * @returns What it exports.
 */
export function evaluateBundle(code: string, modules: ReadonlyMap<string, unknown>): unknown {
  const module = { exports: {} as unknown };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- see above
  new Function('module', 'exports', 'require', code)(module, module.exports, (name: string) =>
    modules.get(name),
  );
  return module.exports;
}
