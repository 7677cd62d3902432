import assert from 'node:assert/strict';
import fc from 'fast-check';
import { quotePlace } from '../../../../src/core/entities/index.ts';
import { PlaceFinder } from '../../../../src/core/entities/corrections/place.ts';
import { plainSource } from '../../../../src/core/text/source.ts';

const WORDS = [
  'Russia', 'said', 'the', 'Guard', 'of', 'é', 'e\u0301', '👩🏽‍🚀', '😀', 'in', '.', '\n', '\r\n', '\n\n', 'Helf:', 'never', 'came', '**x**',
]; // prettier-ignore
const texts = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 60 })
  .map((words) => words.join(' '));
const longTexts = fc
  .array(fc.constantFrom(...WORDS), { minLength: 20, maxLength: 90 })
  .map((words) => words.join(' '));

function at(source: string, words: string, nth = 0): { start: number; end: number } {
  let start = source.indexOf(words);
  for (let left = nth; left > 0; left -= 1) start = source.indexOf(words, start + 1);
  assert.ok(start >= 0);
  return { start, end: start + words.length };
}
const around = (middle: string): string =>
  `It was a long day for all of those who had come to see it end.\n\n${middle}\n\nNobody knew what would follow, or whether anything would.`;

describe('a quoted place', () => {
  it('is found where it was, in the text that it was quoted from', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (source, nth) => {
        const names = [...source.matchAll(/Russia|Guard|😀/gu)];
        const name = names[nth % Math.max(1, names.length)];
        if (!name) return;
        const span = { start: name.index, end: name.index + name[0].length };
        const place = quotePlace(source, span);
        if (place) assert.deepEqual(new PlaceFinder(source).find(place), span);
      }),
      { numRuns: 500 },
    );
  });

  it('is found again or not at all after any edit beside it, never somewhere else', () => {
    let found = 0;
    fc.assert(
      fc.property(longTexts, fc.nat(), fc.nat(), fc.nat(12), fc.array(fc.constantFrom('new', 'and', 'Russia', ' '), { maxLength: 5 }), (source, nth, where, cut, put) => {
        const names = [...source.matchAll(/Russia|Guard/gu)];
        const name = names[nth % Math.max(1, names.length)];
        if (!name) return;
        const span = { start: name.index, end: name.index + name[0].length };
        const place = quotePlace(source, span);
        // Of a text of a few words nearly nothing tells one place from another.
        if (!place || place.prefix.length + place.suffix.length < 32) return;
        const from = where % (source.length + 1);
        const to = Math.min(source.length, from + cut);
        // A name put next to itself could be either.
        const near = from < span.end + 40 && to > span.start - 40;
        const inserted = ` ${put.map((word) => (near ? 'new' : word)).join(' ')} `;
        const edited = source.slice(0, from) + inserted + source.slice(to);
        const now = new PlaceFinder(edited).find(place);
        if (!now) return;
        found += 1;
        const touches = from < span.end && to > span.start;
        assert.ok(!touches, 'found though it was cut away');
        const moved = to <= span.start ? inserted.length - (to - from) : 0;
        assert.deepEqual(now, { start: span.start + moved, end: span.end + moved });
      }),
      { numRuns: 3000 },
    ); // prettier-ignore
    assert.ok(found > 500, `${found}`);
  });

  it('has 32 characters of context and more, until nothing else is like it', () => {
    const once = around('They say that Russia came.');
    const place = quotePlace(once, at(once, 'Russia'));
    assert.ok(place && place.prefix.length === 32 && place.suffix.length === 32);
    assert.equal(place.rival, -1);
    const same =
      'A sentence that is said twice, word by word, about Russia and about all that it did or did not do.';
    const twice = around(`${same} ${same}`);
    const second = quotePlace(twice, at(twice, 'Russia', 1));
    assert.ok(second && second.prefix.length >= 64);
    assert.deepEqual(new PlaceFinder(twice).find(second), at(twice, 'Russia', 1));
  });

  it('is not its twin, when it is gone', () => {
    const same =
      'A sentence that is said twice, word by word, about Russia and about all that it did or did not do.';
    const twice = around(`${same}\n\nBetween them is something.\n\n${same}`);
    for (const nth of [0, 1]) {
      const place = quotePlace(twice, at(twice, 'Russia', nth));
      assert.ok(place);
      const { start, end } = at(twice, same, nth);
      const gone = twice.slice(0, start) + twice.slice(end);
      assert.equal(new PlaceFinder(gone).find(place), undefined);
    }
  });

  it('is none of two that could be it', () => {
    const source = around('They say that Russia came, and that nobody had asked it to.');
    const place = quotePlace(source, at(source, 'Russia'));
    assert.ok(place);
    assert.equal(new PlaceFinder(`More before. ${source}\n\n${source}`).find(place), undefined);
  });

  it('stands where it stood when a copy comes behind it', () => {
    const source = around('They say that Russia came, and that nobody had asked it to.');
    const place = quotePlace(source, at(source, 'Russia'));
    assert.ok(place);
    const copied = `${source}\n\nOnce more: They say that Russia came, and that nobody had asked it to. So.`;
    assert.deepEqual(new PlaceFinder(copied).find(place), at(source, 'Russia'));
  });

  it('can’t be told in a text that is the same all over', () => {
    assert.equal(quotePlace('Russia '.repeat(2_000), { start: 7_000, end: 7_006 }), undefined);
  });

  it('is found with other line ends, and a byte order mark', () => {
    const source = around('They say\nthat **Russia**\ncame 😀.\nThey did.');
    const crlf = `\uFEFF${source.replaceAll('\n', '\r\n')}`;
    for (const [one, other] of [[source, crlf], [crlf, source]] as const) {
      const place = quotePlace(one, at(one, 'Russia'));
      assert.ok(place && !place.prefix.includes('\r'));
      assert.deepEqual(new PlaceFinder(other).find(place), at(other, 'Russia'));
    }
    assert.deepEqual(quotePlace(crlf, at(crlf, 'Russia')), quotePlace(source, at(source, 'Russia')));
  }); // prettier-ignore

  it('counts code points', () => {
    const place = quotePlace('😀😀 Russia 😀', { start: 5, end: 11 });
    assert.deepEqual([place?.start, place?.end], [3, 9]);
  });
});

describe('a source as files speak of it', () => {
  it('has a place for every place of the source, and back', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (body, mark) => {
        const source = mark ? `\uFEFF${body}` : body;
        const plain = plainSource(source);
        assert.equal(plain.text, body.replaceAll('\r\n', '\n'));
        for (let offset = 0; offset <= plain.text.length; offset += 1) {
          const there = plain.toSource(offset);
          assert.equal(plain.fromSource(there), offset);
          const [own, its] = [plain.text.charAt(offset), source.charAt(there)];
          assert.ok(own === its || (own === '\n' && source.slice(there, there + 2) === '\r\n'), JSON.stringify([own, its]));
        }
      }),
    ); // prettier-ignore
  });
});
