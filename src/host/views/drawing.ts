import type { Steps } from '../../core/steps.ts';
import type { Slices } from '../slices.ts';

/** Milliseconds between an edit and the tree that shows it: typing does not redraw for every letter. */
const EDIT_MS = 250;

interface Parts {
  readonly slices: Pick<Slices, 'inSlices'>;
  /** Works out what is to be shown, and returns what shows it. */
  readonly draw: () => Steps<() => void>;
  /** What is drawn: drawing is given up when it is another. */
  readonly subject: () => unknown;
  readonly failed: (error: unknown) => void;
}

/** Draws a tree anew whenever something changed: a long one in slices, and only the last wish counts. */
export class Drawing {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts up whenever drawing under way is overtaken. */
  private turn = 0;
  private isUnderWay = false;
  private last = Promise.resolve();

  constructor(private readonly parts: Parts) {}

  /** Whether what is shown is up to date. */
  get isSettled(): boolean {
    return this.timer === undefined && !this.isUnderWay;
  }

  /** Catches up with whatever changed. */
  async settled(): Promise<void> {
    while (!this.isSettled) {
      if (this.timer !== undefined) this.now();
      await this.last;
    }
  }

  /** Draws a little later, together with what else changes until then. */
  soon(): void {
    this.timer ??= setTimeout(() => this.now(), EDIT_MS);
  }

  /** Draws, and gives up what was under way; what is quickly drawn is there when this returns. */
  now(): void {
    this.stop();
    const { slices, draw, subject, failed } = this.parts;
    const { turn } = this;
    const drawn = subject();
    this.isUnderWay = true;
    this.last = slices
      .inSlices(this.through(draw()), () => turn !== this.turn || subject() !== drawn)
      .catch(failed)
      .then(() => {
        if (turn === this.turn) this.isUnderWay = false;
      });
  }

  /** Gives up what is under way or to come. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.turn++;
    this.isUnderWay = false;
  }

  private *through(drawing: Steps<() => void>): Steps<void> {
    const show = yield* drawing;
    // Who is told that rows changed asks for them at once.
    this.isUnderWay = false;
    show();
  }
}
