import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../src/core/article/model.ts';
import { finish } from '../../../src/core/steps.ts';
import { carried, commonRuns } from '../../../src/host/annotations/carry.ts';

const LINES = Array.from({ length: 40 }, (_, at) => `Line ${at} says that ${at * 7} of them came.`);
const edit = fc.record({
  at: fc.nat(),
  length: fc.nat(60),
  by: fc.constantFrom('', 'x', '\n', 'a new line\n'),
});

/** A text after an edit, and where each of its units stood in the first text; -1 for what is new. */
interface Edited {
  readonly text: string;
  readonly origin: readonly number[];
}

function edited(
  { text, origin }: Edited,
  { at, length, by }: { at: number; length: number; by: string },
): Edited {
  const from = at % (text.length + 1);
  const added = Array.from(by, () => -1);
  return {
    text: text.slice(0, from) + by + text.slice(from + length),
    origin: [...origin.slice(0, from), ...added, ...origin.slice(from + length)],
  };
}

describe('places carried over from the text before', () => {
  it('are where the very units went that stood there', () => {
    const before = LINES.join('\n');
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (edits, at, size) => {
          const first: Edited = { text: before, origin: Array.from(before, (_, index) => index) };
          const { text, origin } = edits.reduce(edited, first);
          const start = at % (before.length - size);
          const found = carried({ start, end: start + size }, finish(commonRuns(before, text)), before);
          if (!found) return;
          assert.equal(text.slice(found.start, found.end), before.slice(start, start + size));
          assert.equal(origin[found.start], start);
          assert.equal(origin[found.end - 1], start + size - 1);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const carry = (before: string, after: string, words: string): string | undefined => {
    const start = before.indexOf(words);
    const span: Span = { start, end: start + words.length };
    const found = carried(span, finish(commonRuns(before, after)), before);
    return found && after.slice(found.start - 2, found.end);
  };

  it('are found between edits at both ends and in the middle, and behind lines that were moved', () => {
    const before = LINES.join('\n');
    const after = ['A new beginning.', ...LINES.slice(3, 20), 'In between.', ...LINES.slice(20, 36)].join(
      '\n',
    );
    for (const at of [5, 19, 22, 30])
      assert.match(carry(before, after, `${at} says`) ?? '', /^e \d+ says$|^\d+ says$/u);
    assert.equal(carry(before, after, LINES[1] ?? ''), undefined);
    const moved = [...LINES.slice(10), ...LINES.slice(0, 10)].join('\n');
    assert.ok(carry(before, moved, 'Line 30 says'));
  });

  it('are given up right beside an edit', () => {
    const before = 'The ministry says that nobody paid for it, and nobody will.';
    assert.equal(carry(before, before.replace('paid', 'came'), 'nobody'), undefined);
    assert.equal(carry(before, before.replace(' for', ' at all for'), 'paid'), undefined);
  });

  it('are none in a text that has nothing in common', () => {
    assert.equal(carry('One line.\nAnother line.', '', 'Another'), undefined);
    assert.equal(carry('One line.\nAnother line.', 'xyz\nabc', 'Another'), undefined);
  });
});
