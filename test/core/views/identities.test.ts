import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finish } from '../../../src/core/steps.ts';
import { distinct, identify, type Identities } from '../../../src/host/views/tree/identities.ts';

const identifyAll = (keys: readonly string[], before?: Identities): Identities =>
  finish(identify(keys, before));

describe('identities', () => {
  const before = identifyAll(['a', 'b', 'c']);

  it('keep their ids when something is put before them or taken away', () => {
    assert.deepEqual(identifyAll(['x', 'a', 'b', 'c'], before).ids, ['x', 'a', 'b', 'c']);
    assert.deepEqual(identifyAll(['a', 'c'], before).ids, ['a', 'c']);
  });

  it('keep their ids when they are reworded in place', () => {
    const once = identifyAll(['a', 'b!', 'c'], before);
    assert.deepEqual(once.ids, ['a', 'b', 'c']);
    assert.deepEqual(identifyAll(['a', 'b!?', 'c'], once).ids, ['a', 'b', 'c']);
    assert.deepEqual(identifyAll(['z', 'b', 'c'], before).ids, ['a', 'b', 'c']);
  });

  it('keep their ids when they change places', () => {
    assert.deepEqual(identifyAll(['c', 'a', 'b'], before).ids, ['c', 'a', 'b']);
  });

  it('are told apart when their keys are alike', () => {
    assert.deepEqual(distinct(['a', 'a', 'b', 'a']), ['a', 'a#2', 'b', 'a#3']);
  });

  it('never share an id, whatever the edits', () => {
    const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 6 }), (versions) => {
        let known = identifyAll([]);
        for (const version of versions) {
          known = identifyAll(distinct(version), known);
          assert.equal(new Set(known.ids).size, version.length);
        }
      }),
    );
  });
});
