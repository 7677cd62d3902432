import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerpt, plain } from '../../../src/host/views/tree/excerpt.ts';

describe('excerpt', () => {
  it('ends at a word, with an ellipsis where more follows', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    assert.equal(excerpt(words, 0, words.length, 20), 'one two three four…');
    assert.equal(excerpt(words, 0, 7), 'one two');
    assert.equal(excerpt('Yes, indeed, gentlemen.', 0, 23, 12), 'Yes, indeed…');
  });

  it('takes what is between the offsets', () => {
    assert.equal(excerpt('Mir: Yes. Helf: No.', 5, 9), 'Yes.');
  });

  it('leaves markup, escapes, line breaks and invisible characters out', () => {
    assert.equal(plain('**Bold** and *italic*, __both__ and _one_'), 'Bold and italic, both and one');
    assert.equal(plain('a [link](https://example.org/a_(b)) and ![picture](x.png)'), 'a link and picture');
    assert.equal(plain('\\*stars\\* stay, snake_case too'), '*stars* stay, snake_case too');
    assert.equal(plain('two\r\nlines <b>here</b>'), 'two lines here');
    assert.equal(plain('a\u202eb\u200bc\u00ad'), 'abc');
    assert.equal(plain('“[t]here was no” 2 < 3'), '“[t]here was no” 2 < 3');
  });

  it('never shows half a character and never grows past its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const cut = excerpt(text, 0, text.length, 10);
        assert.ok(cut.length <= 11);
        assert.doesNotMatch(cut, /[\ud800-\udbff](?![\udc00-\udfff])/);
      }),
    );
  });
});
