import * as v from 'valibot';

/** One step that can be undone, and done again. Plain data: it outlasts the window. */
export interface Step {
  /** Names it to the reader: `Change colour`. */
  readonly label: string;
  /** Who knows how to undo it. */
  readonly kind: string;
  /** What they need for that, as JSON. */
  readonly data: string;
  /** When it was done: milliseconds since 1970. */
  readonly time: number;
}

/** What can be undone in one article, and done again; the newest last. */
export interface Stacks {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const NOTHING: Stacks = { done: [], undone: [] };

/** Steps of one article that are remembered. */
const MOST_STEPS = 100;
/** Articles, and characters of data in all, that outlast the window. */
const MOST_ARTICLES = 50;
const MOST_STORED = 300_000;

/** A new step: what was undone before can't be done again. */
export function pushed({ done }: Stacks, step: Step): Stacks {
  return { done: [...done, step].slice(-MOST_STEPS), undone: [] };
}

const step = v.object({ label: v.string(), kind: v.string(), data: v.string(), time: v.number() });
const stored = v.array(v.object({ article: v.string(), done: v.array(step), undone: v.array(step) }));

/** The steps of each article, the one used last behind all others, as they were stored. */
export function readStacks(value: unknown): Map<string, Stacks> {
  const read = v.safeParse(stored, value);
  return new Map(read.success ? read.output.map(({ article, ...stacks }) => [article, stacks]) : []);
}

/** What of all articles' steps is worth storing: the newest, of each article without a gap, until there are enough. */
export function storedStacks(all: ReadonlyMap<string, Stacks>): v.InferOutput<typeof stored> {
  let room = MOST_STORED;
  const fitting = (steps: readonly Step[]): Step[] => {
    const kept: Step[] = [];
    for (const each of [...steps].reverse()) {
      room -= each.data.length + each.label.length;
      if (room < 0) break;
      kept.unshift(each);
    }
    return kept;
  };
  const articles = [...all].slice(-MOST_ARTICLES).reverse();
  const kept = articles.map(([article, { done, undone }]) => ({
    article,
    done: fitting(done),
    undone: fitting(undone),
  }));
  return kept.filter(({ done, undone }) => done.length + undone.length > 0).reverse();
}
