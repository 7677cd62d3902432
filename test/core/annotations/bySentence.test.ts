import assert from 'node:assert/strict';
import { readArticle } from '../../../src/core/article/index.ts';
import { bySentence } from '../../../src/host/annotations/inPage/sentences.ts';

describe('going by sentences', () => {
  const source =
    '# Title\n\n**Mir:** One *two* three. Mr. Smith went.\n\nLast words.\n\n**Bob:** Why?\n\n**Mir:** Because.\n';
  const article = readArticle(source, 'markdown');
  const at = (words: string): number => source.indexOf(words);
  const go = (from: number, by: -1 | 0 | 1, extend = false, anchor = from): string | number | undefined => {
    const ends = bySentence(article, { anchor, focus: from }, by, extend);
    if (!ends) return undefined;
    return ends.anchor === ends.focus
      ? ends.focus
      : source.slice(Math.min(ends.anchor, ends.focus), Math.max(ends.anchor, ends.focus));
  };

  it('selects the one at the caret', () => {
    assert.equal(go(at('two'), 0), 'One *two* three.');
    assert.equal(go(at('Smith'), 0), 'Mr. Smith went.');
    assert.equal(go(at('itle'), 0), 'Title');
  });

  it('goes to the next, over the end of a paragraph', () => {
    assert.equal(go(at('two'), 1), at('Mr.'));
    assert.equal(go(at('Smith'), 1), at('Last'));
    assert.equal(go(at('Last'), 1), at('Why'));
    assert.equal(go(at('Because'), 1), undefined);
  });

  it('goes to the beginning of this one, then of the one before', () => {
    assert.equal(go(at('Smith'), -1), at('Mr.'));
    assert.equal(go(at('Mr.'), -1), at('One'));
    assert.equal(go(at('One'), -1), at('Title'));
    assert.equal(go(at('Title'), -1), undefined);
  });

  it('takes in whole sentences when it extends', () => {
    assert.equal(go(at('One'), 1, true), 'One *two* three.');
    assert.equal(go(at('three.') + 6, 1, true, at('One')), 'One *two* three. Mr. Smith went.');
    assert.equal(go(at('Smith'), -1, true), 'Mr. ');
  });

  it('finds nothing in an empty article', () => {
    const empty = readArticle('', 'markdown');
    for (const by of [-1, 0, 1] as const)
      assert.equal(bySentence(empty, { anchor: 0, focus: 0 }, by, false), undefined);
  });
});
