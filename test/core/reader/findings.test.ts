import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../src/core/article/model.ts';
import type { Mark } from '../../../src/core/render/index.ts';
import { Findings } from '../../../src/host/entities/findings.ts';

const passage = (start: number, end: number, ...starts: number[]): Span & { marks: Mark[] } => ({
  start,
  end,
  marks: starts.map((at) => ({ start: at, end: at + 3, type: 'ORG' })),
});
const all = (findings: Findings): readonly Mark[] => findings.marksIn({ start: 0, end: Infinity });
const starts = (findings: Findings): number[] => all(findings).map(({ start }) => start);

describe('findings', () => {
  it('gather passage by passage, in source order, whatever the order of passages', () => {
    const findings = Findings.NONE.withPassage(passage(40, 80, 40, 60)).withPassage(passage(0, 40, 5));
    assert.deepEqual(starts(findings), [5, 40, 60]);
  });

  it('of a passage looked at again take the place of those before', () => {
    const findings = Findings.NONE.withPassage(passage(0, 80, 5, 20, 50));
    assert.deepEqual(starts(findings.withPassage(passage(10, 40, 22))), [5, 22, 50]);
  });

  it('are given for a passage', () => {
    const findings = Findings.NONE.withPassage(passage(0, 80, 5, 20, 50));
    assert.deepEqual(
      findings.marksIn({ start: 20, end: 50 }).map(({ start }) => start),
      [20],
    );
  });

  it('are counted by type, those that an edit touched no more', () => {
    const marks: Mark[] = (['ORG', 'GPE', 'ORG', 'DATE'] as const).map((type, nth) => {
      return { start: nth * 10, end: nth * 10 + 3, type };
    });
    const more = passage(40, 80, 40, 60);
    const findings = Findings.NONE.withPassage({ start: 0, end: 40, marks }).withPassage(more);
    assert.deepEqual(
      [...findings.counts()],
      [
        ['ORG', 4],
        ['GPE', 1],
        ['DATE', 1],
      ],
    );
    const edited = findings.shifted([[{ offset: 11, length: 1, inserted: 0 }]]);
    assert.deepEqual([...edited.counts().keys()], ['ORG', 'DATE']);
    assert.equal(Findings.NONE.counts().size, 0);
  });

  it('move with edits, and are forgotten where an edit touches them', () => {
    const findings = Findings.NONE.withPassage(passage(0, 80, 5, 20, 50));
    assert.deepEqual(starts(findings.shifted([[{ offset: 10, length: 0, inserted: 4 }]])), [5, 24, 54]);
    assert.deepEqual(starts(findings.shifted([[{ offset: 23, length: 0, inserted: 1 }]])), [5, 51]);
    assert.deepEqual(starts(findings.shifted([[{ offset: 0, length: 30, inserted: 2 }]])), [22]);
  });

  it('still mark the same words after any edit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ISIS', 'of', 'Doha', 'the'), { minLength: 1, maxLength: 12 }),
        fc.nat(60),
        fc.nat(8),
        fc.string({ maxLength: 5 }),
        (words, at, length, put) => {
          const source = words.join(' ');
          const marks = [...source.matchAll(/ISIS|Doha/g)].map(({ index }) => {
            return { start: index, end: index + 4, type: 'ORG' as const };
          });
          const findings = Findings.NONE.withPassage({ start: 0, end: source.length, marks });
          const from = Math.min(at, source.length);
          const to = Math.min(from + length, source.length);
          const edited = source.slice(0, from) + put + source.slice(to);
          const after = findings.shifted([[{ offset: from, length: to - from, inserted: put.length }]]);
          for (const { start, end } of all(after)) assert.match(edited.slice(start, end), /^(ISIS|Doha)$/);
        },
      ),
    );
  });

  it('are those of the passages that came last, through any edits', () => {
    const step = fc.record({
      start: fc.nat(90),
      length: fc.nat(40),
      at: fc.nat(90),
      cut: fc.nat(9),
      put: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        let findings = Findings.NONE;
        let expected: Span[] = [];
        for (const { start, length, at, cut, put } of steps) {
          const end = start + length;
          const begins = Array.from({ length: Math.floor(length / 5) }, (_, nth) => start + nth * 5);
          findings = findings.withPassage(passage(start, end, ...begins));
          expected = expected.filter((mark) => mark.start < start || mark.start >= end);
          expected.push(...begins.map((begin) => ({ start: begin, end: begin + 3 })));
          findings = findings.shifted([[{ offset: at, length: cut, inserted: put }]]);
          expected = expected
            .filter((mark) => at > mark.end || at + cut < mark.start)
            .map((mark) =>
              mark.start < at ? mark : { start: mark.start + put - cut, end: mark.end + put - cut },
            )
            .sort((a, b) => a.start - b.start);
        }
        assert.deepEqual(
          all(findings).map(({ start, end }) => ({ start, end })),
          expected,
        );
      }),
      { numRuns: 500 },
    );
  });
});
