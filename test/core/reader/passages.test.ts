import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../src/core/article/index.ts';
import { excerptOf } from '../../../src/core/article/excerpt.ts';
import { begin, end, glance, next, type MarkedPassage } from '../../../src/host/entities/feature.ts';

describe('passages with their marks', () => {
  it('come from where the reader is, then once more from the start to the end with figures', () => {
    const source = 'In 2020, 93 people died, and 7 percent of 2 million fled.\n\n'.repeat(600);
    begin(1, source, 'text', source.length >> 1);
    const passages: MarkedPassage[] = [];
    for (let passage = next(1); passage; passage = next(1)) passages.push(passage);
    const first = passages[0]!;
    assert.ok(first.start <= source.length >> 1 && first.end > source.length >> 1);
    const again = passages.findLastIndex(({ start }) => start === 0);
    const joined = passages.slice(again);
    assert.ok(joined.length > 2, `${joined.length} passages`);
    assert.equal(joined.at(-1)!.end, source.length);
    for (const [at, { start, end: behind, marks }] of joined.entries()) {
      assert.equal(start, joined[at - 1]?.end ?? 0);
      assert.ok(marks.length <= 500);
      for (const mark of marks) assert.ok(mark.start >= start && mark.end <= behind);
    }
    const found = passages
      .slice(0, again)
      .flatMap(({ marks }) => marks)
      .sort((a, b) => a.start - b.start);
    assert.ok(found.length > 1000);
    assert.deepEqual(
      joined.flatMap(({ marks }) => marks),
      found,
    );
    assert.throws(() => next(1), RangeError);
  });

  it('are the same at a glance, in Markdown with labels, links and code', () => {
    const source = readFileSync(new URL('../../fixtures/articles/peace-process.md', import.meta.url), 'utf8');
    const article = readArticle(source, 'markdown');
    begin(3, source, 'markdown', 0);
    const whole = next(3)!.marks;
    assert.ok(whole.length > 5);
    for (const [from, to] of [
      [0, 9],
      [4, 12],
      [7, 8],
      [10, article.blocks.length],
    ] as const) {
      const { article: excerpt, offset } = excerptOf(article, from, to);
      const { start, end: behind, marks } = glance(excerpt, offset);
      assert.equal(start, article.blocks[from]!.start);
      assert.equal(behind, article.blocks[to - 1]!.end);
      assert.deepEqual(
        marks,
        whole.filter((mark) => mark.start >= start && mark.start < behind),
      );
    }
  });

  it('stop when nobody wants them any more', () => {
    begin(2, 'In 2020, 93 people died.', 'text', 0);
    end(2);
    assert.throws(() => next(2), RangeError);
  });
});
