import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ModelError } from '../../../../src/core/entities/tagger/index.ts';
import { LABELS } from '../../../../src/core/entities/tagger/labels.ts';
import { decodeModel, encodeModel, type ModelData } from '../../../../src/core/entities/tagger/model.ts';

/** Plain objects, as the decoder makes. */
const WHOLE = { noNullPrototype: true } as const;

const ascending = fc
  .uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 40 })
  .map((keys) => Int32Array.from(keys.sort((a, b) => (a >>> 0) - (b >>> 0))));

const pass = ascending.chain((keys) =>
  fc.record(
    {
      keys: fc.constant(keys),
      weights: fc.int8Array({ minLength: keys.length * LABELS, maxLength: keys.length * LABELS }),
      moves: fc.int16Array({ minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
    },
    WHOLE,
  ),
);

const model: fc.Arbitrary<ModelData> = fc.tuple(ascending, ascending).chain(([words, phrases]) => {
  const column = (count: number) => ({ minLength: count, maxLength: count });
  return fc.record(
    {
      lexicon: fc.record(
        {
          words: fc.constant(words),
          fine: fc.uint16Array(column(words.length)),
          coarse: fc.uint16Array(column(words.length)),
          bits: fc.uint16Array(column(words.length)),
          lists: fc.uint8Array(column(words.length)),
          reach: fc.uint8Array(column(words.length)),
          phrases: fc.constant(phrases),
          phraseLists: fc.uint8Array(column(phrases.length)),
        },
        WHOLE,
      ),
      passes: fc.array(pass, { minLength: 1, maxLength: 2 }),
    },
    WHOLE,
  );
});

describe('the model file', () => {
  it('holds what was written', () => {
    fc.assert(fc.property(model, (data) => assert.deepEqual(decodeModel(encodeModel(data)), data)));
  });

  it('is refused, and said to be damaged or cut off, when any byte differs or is missing', () => {
    const damage = fc.tuple(model, fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(damage, ([data, at, change]) => {
        const bytes = encodeModel(data);
        assert.throws(() => decodeModel(bytes.slice(0, at % bytes.length)), ModelError);
        const changed = bytes.slice();
        changed[at % bytes.length]! ^= change;
        assert.throws(() => decodeModel(changed), ModelError);
      }),
    );
  });

  it('is not anything else', () => {
    assert.throws(() => decodeModel(new Uint8Array()), /too short/);
    assert.throws(
      () => decodeModel(new TextEncoder().encode('<!doctype html><title>Not found</title>')),
      /no model/,
    );
  });
});
