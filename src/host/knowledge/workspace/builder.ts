import { formatOf } from '../../../core/article/format.ts';
import type { ArticleFormat } from '../../../core/article/model.ts';
import type { ArticleIndex } from '../../../core/knowledge/workspace/articleIndex.ts';
import type { ArticleNames } from '../../entities/articleNames.ts';
import type { Journal } from './journal.ts';
import type { Library } from './library.ts';

/** Milliseconds of work that may be lost when the host is killed, and articles noted that are written earlier. */
const FLUSH_MS = 1_000;
const FLUSH_ARTICLES = 25;

/** Articles that may fail one after the other before the rest is left for another time. */
const MOST_FAILURES = 10;
/** Milliseconds that the builder rests at a time, at most. */
const MOST_REST = 500;

/** No thread can be started here, or the model can't be read: no article will do better than this one. */
export class NoThread extends Error {
  override readonly name = 'NoThread';
}

/** Finds an article's names in a thread. */
export interface NameFinding {
  /**
   * @returns undefined when `over` said so on the way, or where the article can't be looked through
   * @throws NoThread
   */
  namesOf(source: string, format: ArticleFormat, over: () => boolean): Promise<ArticleNames | undefined>;
  /** Nothing more is to be found for now. */
  rest(): void;
}

export interface BuilderParts {
  readonly index: ArticleIndex;
  /** Undefined where nothing can be kept. */
  readonly journal: Journal | undefined;
  readonly library: Library;
  readonly finding: NameFinding;
  /** Resolves when nobody else needs names found. */
  readonly rested: () => Promise<void>;
  /** Told after each article, and at the end. */
  readonly progressed: () => void;
  readonly failed: (what: string, error: unknown) => void;
  /** Milliseconds of rest for each that an article took: the machine is the reader's. */
  readonly ease: number;
}

/** Brings the index up to date with the articles that it is told of, one after the other, in the background. */
export class Builder {
  private readonly unchecked = new Set<string>();
  /** Articles that are new or have changed. */
  private readonly wanted = new Set<string>();
  private working: Promise<void> | undefined;
  private done = 0;
  private flushed = 0;
  private stopped = false;
  private keeps = true;
  /** How many in a row went wrong. */
  private failures = 0;

  constructor(private readonly parts: BuilderParts) {}

  /** How many articles have been looked through since there was nothing to do, and how many are to be. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.done, total: this.done + this.wanted.size };
  }

  /** Has articles looked at, if they are not what they were; those that are gone are forgotten. */
  check(uris: Iterable<string>): void {
    if (this.stopped) return;
    for (const uri of uris) this.unchecked.add(uri);
    if (!this.idle) this.working ??= this.work();
  }

  /** Resolves when there is nothing to do. */
  async settled(): Promise<void> {
    while (this.working) await this.working;
  }

  /** An article is gone, or is none of the workspace's any more. */
  forget(uri: string): void {
    this.unchecked.delete(uri);
    this.wanted.delete(uri);
    if (this.parts.index.remove(uri)) this.parts.journal?.note(uri);
    this.check([]);
  }

  /** An article has another address and is the same. */
  rename(from: string, to: string): void {
    const known = this.parts.index.get(from);
    this.forget(from);
    if (known) {
      this.parts.index.put({ ...known, uri: to });
      this.parts.journal?.note(to);
    }
    this.check([to]);
  }

  /** Leaves off, in the middle if need be. What has been found stays. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.unchecked.clear();
    this.wanted.clear();
    await this.settled();
    await this.flush();
  }

  /** Whether there is nothing to look at and nothing to write. */
  private get idle(): boolean {
    return this.unchecked.size + this.wanted.size + this.unwritten === 0;
  }

  private get unwritten(): number {
    return this.keeps ? (this.parts.journal?.pending ?? 0) : 0;
  }

  private async work(): Promise<void> {
    while (!this.stopped && !this.idle) {
      const [unchecked] = this.unchecked;
      const [wanted] = this.wanted;
      if (unchecked !== undefined) await this.attempt(unchecked, this.compare(unchecked));
      else if (wanted !== undefined) await this.attempt(wanted, this.look(wanted));
      const due = performance.now() - this.flushed > FLUSH_MS || this.unwritten >= FLUSH_ARTICLES;
      if (due || this.unchecked.size + this.wanted.size === 0) await this.flush();
    }
    this.working = undefined;
    this.done = 0;
    this.parts.finding.rest();
    this.parts.progressed();
  }

  private async attempt(uri: string, work: Promise<void>): Promise<void> {
    try {
      await work;
      this.failures = 0;
    } catch (error) {
      this.parts.failed(`Looking through ${uri}`, error);
      this.unchecked.delete(uri);
      this.wanted.delete(uri);
      this.stopped ||= error instanceof NoThread;
      // The disk or the connection is gone, not an article.
      if (++this.failures < MOST_FAILURES) return;
      this.failures = 0;
      this.unchecked.clear();
      this.wanted.clear();
    }
  }

  private async compare(uri: string): Promise<void> {
    this.unchecked.delete(uri);
    const stamp = await this.parts.library.stamp(uri);
    if (stamp === undefined) this.forget(uri);
    else if (stamp !== this.parts.index.get(uri)?.seen) this.wanted.add(uri);
  }

  private async look(uri: string): Promise<void> {
    const { index, journal, library, finding, rested, progressed } = this.parts;
    await rested();
    const start = performance.now();
    // Taken before the text is read: what changes in between is seen the next time.
    const seen = await library.stamp(uri);
    if (!this.wanted.has(uri)) return;
    const source = seen === undefined ? undefined : await this.read(uri);
    const over = (): boolean => this.stopped || !this.wanted.has(uri);
    const names =
      source === undefined ? undefined : await finding.namesOf(source, formatOf(pathOf(uri)), over);
    if (over()) return;
    this.wanted.delete(uri);
    if (seen === undefined) this.forget(uri);
    else {
      // Where nothing could be found, that is known too: it is not tried again and again.
      index.put({ uri, title: names?.title ?? nameOf(uri), seen, entities: names?.entities ?? [] });
      journal?.note(uri);
    }
    this.done++;
    progressed();
    await rest(Math.min((performance.now() - start) * this.parts.ease, MOST_REST));
  }

  private async read(uri: string): Promise<string | undefined> {
    try {
      return await this.parts.library.read(uri);
    } catch (error) {
      this.parts.failed(`Reading ${uri}`, error);
      return undefined;
    }
  }

  private async flush(): Promise<void> {
    this.flushed = performance.now();
    if (this.unwritten === 0) return;
    try {
      await this.parts.journal?.flush();
    } catch (error) {
      // A disk that is full, say: what is known is known until the window closes.
      this.keeps = false;
      this.parts.failed('Keeping the index of the workspace', error);
    }
  }
}

function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** An address without what may follow its path. */
function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/u, '');
}

/** A file's name without its ending. */
function nameOf(uri: string): string {
  const path = pathOf(uri);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/u, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
