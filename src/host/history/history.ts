import * as vscode from 'vscode';
import { NOTHING, pushed, readStacks, storedStacks, type Stacks, type Step } from './stacks.ts';

const KEY = 'lectern.history';

/**
 * Undoes one kind of step.
 *
 * @param data what the step was recorded with
 * @returns what undoes that again; undefined where nothing was left to undo
 */
export type Undoer = (article: vscode.Uri, data: string) => Promise<string | undefined>;

/**
 * What readers did to an article's annotations and names, in the order in which they did it, whoever keeps it. It outlasts
 * pages and windows.
 */
export class History {
  private readonly articles: Map<string, Stacks>;
  private readonly undoers = new Map<string, Undoer>();
  private readonly changed = new vscode.EventEmitter<string>();
  private last: Promise<unknown> = Promise.resolve();

  /** The steps of an article are not as they were; `toString()` of its address. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly memory: vscode.Memento,
    private readonly failed: (error: unknown) => void,
  ) {
    this.articles = readStacks(memory.get(KEY, []));
  }

  /** Says who undoes a kind of step. */
  handle(kind: string, undoer: Undoer): void {
    this.undoers.set(kind, undoer);
  }

  /** Something was done. */
  record(article: vscode.Uri, { label, kind, data }: Omit<Step, 'time'>): void {
    const step = { label, kind, data, time: Date.now() };
    this.set(article.toString(), pushed(this.of(article), step));
  }

  /** The label of what `undo` would undo. */
  undoable(article: vscode.Uri): string | undefined {
    return this.of(article).done.at(-1)?.label;
  }

  redoable(article: vscode.Uri): string | undefined {
    return this.of(article).undone.at(-1)?.label;
  }

  /**
   * Undoes the newest step of an article that there still is something of.
   *
   * @returns its label; undefined where there is nothing to undo
   */
  undo(article: vscode.Uri): Promise<string | undefined> {
    return this.inTurn(() => this.step(article, 'done', 'undone'));
  }

  redo(article: vscode.Uri): Promise<string | undefined> {
    return this.inTurn(() => this.step(article, 'undone', 'done'));
  }

  /** Undoes the newest step of a kind, in whichever article it was done, even where others were done since. */
  undoLast(kind: string): Promise<string | undefined> {
    return this.inTurn(async () => {
      const steps = [...this.articles].flatMap(([article, { done }]) =>
        done.flatMap((step) => (step.kind === kind ? [{ article, step }] : [])),
      );
      const newest = steps.sort((a, b) => a.step.time - b.step.time).at(-1);
      if (!newest) return undefined;
      await this.take(newest.step, vscode.Uri.parse(newest.article, true), 'done', 'undone');
      return newest.step.label;
    });
  }

  /** An article, or a folder with all that are in it, has another address now. */
  move(from: vscode.Uri, to: vscode.Uri): void {
    const old = from.toString();
    for (const [article, stacks] of [...this.articles]) {
      if (article !== old && !article.startsWith(`${old}/`)) continue;
      this.articles.delete(article);
      this.set(to.toString() + article.slice(old.length), stacks);
    }
  }

  dispose(): void {
    this.changed.dispose();
  }

  private async step(article: vscode.Uri, from: keyof Stacks, to: keyof Stacks): Promise<string | undefined> {
    for (;;) {
      const step = this.of(article)[from].at(-1);
      if (!step) return undefined;
      if (await this.take(step, article, from, to)) return step.label;
    }
  }

  /** Undoes one step. @returns whether anything of it was left to undo */
  private async take(
    step: Step,
    article: vscode.Uri,
    from: keyof Stacks,
    to: keyof Stacks,
  ): Promise<boolean> {
    const undoer = this.undoerOf(step);
    let data: string | undefined;
    try {
      data = await undoer(article, step.data);
    } finally {
      // One that can't be undone is not in the way of those before it.
      const stacks = this.of(article);
      const moved = data === undefined ? [] : [{ ...step, data }];
      this.set(article.toString(), {
        ...stacks,
        [from]: stacks[from].filter((each) => each !== step),
        [to]: [...stacks[to], ...moved],
      });
    }
    return data !== undefined;
  }

  /** @throws Error where nobody knows how to undo it: it is remembered all the same */
  private undoerOf({ kind }: Step): Undoer {
    const undoer = this.undoers.get(kind);
    if (!undoer) throw new Error(`nobody undoes ${kind}`);
    return undoer;
  }

  private of(article: vscode.Uri): Stacks {
    return this.articles.get(article.toString()) ?? NOTHING;
  }

  private set(article: string, stacks: Stacks): void {
    this.articles.delete(article);
    this.articles.set(article, stacks);
    this.memory.update(KEY, storedStacks(this.articles)).then(undefined, this.failed);
    this.changed.fire(article);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work, work);
    this.last = result.catch(() => undefined);
    return result;
  }
}
