import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256, sha256InSteps } from '../../../src/core/annotations/sha256.ts';

describe('SHA-256', () => {
  // The examples of FIPS 180-2, appendix B.
  for (const [name, text, wanted] of [
    ['one block', 'abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'two blocks',
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'a long message',
      'a'.repeat(1_000_000),
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    ],
    ['nothing', '', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ] as const)
    it(`is that of ${name}`, () => assert.equal(sha256(text), wanted));

  it('is that of any text as UTF-8, whatever its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }), (unit) => {
        const wanted = createHash('sha256').update(new TextEncoder().encode(unit)).digest('hex');
        assert.equal(sha256(unit), wanted);
      }),
    );
    for (let length = 0; length < 200; length += 1) {
      const text = 'ü😀x'.repeat(50).slice(0, length);
      assert.equal(sha256(text), createHash('sha256').update(new TextEncoder().encode(text)).digest('hex'));
    }
  });

  it('gives the thread back on the way', () => {
    const steps = sha256InSteps('x'.repeat(1_000_000));
    assert.equal(steps.next().done, false);
  });
});
