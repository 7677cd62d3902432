import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readArticle } from '../../../src/core/article/index.ts';
import { finish } from '../../../src/core/steps.ts';
import { renamedKeys, statementKeys } from '../../../src/host/session/readState.ts';
import { SeenSpans } from '../../../src/host/session/seenSpans.ts';
import { shiftOffset } from '../../../src/core/text/shiftOffset.ts';

const ARTICLE = `A title
Why did it happen?
Mir: One thing that matters here.
More of it.
How did it happen?
Helf: Another thing that matters.
And why now?
Mir: One thing that matters here.
`;

describe('offsets over edits', () => {
  it('stay with their character', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.nat(40),
        fc.nat(10),
        fc.string({ maxLength: 6 }),
        (text, at, length, put) => {
          const from = Math.min(at, text.length);
          const to = Math.min(from + length, text.length);
          const edited = text.slice(0, from) + put + text.slice(to);
          const replacements = [{ offset: from, length: to - from, inserted: put.length }];
          for (let offset = 0; offset < text.length; offset++) {
            const moved = shiftOffset(offset, replacements);
            if (offset < from || offset >= to) assert.equal(edited[moved], text[offset]);
            else assert.equal(moved, from);
          }
        },
      ),
    );
  });

  it('follow several replacements at once, the later first', () => {
    const replacements = [
      { offset: 20, length: 0, inserted: 5 },
      { offset: 3, length: 2, inserted: 0 },
    ];
    assert.equal(shiftOffset(2, replacements), 2);
    assert.equal(shiftOffset(10, replacements), 8);
    assert.equal(shiftOffset(25, replacements), 28);
  });
});

describe('what was seen', () => {
  it('covers what its parts cover together', () => {
    const seen = new SeenSpans();
    seen.add(0, 10);
    seen.add(20, 30);
    assert.equal(seen.covers(5, 25), false);
    seen.add(8, 22);
    assert.equal(seen.covers(0, 30), true);
    assert.equal(seen.covers(0, 31), false);
  });

  it('no longer covers what was taken out', () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(spans, fc.nat(60), fc.nat(20), (pairs, start, length) => {
        const [whole, cut] = [new SeenSpans(), new SeenSpans()];
        for (const [from, size] of pairs) for (const each of [whole, cut]) each.add(from, from + size);
        cut.remove(start, start + length);
        for (let at = 0; at < 80; at++) {
          const out = at >= start && at < start + length;
          assert.equal(cut.covers(at, at + 1), !out && whole.covers(at, at + 1));
        }
      }),
    );
  });

  it('is the same whatever the order', () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const [one, other] = [new SeenSpans(), new SeenSpans()];
        for (const [from, length] of pairs) one.add(from, from + length);
        for (const [from, length] of [...pairs].reverse()) other.add(from, from + length);
        for (let at = 0; at < 70; at++) {
          const inside = pairs.some(([from, length]) => at >= from && at < from + length);
          assert.equal(one.covers(at, at + 1), inside);
          assert.equal(other.covers(at, at + 1), inside);
        }
      }),
    );
  });
});

describe('names of statements', () => {
  it('tell apart statements that begin alike', () => {
    const keys = statementKeys(readArticle(ARTICLE, 'text'));
    assert.equal(keys.length, 3);
    assert.equal(new Set(keys).size, 3);
  });

  it('stay when text is added elsewhere', () => {
    const before = statementKeys(readArticle(ARTICLE, 'text'));
    const after = statementKeys(
      readArticle(ARTICLE.replace('A title\n', 'A title\nA preface that is new.\n'), 'text'),
    );
    assert.deepEqual(after, before);
  });
});

describe('what has been read', () => {
  const before = readArticle(ARTICLE, 'text');
  const keys = statementKeys(before);
  const edit = (find: string, put: string): string[] => {
    const offset = ARTICLE.indexOf(find);
    const after = readArticle(ARTICLE.replace(find, put), 'text');
    const changes = [[{ offset, length: find.length, inserted: put.length }]];
    const renamed = finish(renamedKeys(before, after, changes));
    const now = renamed.get(keys[1] ?? '');
    return now === undefined ? [] : [now];
  };

  it('stays read while its beginning is edited', () => {
    assert.deepEqual(edit('Another', 'Some other'), ['Helf|Some other thing that matters.']);
  });

  it('stays read when its speaker is written in full', () => {
    assert.deepEqual(edit('Helf:', 'Greta Helf:'), ['Greta Helf|Another thing that matters.']);
  });

  it('does not spread to what had not been read', () => {
    assert.deepEqual(edit('One thing', 'No thing'), []);
  });
});
