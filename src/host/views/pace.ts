import type { Slices } from '../slices.ts';

/** Rows made in one go. */
const AT_ONCE = 200;

/**
 * Lets long lists be made a few rows at a time: the editor asks for all rows of a list in one go, and waits for each.
 */
export class Pace {
  private asked = 0;
  private gate: Promise<void> | undefined;

  constructor(private readonly slices: Pick<Slices, 'pause'>) {}

  /** Makes a row now, or when its turn has come. */
  take<Row>(make: () => Row): Row | Promise<Row> {
    if (this.asked === 0) this.endWithTurn();
    this.asked++;
    if (this.asked % AT_ONCE === 0)
      this.gate = (this.gate ?? Promise.resolve()).then(() => this.slices.pause());
    return this.gate ? this.gate.then(make) : make();
  }

  /** What is asked for in another turn of the thread begins anew. */
  private endWithTurn(): void {
    setTimeout(() => {
      this.asked = 0;
      this.gate = undefined;
    }, 0);
  }
}
