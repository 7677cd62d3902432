import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HEADER, readLine, writeLine } from '../../../../src/core/knowledge/workspace/lines.ts';
import { article, entity, someArticle } from './support.ts';

describe('lines of the workspace index', () => {
  it('give back what they were made of, whatever it is', () => {
    fc.assert(
      fc.property(someArticle, fc.string({ unit: 'binary' }), (one, uri) => {
        for (const entry of [one, { gone: uri }]) {
          const line = writeLine(entry);
          assert.ok(!/[\r\n]/.test(line));
          assert.deepEqual(readLine(line), entry);
        }
      }),
    );
  });

  it('count only whole and untouched', () => {
    const line = writeLine(article('one', entity('Taliban', 'ORG', 2), entity('Élysée', 'FAC', 1)));
    assert.ok(readLine(line));
    for (let end = 0; end < line.length; end++) assert.equal(readLine(line.slice(0, end)), undefined);
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(letter !== line[at]);
        assert.equal(readLine(`${line.slice(0, at)}${letter}${line.slice(at + 1)}`), undefined);
      }),
    );
  });

  it('of other kinds say nothing', () => {
    assert.equal(readLine(HEADER), undefined);
    const noType = writeLine({
      ...article('one'),
      entities: [{ ...entity('Taliban', 'ORG', 1), type: 'TALIBAN' as 'ORG' }],
    });
    assert.equal(readLine(noType), undefined);
  });
});
