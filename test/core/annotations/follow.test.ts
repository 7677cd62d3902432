import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { follow } from '../../../src/core/annotations/index.ts';
import type { Placement } from '../../../src/core/annotations/model.ts';
import type { Replacement } from '../../../src/core/text/shiftOffset.ts';

const placed: Placement = { state: 'placed', span: { start: 10, end: 20 }, confidence: 1, reason: 'context' };

const after = (...replacements: [offset: number, length: number, inserted: number][]): Placement =>
  follow(
    placed,
    replacements.map(([offset, length, inserted]): Replacement => ({ offset, length, inserted })),
  );

function assertSpan(
  placement: Placement,
  start: number,
  end: number,
  state: Placement['state'] = 'placed',
): void {
  assert.equal(placement.state, state);
  assert.deepEqual('span' in placement && placement.span, { start, end });
}

describe('A passage that is followed', () => {
  it('shifts with what comes in and goes before it', () => {
    assertSpan(after([0, 0, 5]), 15, 25);
    assertSpan(after([2, 6, 1]), 5, 15);
    assertSpan(after([30, 2, 9]), 10, 20);
  });

  it('does not grow by what is typed at its ends', () => {
    assertSpan(after([10, 0, 3]), 13, 23);
    assertSpan(after([20, 0, 3]), 10, 20);
  });

  it('grows and shrinks by what is typed within', () => {
    assertSpan(after([15, 0, 3]), 10, 23, 'moved');
    assertSpan(after([15, 2, 0]), 10, 18, 'moved');
    assertSpan(after([10, 2, 1]), 10, 19, 'moved');
    assertSpan(after([18, 2, 4]), 10, 22, 'moved');
  });

  it('keeps what is left of it where an edit goes over an end', () => {
    assertSpan(after([5, 10, 2]), 7, 12, 'moved');
    assertSpan(after([15, 10, 2]), 10, 15, 'moved');
  });

  it('is an orphan where all of it went', () => {
    for (const change of [
      [10, 10, 0],
      [8, 20, 4],
      [10, 10, 10],
    ] as const)
      assert.deepEqual(after([...change]), { state: 'orphan', candidates: [], reason: 'gone' });
  });

  it('takes several replacements of one event, in whatever order', () => {
    assertSpan(after([25, 0, 9], [12, 1, 2], [0, 3, 0]), 7, 18, 'moved');
    assertSpan(after([0, 3, 0], [12, 1, 2], [25, 0, 9]), 7, 18, 'moved');
  });

  it('is placed where its words are the quote again', () => {
    const moved = follow(placed, [{ offset: 15, length: 0, inserted: 1 }], () => false);
    assert.equal(moved.state, 'moved');
    const back = follow(moved, [{ offset: 15, length: 1, inserted: 0 }], () => true);
    assertSpan(back, 10, 20);
  });

  it('takes its candidates along', () => {
    const candidates = [
      { span: { start: 5, end: 8 }, confidence: 0.5 },
      { span: { start: 30, end: 33 }, confidence: 0.4 },
    ];
    const ambiguous: Placement = { state: 'ambiguous', candidates, reason: 'several' };
    assert.deepEqual(follow(ambiguous, [{ offset: 4, length: 6, inserted: 0 }]), {
      state: 'ambiguous',
      candidates: [{ span: { start: 24, end: 27 }, confidence: 0.4 }],
      reason: 'several',
    });
  });
});
