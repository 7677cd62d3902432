/** What of the editor, and of the reader's settings, decides whether Wikipedia may be asked. */
export interface ConsentParts {
  /** The reader's own settings: never a workspace's. */
  readonly enabled: () => boolean;
  readonly onDidChangeEnabled: (heard: () => void) => { dispose: () => unknown };
  readonly isTrusted: () => boolean;
  /** What is kept for all workspaces. */
  readonly memento: {
    get: (key: string) => unknown;
    update: (key: string, value: unknown) => PromiseLike<void>;
  };
  /** Asks the reader. Anything but yes and off is not now. */
  readonly prompt: () => PromiseLike<'yes' | 'off' | undefined>;
  /** Turns the setting off. */
  readonly turnOff: () => PromiseLike<void>;
}

const KEY = 'lectern.wikipedia.consent';

/**
 * Whether the reader wants Wikipedia to be asked: the setting is on, the workspace trusted, and before the first name is
 * sent the reader has been asked once and said yes.
 */
export class WikipediaConsent {
  /** Not asked again until the window is opened anew, or the setting changed. */
  private declined = false;
  private question: Promise<boolean> | undefined;
  private readonly listener: { dispose: () => unknown };

  constructor(private readonly parts: ConsentParts) {
    this.listener = parts.onDidChangeEnabled(() => (this.declined = false));
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Said at once: whether it may be asked, or the reader may be asked whether it may. */
  allowed(): boolean {
    return this.parts.enabled() && this.parts.isTrusted() && !this.declined;
  }

  /** Asks the reader where that has not been done; whoever asks meanwhile hears the same. */
  async ask(signal: AbortSignal): Promise<boolean> {
    if (!this.allowed() || signal.aborted) return false;
    if (this.parts.memento.get(KEY) === true) return true;
    this.question ??= this.askReader().finally(() => (this.question = undefined));
    const left = new Promise<boolean>((resolve) => {
      signal.addEventListener('abort', () => resolve(false), { once: true });
    });
    return (await Promise.race([this.question, left])) && this.allowed();
  }

  private async askReader(): Promise<boolean> {
    const said = await this.parts.prompt();
    if (said === 'yes') {
      await this.parts.memento.update(KEY, true);
      return true;
    }
    if (said === 'off') await this.parts.turnOff();
    this.declined = true;
    return false;
  }
}
