import { describeError, type Log } from '../log.ts';

type Handler = (...args: unknown[]) => unknown;

/** What the manifest's commands do, by id. The entry hands every call on to here. */
export class CommandRegistry {
  private readonly handlers = new Map<string, Handler>();
  private coming: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: Log) {}

  add(id: string, handler: Handler): void {
    this.handlers.set(id, handler);
  }

  /** More commands are added when `loaded` has settled: one of those that is run earlier waits for it. */
  expect(loaded: Promise<unknown>): void {
    this.coming = Promise.allSettled([this.coming, loaded]);
  }

  /**
   * Runs a command; what it throws is logged, and thrown on for the editor to show.
   *
   * @throws Error where nobody has added the command, and whatever its handler throws
   */
  async run(id: string, args: readonly unknown[]): Promise<unknown> {
    try {
      if (!this.handlers.has(id)) await this.coming;
      const handler = this.handlers.get(id);
      if (!handler) throw new Error(`nothing is behind the command '${id}'`);
      return await handler(...args);
    } catch (error) {
      this.log.error(describeError(id, error));
      throw error;
    }
  }
}
