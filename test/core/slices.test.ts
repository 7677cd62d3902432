import assert from 'node:assert/strict';
import { inSlices, pause } from '../../src/host/slices.ts';
import type { Steps } from '../../src/core/steps.ts';

/** Holds the thread for some milliseconds. */
function hold(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

function* work(steps: number, milliseconds: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    hold(milliseconds);
    yield;
  }
  return 'done';
}

describe('work in slices', () => {
  it('is done at once where it is short', async () => {
    const doneAtOnce = async (): Promise<boolean> => {
      await pause();
      let steps = 0;
      const counted = function* (): Steps<void> {
        for (; steps < 3; steps++) yield;
      };
      const working = inSlices(counted());
      const atOnce = steps === 3;
      await working;
      return atOnce;
    };
    // A machine that is busy may take the processor away for as long as a slice lasts: not five times in a row.
    const tries: boolean[] = [];
    while (tries.length < 5 && !tries.includes(true)) tries.push(await doneAtOnce());
    assert.ok(tries.includes(true));
  });

  it('lets others in, however many work at the same time', async () => {
    let turns = 0;
    let over = false;
    const count = (): void => {
      turns++;
      if (!over) setTimeout(count, 0);
    };
    setTimeout(count, 0);
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => inSlices(work(30, 2)))), Array(4).fill('done'));
    over = true;
    // 240 ms of work in turns of some 14: were each of the four to take a turn of its own at once, there would be five.
    assert.ok(turns >= 10, `${turns} turns`);
  });

  it('stops when it is not wanted any more', async () => {
    let wanted = true;
    const working = inSlices(work(1000, 5), () => !wanted);
    await pause();
    wanted = false;
    assert.equal(await working, undefined);
  });

  it('fails where a step fails', async () => {
    const failing = function* (): Steps<void> {
      yield;
      throw new Error('no');
    };
    await assert.rejects(inSlices(failing()), /no/);
  });
});
