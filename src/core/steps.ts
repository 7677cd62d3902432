/**
 * Work cut into steps of a few milliseconds each, so that whoever does it can give the thread back between them.
 *
 * @typeParam Result - what the last step returns
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Takes all the steps at once, whatever they give on the way. */
export function finish<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Goes through a list with a pause after every `size` of its items. */
export function* paced<Item>(
  items: Iterable<Item>,
  size: number,
  visit: (item: Item, index: number) => void,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    visit(item, index);
    index += 1;
    if (index % size === 0) yield;
  }
}
