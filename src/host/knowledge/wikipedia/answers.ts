import type * as vscode from 'vscode';
import { AnswerCache, type Answer } from '../../../core/knowledge/wikipedia/index.ts';

/** Where answers are kept. */
export interface AnswerFile {
  /** @returns undefined where there is none */
  read: () => Promise<string | undefined>;
  /** All or nothing: what was there stays until what is new is whole. */
  write: (text: string) => Promise<void>;
}

/** Milliseconds for which new answers are gathered before they are written. */
const GATHER = 2_000;

/** Wikipedia's answers, kept in a file that all windows share. */
export class WikipediaAnswers {
  private loaded: Promise<AnswerCache> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** @param failed - hears of what went wrong with the file; answers are kept in memory all the same */
  constructor(
    private readonly file: AnswerFile,
    private readonly failed: (error: unknown) => void,
    private readonly now: () => number = Date.now,
  ) {}

  async get(key: string): Promise<Answer | undefined> {
    return (await this.cache()).get(key, this.now());
  }

  set(key: string, answer: Answer): void {
    void this.cache().then((cache) => cache.set(key, answer, this.now()));
    this.timer ??= setTimeout(() => void this.flush(), GATHER);
  }

  /** Writes what is pending. */
  flush(): Promise<void> {
    if (this.timer === undefined) return this.writing;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.write());
    return this.writing;
  }

  dispose(): void {
    void this.flush();
  }

  private cache(): Promise<AnswerCache> {
    return (this.loaded ??= this.read());
  }

  private async read(): Promise<AnswerCache> {
    try {
      return AnswerCache.read((await this.file.read()) ?? '', this.now());
    } catch (error) {
      this.failed(error);
      return new AnswerCache();
    }
  }

  private async write(): Promise<void> {
    try {
      const cache = await this.cache();
      // Another window may have written since.
      cache.merge(AnswerCache.read((await this.file.read()) ?? '', this.now()), this.now());
      await this.file.write(cache.write());
    } catch (error) {
      this.failed(error);
    }
  }
}

/** The file among what the extension may keep for all workspaces. */
export function answerFile(
  fs: vscode.FileSystem,
  folder: vscode.Uri,
  join: typeof vscode.Uri.joinPath,
): AnswerFile {
  const file = join(folder, 'wikipedia.json');
  const decoder = new TextDecoder();
  return {
    read: async () => {
      try {
        return decoder.decode(await fs.readFile(file));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    write: async (text) => {
      await fs.createDirectory(folder);
      const half = join(folder, `wikipedia.${Math.random().toString(36).slice(2)}.tmp`);
      await fs.writeFile(half, new TextEncoder().encode(text));
      try {
        await fs.rename(half, file, { overwrite: true });
      } catch (error) {
        await fs.delete(half);
        throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'FileNotFound';
}
