import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anonymousName, authorFileName } from '../../../src/core/records/index.ts';

describe('the file of an author', () => {
  for (const [name, file] of [
    ['Anna Müller', 'anna-muller.jsonl'],
    ['ANNA  MU\u0308LLER', 'anna-muller.jsonl'],
    ['../../etc/passwd', 'etc-passwd.jsonl'],
    ['C:\\Users\\x', 'c-users-x.jsonl'],
    ['.hidden', 'hidden.jsonl'],
    ['con', 'reader-con.jsonl'],
    ['COM1', 'reader-com1.jsonl'],
    ['李伟', '李伟.jsonl'],
    ['', undefined],
    [' ../.. ', undefined],
    ['😀', undefined],
  ] as const) {
    it(`of “${name}” is ${file ?? 'none'}`, () => {
      assert.equal(authorFileName(name), file);
    });
  }

  it('is a name in one folder, whatever the author is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const file = authorFileName(name);
        if (file === undefined) return;
        assert.match(file, /^[\p{L}\p{N}\p{M}-]+\.jsonl$/u);
        assert.ok(!file.startsWith('-') && new TextEncoder().encode(file).length <= 255, file);
        assert.equal(authorFileName(file.slice(0, -'.jsonl'.length)), file);
      }),
      { numRuns: 1000 },
    );
  });

  it('has a name for who gave none: the same each time, another for another', () => {
    assert.match(anonymousName('a'), /^reader-[0-9a-f]{8}$/u);
    assert.equal(anonymousName('a'), anonymousName('a'));
    assert.notEqual(anonymousName('a'), anonymousName('b'));
    assert.equal(authorFileName(anonymousName('a')), `${anonymousName('a')}.jsonl`);
  });
});
