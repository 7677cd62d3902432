import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findWords, MOST } from '../../../src/host/annotations/text/search.ts';

const found = (source: string, typed: string): string[] =>
  findWords({ source }, typed).map(({ start, end }) => source.slice(start, end));

describe('words that are looked for', () => {
  it('are found whatever their case, quotation marks, dashes and spaces', () => {
    assert.deepEqual(found("He hasn’t  said\nso — HASN'T said", "hasn't said"), [
      'hasn’t  said',
      "HASN'T said",
    ]);
    assert.deepEqual(found('a “quoted” word', '"quoted"'), ['“quoted”']);
    assert.deepEqual(found('2015–2016', '2015-2016'), ['2015–2016']);
  });

  it('are found with emphasis between them', () => {
    assert.deepEqual(found('the *very* **last** word', 'very last'), ['very* **last']);
  });

  it('are no pattern', () => {
    assert.deepEqual(found('a.b axb (c) [d]', 'a.b'), ['a.b']);
    assert.deepEqual(found('a.b axb (c) [d]', '(c) [d]'), ['(c) [d]']);
    assert.deepEqual(found('1 + 1 \\ * ^ $', '\\ *'), ['\\ *']);
  });

  it('are none where nothing is typed, and not endless', () => {
    assert.deepEqual(found('some words', '  '), []);
    assert.equal(found('a '.repeat(1_000), 'a').length, MOST);
  });

  it('are found wherever they stand in a text', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((each) => each.trim() === each && each !== '');
    fc.assert(
      fc.property(fc.string(), text, fc.string(), (before, words, after) => {
        const source = `${before} ${words} ${after}`;
        return findWords({ source }, words).length > 0;
      }),
    );
  });
});
