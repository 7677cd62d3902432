import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { Describer, placePassages } from '../../../src/core/annotations/index.ts';
import type { PassageDescription } from '../../../src/core/annotations/model.ts';
import { formatOf, readArticle } from '../../../src/core/article/index.ts';
import type { Article, Span } from '../../../src/core/article/model.ts';
import { finish } from '../../../src/core/steps.ts';
import { plainSource } from '../../../src/core/text/source.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/articles');
const fixtures = readdirSync(folder)
  .filter((name) => name !== 'SOURCES.md')
  .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const);

const SMALL = {
  'two words': 'Ann left.',
  'a word repeated': 'no no no, no',
  'one letter': 'aaaaaaaa',
  'emoji with joiners and skin tones': 'a 👩‍👩‍👧 b 👍🏽👍🏽 c',
  'CRLF and a byte order mark': '\uFEFFOne\r\n\r\nTwo\r\nOne',
  'NFD beside NFC': 'cafe\u0301 caf\u00E9 cafe\u0301',
  'hard wrapped': 'He said that he\nwould not come\nand that he\nwould not call.',
  'paragraphs doubled': 'Same words here.\n\nSame words here.\n\nSame words here.',
  speakers: 'Ann: I agree.\n\nBob: I agree.\n\nAnn: I agree.',
  'right to left': 'שלום עולם. שלום.',
  'soft hyphens and zero width': 'co\u00ADop\u200B co\u00ADop\u200B',
};

/** What a span covers in full: characters that it cuts belong to it, a CRLF is one. */
function widened(source: string, { start, end }: Span): Span {
  const cuts = (at: number): boolean =>
    (source.codePointAt(at - 1) ?? 0) > 0xffff || (source[at - 1] === '\r' && source[at] === '\n');
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const from = Math.max(mark, start);
  return { start: cuts(from) ? from - 1 : from, end: cuts(end) && source[end] !== '\n' ? end + 1 : end };
}

function assertIdentity(article: Article, spans: readonly Span[]): void {
  const describer = finish(Describer.of(article));
  const made: [Span, PassageDescription][] = [];
  for (const span of spans) {
    const description = describer.describe(span);
    const { start, end } = widened(article.source, span);
    const words = article.source.slice(start, end);
    assert.equal(description === undefined, words.trim() === '', JSON.stringify(words));
    if (description) made.push([span, description]);
  }
  const placements = finish(
    placePassages(
      article,
      made.map(([, description]) => description),
    ),
  );
  placements.forEach((placement, index) => {
    const [span, { quote }] = made[index]!;
    const where = JSON.stringify({ span, quote, placement });
    assert.ok(placement.state === 'placed', where);
    const words = plainSource(article.source.slice(placement.span.start, placement.span.end)).text;
    assert.equal(words, quote.exact, where);
    const plain = plainSource(article.source);
    const wide = widened(article.source, span);
    assert.equal(plain.fromSource(placement.span.start), plain.fromSource(wide.start), where);
    assert.equal(plain.fromSource(placement.span.end), plain.fromSource(wide.end), where);
  });
}

describe('A passage described is found where it stands', () => {
  for (const [name, source] of Object.entries(SMALL)) {
    it(`all ranges: ${name}`, () => {
      const spans: Span[] = [];
      for (let start = 0; start <= source.length; start += 1)
        for (let end = start; end <= source.length; end += 1) spans.push({ start, end });
      assertIdentity(readArticle(source, 'text'), spans);
    });
  }

  for (const [name, source] of fixtures) {
    it(`random ranges: ${name}`, () => {
      const offset = fc.integer({ min: 0, max: source.length });
      const spans = fc
        .sample(fc.tuple(offset, fc.oneof(offset, fc.integer({ min: 0, max: 80 }))), 150)
        .map(([start, size]) => ({ start, end: Math.min(source.length, start + size) }));
      for (const variant of [source, `\uFEFF${source.replaceAll('\n', '\r\n')}`])
        assertIdentity(readArticle(variant, formatOf(name)), spans);
    });
  }
});
