import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import type { Span, Statement } from '../../../src/core/article/model.ts';
import { Attention } from '../../../src/host/session/attention.ts';
import { shiftOffset } from '../../../src/core/text/shiftOffset.ts';

const LONG = 'Nobody knows that yet. '.repeat(10).trim();
const ENDLESS = 'We will have to wait for it. '.repeat(100).trim();
const SOURCE = `A title

Why did it happen?

Mir: It had to.

How did it happen?

Helf: ${LONG}

And what now?

Mir: ${ENDLESS}
`;
const article = readArticle(SOURCE, 'text');
const ALL: Span = { start: 0, end: SOURCE.length };

function statement(index: number): Statement {
  const found = article.statements[index];
  assert.ok(found);
  return found;
}
const spanOf = (index: number): Span => ({ start: statement(index).start, end: statement(index).end });

describe('what a reader has looked at', () => {
  let attention: Attention;
  beforeEach(() => (attention = new Attention()));

  const look = (view: Span, now: number, rested = true): void => attention.look(article, view, rested, now);
  const read = (now: number): number[] => attention.read(article, now);
  const wait = (): number | undefined => attention.wait(article, () => true);

  it('is read after a time in proportion to its words, within bounds', () => {
    look(ALL, 500);
    assert.deepEqual(read(1_499), []);
    assert.deepEqual(read(1_500), [0]);
    assert.deepEqual(read(4_499), [0]);
    assert.deepEqual(read(4_500), [0, 1]);
    assert.deepEqual(read(10_499), [0, 1]);
    assert.deepEqual(read(10_500), [0, 1, 2]);
  });

  it('tells when to ask again', () => {
    assert.equal(wait(), undefined);
    look(ALL, 500);
    assert.equal(wait(), 1_000);
    assert.equal(
      attention.wait(article, (index) => index === 1),
      4_000,
    );
    assert.equal(
      attention.wait(article, () => false),
      undefined,
    );
  });

  it('has to have stood still, all of it', () => {
    const { start, end } = spanOf(2);
    const middle = (start + end) >> 1;
    look(ALL, 0, false);
    assert.deepEqual(read(60_000), []);
    assert.equal(wait(), undefined);
    look({ start, end: middle }, 60_000);
    assert.deepEqual(read(61_000), []);
    look({ start: middle, end }, 61_000);
    assert.deepEqual(read(61_000), [2]);
  });

  it('takes its time in several views together, and none while it is out of sight', () => {
    look(spanOf(1), 0);
    look(spanOf(2), 2_000);
    look(spanOf(1), 9_000);
    assert.deepEqual(read(10_999), []);
    assert.deepEqual(read(11_000), [1]);
  });

  it('takes no time while the article is hidden', () => {
    look(spanOf(1), 0);
    attention.lookAway(article, 3_000);
    assert.deepEqual(read(60_000), []);
    assert.equal(wait(), undefined);
    look(spanOf(1), 60_000);
    assert.deepEqual(read(60_999), []);
    assert.deepEqual(read(61_000), [1]);
  });

  it('stays with the text over an edit', () => {
    const put = 'A preface.\n\n';
    const edited = readArticle(put + SOURCE, 'text');
    look(spanOf(1), 0);
    attention.read(article, 3_999);
    attention.shift((offset) => shiftOffset(offset, [{ offset: 0, length: 0, inserted: put.length }]));
    assert.equal(
      attention.wait(edited, () => true),
      1,
    );
    assert.deepEqual(attention.read(edited, 4_000), [1]);
  });

  describe('and marks unread', () => {
    beforeEach(() => {
      look(ALL, 0);
      assert.deepEqual(read(20_000), [0, 1, 2]);
      attention.forget(statement(1));
    });

    it('does not count while it stays in view', () => {
      look(ALL, 21_000);
      look({ start: statement(1).end - 5, end: SOURCE.length }, 22_000);
      look(ALL, 23_000);
      assert.deepEqual(read(90_000), [0, 2]);
    });

    it('counts anew once it has left the view and come back', () => {
      look(spanOf(2), 21_000);
      look({ start: 0, end: statement(1).end - 5 }, 30_000);
      assert.deepEqual(read(40_000), [0]);
      look(ALL, 40_000);
      assert.deepEqual(read(40_000), [0, 1, 2]);
    });

    it('counts anew once the article has been hidden', () => {
      attention.lookAway(article, 21_000);
      look(ALL, 30_000);
      assert.deepEqual(read(33_999), [0, 2]);
      assert.deepEqual(read(34_000), [0, 1, 2]);
    });

    it('counts at once what was out of view then', () => {
      look(spanOf(0), 21_000);
      attention.forget(statement(2));
      look(ALL, 22_000);
      assert.deepEqual(read(31_999), [0, 1]);
      assert.deepEqual(read(32_000), [0, 1, 2]);
    });
  });
});
