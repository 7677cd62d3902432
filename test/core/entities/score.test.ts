import assert from 'node:assert/strict';
import { scoreBCubed, scoreMarks } from './score.ts';

const mark = (start: number, end: number, type = 'ORG') => ({ start, end, type });
const joined = (clusters: Readonly<Record<string, readonly number[]>>) =>
  Object.entries(clusters).flatMap(([entity, starts]) =>
    starts.map((start) => ({ start, end: start + 1, entity })),
  );
const near = (actual: number, wanted: number) => assert.ok(Math.abs(actual - wanted) < 1e-9, `${actual}`);

describe('scores of marks', () => {
  it('wants both borders and the type', () => {
    const gold = [mark(0, 4), mark(5, 9), mark(10, 12)];
    const { precision, recall, f1 } = scoreMarks(gold, [
      mark(0, 4),
      mark(5, 8),
      mark(10, 12, 'GPE'),
      mark(20, 21),
    ]);
    near(precision, 1 / 4);
    near(recall, 1 / 3);
    near(f1, 2 / 7);
  });

  it('counts what is said twice once', () => {
    assert.deepEqual(scoreMarks([mark(0, 4)], [mark(0, 4), mark(0, 4)]), { precision: 1, recall: 1, f1: 1 });
  });

  it('finds nothing where nothing is, and nothing where something is', () => {
    assert.equal(scoreMarks([], []).f1, 1);
    assert.equal(scoreMarks([mark(0, 1)], []).f1, 0);
    assert.equal(scoreMarks([], [mark(0, 1)]).f1, 0);
  });
});

describe('B-cubed', () => {
  it('is 1 for the same entities, whatever they are called', () => {
    const score = scoreBCubed(joined({ a: [1, 2, 3], b: [4] }), joined({ x: [4], y: [3, 1, 2] }));
    assert.deepEqual(score, { precision: 1, recall: 1, f1: 1 });
  });

  it('scores the example of Bagga and Baldwin', () => {
    // Truth {1-5} {6 7} {8-c}; the answer joins the last two, or the first and the last.
    const truth = joined({ a: [1, 2, 3, 4, 5], b: [6, 7], c: [8, 9, 10, 11, 12] });
    const one = scoreBCubed(truth, joined({ a: [1, 2, 3, 4, 5], b: [6, 7, 8, 9, 10, 11, 12] }));
    near(one.precision, 16 / 21);
    near(one.recall, 1);
    const other = scoreBCubed(truth, joined({ a: [1, 2, 3, 4, 5, 8, 9, 10, 11, 12], b: [6, 7] }));
    near(other.precision, 7 / 12);
    near(other.recall, 1);
  });

  it('counts a name that only one side has', () => {
    const { precision, recall } = scoreBCubed(joined({ a: [1, 2] }), joined({ a: [1, 3] }));
    near(precision, 1 / 4);
    near(recall, 1 / 4);
  });
});
