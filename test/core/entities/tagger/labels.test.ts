import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  BEGINS,
  ENDS,
  FOLLOWS,
  KINDS,
  LABELS,
  labelsOf,
  spansOf,
} from '../../../../src/core/entities/tagger/labels.ts';

describe('labels', () => {
  it('spell the names that they were made from', () => {
    const names = fc.array(
      fc.record({
        kind: fc.nat(KINDS.length - 1),
        length: fc.integer({ min: 1, max: 5 }),
        gap: fc.nat(2),
      }),
    );
    fc.assert(
      fc.property(names, (wanted) => {
        const labels: number[] = [];
        const spans = wanted.map(({ kind, length, gap }) => {
          labels.push(...new Array<number>(gap).fill(0), ...labelsOf(kind, length));
          return { start: labels.length - length, end: labels.length, kind };
        });
        assert.deepEqual(spansOf(labels), spans);
        for (let index = 0; index + 1 < labels.length; index += 1)
          assert.equal(FOLLOWS[labels[index]! * LABELS + labels[index + 1]!], 1);
        if (labels.length > 0) {
          assert.ok(labels[0] === 0 || BEGINS[labels[0]!] === 1);
          assert.equal(ENDS[labels.at(-1)!], 1);
        }
      }),
    );
  });

  it('do not go on with a name of another kind, or with one that is over', () => {
    const [begin, end] = labelsOf(0, 2) as [number, number];
    const [other] = labelsOf(1, 2) as [number];
    assert.equal(FOLLOWS[other * LABELS + end], 0);
    assert.equal(FOLLOWS[end * LABELS + end], 0);
    assert.equal(FOLLOWS[begin * LABELS], 0);
  });
});
